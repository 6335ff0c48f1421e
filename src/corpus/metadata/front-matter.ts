import { parseDocument } from 'yaml'
import { z } from 'zod'
import { type Span, trimmed } from '../../text/span.ts'
import { linesOf } from '../blocks/paragraphs.ts'
import type { FieldValue, StatedFields } from './metadata.ts'

/** What stands above a Markdown document's text; `broken` tells in one line why it cannot be read. */
export type FrontMatter = { readonly span: Span | null; readonly fields: StatedFields; readonly broken: string | null }

/** Front matter longer than this is refused: it holds a title and a date, not a document. */
const longestFrontMatter = 20_000

const mostAliases = 50

/**
 * Reads YAML front matter between `---` lines at the very start of a text. YAML 1.2 core schema: no tag constructs anything, dates stay
 * as written, aliases are bounded. Keys other than those of `Fields` are left alone.
 */
export const readFrontMatter = (text: string): FrontMatter => {
  if (!text.startsWith('---')) return none
  const lines = linesOf(text.slice(0, longestFrontMatter + 10))
  const isMark = ({ start, end }: Span) => text.slice(start, end).trimEnd() === '---'
  const [first, ...others] = lines
  if (first === undefined || !isMark(first)) return none
  const last = others.find(isMark)
  if (last === undefined) {
    // A rule on top of a text is no front matter unless a key follows it.
    const opensKey = /^[A-Za-z_]+:/.test(text.slice(others[0]?.start, others[0]?.end))
    return opensKey
      ? broken(`its front matter is not closed by a line of --- within ${longestFrontMatter} characters`)
      : none
  }
  const span = trimmed(text, { start: 0, end: last.end })
  return { ...fieldsOf(text.slice(first.end, last.start)), span }
}

const none: FrontMatter = { span: null, fields: {}, broken: null }

const broken = (reason: string): FrontMatter => ({ ...none, broken: reason })

/** Names under which front matter commonly states a fact, in order of preference. */
const keys = {
  title: ['title', 'headline'],
  publisher: ['publisher', 'source', 'site', 'outlet'],
  author: ['author', 'authors', 'byline'],
  date: ['date', 'published'],
  dateline: ['dateline'],
  url: ['url', 'link', 'source_url']
} as const

const fieldsOf = (yaml: string): FrontMatter => {
  const parsed = parseDocument(yaml, { schema: 'core', logLevel: 'silent' })
  const [error] = parsed.errors
  if (error !== undefined) return broken(`its front matter is not valid YAML: ${oneLine(error.message)}`)
  let value: unknown
  try {
    value = parsed.toJS({ maxAliasCount: mostAliases })
  } catch (refused) {
    // The parser throws for unresolved aliases, and for more of them than allowed.
    return broken(`its front matter is not valid YAML: ${oneLine(String(refused))}`)
  }
  if (value === null || value === undefined) return none
  const read = frontMatter.safeParse(value)
  if (!read.success) {
    const [issue] = read.error.issues
    const key = issue?.path[0]
    return broken(
      key === undefined
        ? 'its front matter must be lines of "key: value"'
        : `"${String(key)}" in its front matter must be text`
    )
  }
  const stated = new Map(Object.entries(read.data))
  const pick = (field: keyof typeof keys): FieldValue | undefined => {
    const key = keys[field].find(candidate => stated.get(candidate))
    const words = key === undefined ? undefined : stated.get(key)
    return key === undefined || !words ? undefined : { value: words, field: key }
  }
  return {
    ...none,
    fields: {
      title: pick('title'),
      publisher: pick('publisher'),
      author: pick('author'),
      date: pick('date'),
      dateline: pick('dateline'),
      url: pick('url')
    }
  }
}

const words = z
  .union([z.string(), z.number(), z.array(z.string()), z.null()])
  .transform(value => (Array.isArray(value) ? value.join(', ') : String(value ?? '')).replace(/\s+/g, ' ').trim())

const frontMatter = z.object(
  Object.fromEntries(Object.values(keys).flatMap(names => names.map(name => [name, words.optional()])))
)

const oneLine = (message: string): string => (message.split('\n')[0] ?? '').replace(/\s+/g, ' ').replace(/:$/, '')
