import { z } from 'zod'
import type { Answer } from '../answers/answer.ts'
import { gatherSources } from '../corpus/read-corpus.ts'
import { largestDocument } from '../corpus/read-file.ts'
import { readSource } from '../corpus/read-sources.ts'
import { safeFileName, safeName } from '../corpus/safe-name.ts'
import { addFile } from '../corpus/shelf.ts'
import type { Language } from '../languages/language.ts'
import type { FolderFault, ModerationLines } from '../languages/moderation-lines.ts'
import type { Actor } from './command/actor.ts'
import { attachment } from './command/attachment.ts'
import { moderation } from './command/command.ts'
import { partialDate } from './command/partial-date.ts'
import { invalidAnswer } from './desk/answer-command.ts'
import type { Desk } from './desk/desk.ts'
import { sizeOf } from './desk/manifest.ts'
import { changeCorpus } from './moderation/corpus-change.ts'
import { pastedDocument } from './moderation/pasted-document.ts'

const mostBytes = 20_000_000

const options = z.object({
  file: attachment(mostBytes).optional().describe('A .txt, .md or .jsonl file'),
  text: z.string().max(largestDocument).optional().describe('Instead of a file: the text of one document'),
  title: z.string().max(200).optional().describe('The title of a pasted text'),
  publisher: z.string().max(100).optional().describe('Who published a pasted text'),
  date: partialDate().optional().describe('When a pasted text was published: 2015-10-28, 2015-10 or 2015'),
  url: z
    .url({ protocol: /^https?$/ })
    .max(500)
    .optional()
    .describe('Where a pasted text can be read'),
  replace: z.boolean().default(false).describe('Put it in the place of a document of the same name')
})

export const corpusAdd = moderation({
  name: 'corpus add',
  description: 'Add a document: a file, or a text with its title, date and publisher',
  example: '/corpus add report.md',
  options,
  form: { asksFor: ['title', 'text', 'publisher', 'date', 'url'], needs: ['title', 'text'], unless: ['file', 'text'] },
  act: (desk, given, actor, language) => add(desk, given, actor, language)
})

const add = async (desk: Desk, given: z.output<typeof options>, actor: Actor, language: Language): Promise<Answer> => {
  const file = fileOf(given)
  if ('problem' in file)
    return invalidAnswer('corpus add', language.moderation.cannotAdd(file.problem), sizeOf(desk.manifest))
  const { name, bytes } = file
  const make = () => addFile(desk.keeper.corpus, name, bytes, { replaces: given.replace, check: faultOf })
  return changeCorpus(desk, { command: 'corpus add', name, done: 'added', make }, actor, language)
}

const fileOf = ({
  file,
  text,
  title,
  ...facts
}: z.output<typeof options>):
  | { readonly name: string; readonly bytes: Uint8Array }
  | { readonly problem: Parameters<ModerationLines['cannotAdd']>[0] } => {
  if (file !== undefined) {
    if ([text, title, facts.publisher, facts.date, facts.url].some(fact => fact !== undefined))
      return { problem: 'facts-of-file' }
    const name = safeFileName(file.name)
    return name === null ? { problem: 'wrong-ending' } : { name, bytes: file.bytes }
  }
  if (text === undefined) return { problem: 'nothing-given' }
  if (title === undefined) return { problem: 'no-title' }
  if (!text.isWellFormed() || !title.isWellFormed()) return { problem: 'half-character' }
  return { name: safeName(title, '.md'), bytes: Buffer.from(pastedDocument(text, { title, ...facts })) }
}

/** Why the corpus would reject a file, by a look at it alone: most of what is wrong with a file needs no reload to be found. */
const faultOf = async (path: string): Promise<FolderFault | null> => {
  const { read, rejected } = await gatherSources(path, {
    recall: () => null,
    read: sources => async () => sources.map(readSource)
  })
  const [first] = rejected
  if (first !== undefined) return { kind: 'rejected', ...first }
  return read.length === 0 ? { kind: 'empty' } : null
}
