import { z } from 'zod'
import type { Answer } from '../answers/answer.ts'
import { whyNotChangeable } from '../corpus/shelf.ts'
import type { Language } from '../languages/language.ts'
import { moderation } from './command/command.ts'
import type { Desk } from './desk/desk.ts'
import { sizeOf } from './desk/manifest.ts'

export const corpusStatus = moderation({
  name: 'corpus status',
  description: 'Say which corpus answers, and whether it can be changed',
  example: '/corpus status',
  options: z.object({}),
  onlyReads: true,
  act: (desk, _, __, language) => status(desk, language)
})

const status = async ({ manifest, keeper }: Desk, { moderation: says }: Language): Promise<Answer> => {
  const { version, documents, rejected } = manifest
  const fault = await whyNotChangeable(keeper.corpus)
  const { atWork } = keeper
  return {
    command: 'corpus status',
    status: 'answered',
    message: says.status({ documents, rejected: rejected.length, version }),
    corpus: sizeOf(manifest),
    details: [
      fault === null ? says.canBeChanged : says.cannotBeChanged(says.fault(fault)),
      ...(keeper.removed === null ? [] : [says.whereKept]),
      ...(rejected.length === 0 ? [] : [says.whereRejected]),
      ...(atWork === null ? [] : [says.atWork(atWork.name)])
    ],
    findings: []
  }
}
