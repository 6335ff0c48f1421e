import { z } from 'zod'
import type { Answer } from '../answers/answer.ts'
import { gatherSources } from '../corpus/read-corpus.ts'
import { largestDocument } from '../corpus/read-file.ts'
import { safeFileName, safeName } from '../corpus/safe-name.ts'
import { addFile } from '../corpus/shelf.ts'
import { invalidAnswer } from './answer-command.ts'
import { attachment } from './attachment.ts'
import { type Actor, moderation } from './command.ts'
import { changeCorpus } from './corpus-change.ts'
import type { Desk } from './desk.ts'
import { sizeOf } from './manifest.ts'
import { partialDate } from './partial-date.ts'
import { pastedDocument } from './pasted-document.ts'

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
  act: (desk, given, actor) => add(desk, given, actor)
})

const add = async (desk: Desk, given: z.output<typeof options>, actor: Actor): Promise<Answer> => {
  const file = fileOf(given)
  if ('problem' in file) return invalidAnswer('corpus add', `/corpus add: ${file.problem}.`, sizeOf(desk.manifest))
  const { name, bytes } = file
  const make = () => addFile(desk.keeper.corpus, name, bytes, { replaces: given.replace, check: faultOf })
  return changeCorpus(desk, { command: 'corpus add', name, done: 'added', make }, actor)
}

const fileOf = ({
  file,
  text,
  title,
  ...facts
}: z.output<typeof options>): { readonly name: string; readonly bytes: Uint8Array } | { readonly problem: string } => {
  if (file !== undefined) {
    if ([text, title, facts.publisher, facts.date, facts.url].some(fact => fact !== undefined))
      return {
        problem: 'title, publisher, date, url and text are for a text without a file; a file states them itself'
      }
    const name = safeFileName(file.name)
    return name === null ? { problem: '"file" must end in .txt, .md or .jsonl' } : { name, bytes: file.bytes }
  }
  if (text === undefined) return { problem: 'it needs a file, or a "text" with its "title"' }
  if (title === undefined) return { problem: 'a "text" needs its "title"' }
  if (!text.isWellFormed() || !title.isWellFormed()) return { problem: 'half a character stands in it; write it anew' }
  return { name: safeName(title, '.md'), bytes: Buffer.from(pastedDocument(text, { title, ...facts })) }
}

/** Why the corpus would reject a file, by a look at it alone: most of what is wrong with a file needs no reload to be found. */
const faultOf = async (path: string): Promise<string | null> => {
  const { read, rejected } = await gatherSources(path, { recall: () => null, read: () => null })
  const [first] = rejected
  if (first !== undefined) return `${first.document} ${first.reason}.`
  return read.length === 0 ? 'there is no document in it.' : null
}
