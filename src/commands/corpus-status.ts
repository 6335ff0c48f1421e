import { z } from 'zod'
import type { Answer } from '../answers/answer.ts'
import { count } from '../answers/reply.ts'
import { whyNotChangeable } from '../corpus/shelf.ts'
import { moderation } from './command.ts'
import type { Desk } from './desk.ts'
import { sizeOf } from './manifest.ts'

export const corpusStatus = moderation({
  name: 'corpus status',
  description: 'Say which corpus answers, and whether it can be changed',
  example: '/corpus status',
  options: z.object({}),
  onlyReads: true,
  act: desk => status(desk)
})

const status = async ({ manifest, keeper }: Desk): Promise<Answer> => {
  const { version, documents, rejected } = manifest
  const reason = await whyNotChangeable(keeper.corpus)
  const { atWork } = keeper
  return {
    command: 'corpus status',
    status: 'answered',
    message: `${count(documents, 'document')}, ${rejected.length} rejected; corpus version ${version}.`,
    corpus: sizeOf(manifest),
    details: [
      reason === null
        ? 'Documents can be added and removed: /corpus add, /corpus remove.'
        : `It cannot be changed from here: ${reason}`,
      ...(keeper.removed === null
        ? []
        : [
            'What is removed is kept in the folder removed/ of DATA_DIR, and what was done is written down in its audit.jsonl.'
          ]),
      ...(rejected.length === 0 ? [] : ['/corpus list-rejected says why documents were rejected.']),
      ...(atWork === null ? [] : [`A change is under way${atWork.name === '' ? '' : `, by ${atWork.name}`}.`])
    ],
    findings: []
  }
}
