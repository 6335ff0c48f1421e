import { z } from 'zod'
import type { Answer } from '../answers/answer.ts'
import { isFileOf, removeFile, whyNotChangeable } from '../corpus/shelf.ts'
import type { Language } from '../languages/language.ts'
import type { Actor } from './command/actor.ts'
import { moderation } from './command/command.ts'
import { invalidAnswer } from './desk/answer-command.ts'
import type { Desk } from './desk/desk.ts'
import { sizeOf } from './desk/manifest.ts'
import { changeCorpus } from './moderation/corpus-change.ts'

export const corpusRemove = moderation({
  name: 'corpus remove',
  description: 'Take a document out of the corpus; its file is kept',
  example: '/corpus remove report.md',
  options: z.object({
    document: z.string().min(1).max(1000).describe('The name of its file').meta({ completes: 'document' })
  }),
  act: (desk, { document }, actor, language) => remove(desk, document, actor, language)
})

const remove = async (desk: Desk, document: string, actor: Actor, language: Language): Promise<Answer> => {
  const { corpus } = desk.keeper
  const says = language.moderation
  const refuse = (message: string) => invalidAnswer('corpus remove', message, sizeOf(desk.manifest))
  const fault = await whyNotChangeable(corpus)
  if (fault !== null) return refuse(says.notDone(document, 'removed', says.fault(fault)))
  if (!(await isFileOf(corpus, document))) {
    const isRecord = (await desk.page(document, 0)) !== null
    return refuse(isRecord ? says.isRecord(document) : says.noDocument(document))
  }
  const make = () => removeFile(corpus, document)
  return changeCorpus(desk, { command: 'corpus remove', name: document, done: 'removed', make }, actor, language)
}
