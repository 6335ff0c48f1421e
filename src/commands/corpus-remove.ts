import { z } from 'zod'
import type { Answer } from '../answers/answer.ts'
import { isFileOf, removeFile, whyNotChangeable } from '../corpus/shelf.ts'
import { invalidAnswer } from './answer-command.ts'
import { type Actor, moderation } from './command.ts'
import { changeCorpus } from './corpus-change.ts'
import type { Desk } from './desk.ts'
import { sizeOf } from './manifest.ts'

export const corpusRemove = moderation({
  name: 'corpus remove',
  description: 'Take a document out of the corpus; its file is kept',
  example: '/corpus remove report.md',
  options: z.object({
    document: z.string().min(1).max(1000).describe('The name of its file').meta({ completes: 'document' })
  }),
  act: (desk, { document }, actor) => remove(desk, document, actor)
})

const remove = async (desk: Desk, document: string, actor: Actor): Promise<Answer> => {
  const { corpus } = desk.keeper
  const refuse = (message: string) => invalidAnswer('corpus remove', message, sizeOf(desk.manifest))
  const reason = await whyNotChangeable(corpus)
  if (reason !== null) return refuse(`${document} was not removed: ${reason}`)
  if (!(await isFileOf(corpus, document))) {
    const isRecord = (await desk.page(document, 0)) !== null
    return refuse(
      isRecord
        ? `${document} is one record of a .jsonl file, which cannot be removed alone. Take its line out of the file and /corpus add the file with replace:yes, or remove the whole file.`
        : `There is no document ${document}. /sources lists those there are.`
    )
  }
  const make = () => removeFile(corpus, document)
  return changeCorpus(desk, { command: 'corpus remove', name: document, done: 'removed', make }, actor)
}
