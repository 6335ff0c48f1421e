import { datePeriod } from './date-period.ts'
import type { Query } from './query.ts'

/** A search that can be run, or one line on why it cannot. */
export type ParsedQuery =
  | { readonly kind: 'query'; readonly query: Query }
  /** A date field with something else than a date. */
  | { readonly kind: 'invalid'; readonly field: string; readonly value: string }

/**
 * Reads what a person types into a search: words, `"exact phrase"`, `-without`, `-"without this"`, `source:X`,
 * `source:"two words"`, `speaker:X`, `after:DATE` and `before:DATE`. Double marks may be straight, curly or angular.
 * Anything else is words: an unbalanced mark, a lone dash, an unknown key, a key without a value. Of a key given twice
 * the last counts. Only a date that cannot be makes a query invalid.
 */
export const parseQuery = (text: string): ParsedQuery => {
  const words: string[] = []
  const phrases: string[] = []
  const without: string[] = []
  const values = new Map<Key, string>()
  let at = 0
  while (at < text.length) {
    if (isSpace(text, at)) {
      at++
      continue
    }
    const negated = text[at] === '-'
    const from = negated ? at + 1 : at
    const quoted = readQuoted(text, from)
    if (quoted !== null) {
      const list = negated ? without : phrases
      if (quoted.value !== '') list.push(quoted.value)
      at = quoted.end
      continue
    }
    const keyed = negated ? null : readKeyed(text, at)
    if (keyed !== null) {
      values.set(keyed.key, keyed.value)
      at = keyed.end
      continue
    }
    const end = endOfWord(text, from)
    const word = text.slice(from, end)
    if (holdsWord(word)) (negated ? without : words).push(word)
    // A mark that nothing closes stops the word before it and is itself no word.
    at = Math.max(end, from + 1)
  }
  for (const key of ['after', 'before'] as const) {
    const value = values.get(key)
    if (value !== undefined && datePeriod(value) === null) {
      return { kind: 'invalid', field: key, value }
    }
  }
  const value = (key: Key): string | null => values.get(key) ?? null
  return {
    kind: 'query',
    query: {
      words: words.join(' '),
      phrases,
      without,
      source: value('source'),
      speaker: value('speaker'),
      after: value('after'),
      before: value('before')
    }
  }
}

/** The filters of a question ("source:X", "after:2015"), as written, and the question without them. Nothing else is read in it. */
export const splitFilters = (text: string): { readonly plain: string; readonly filters: string } => {
  let [plain, filters, from] = ['', '', 0]
  for (let at = 0; at < text.length; at++) {
    const keyed = at === 0 || isSpace(text, at - 1) ? readKeyed(text, at) : null
    if (keyed === null) continue
    plain += text.slice(from, at)
    filters += `${filters === '' ? '' : ' '}${text.slice(at, keyed.end).trim()}`
    from = keyed.end
    at = keyed.end - 1
  }
  return { plain: (plain + text.slice(from)).trim(), filters }
}

/** A question in plain words, in which no mark, dash or colon has a meaning. */
export const plainQuery = (words: string): Query => ({
  words,
  phrases: [],
  without: [],
  source: null,
  speaker: null,
  after: null,
  before: null
})

const keys = ['source', 'speaker', 'after', 'before'] as const
type Key = (typeof keys)[number]
type Read = { readonly value: string; readonly end: number }

const doubleMarks = '"“”„‟«»＂'
const isMark = (text: string, at: number): boolean => at < text.length && doubleMarks.includes(text.charAt(at))
const isSpace = (text: string, at: number): boolean => text.charAt(at).trim() === ''
const holdsWord = (word: string): boolean => /[\p{L}\p{N}]/u.test(word)

const endOfWord = (text: string, from: number): number => {
  let end = from
  while (end < text.length && !isSpace(text, end) && !isMark(text, end)) end++
  return end
}

/** A quotation that starts at `at`, without its marks; null where none starts or none ends. */
const readQuoted = (text: string, at: number): Read | null => {
  if (!isMark(text, at)) return null
  for (let end = at + 1; end < text.length; end++) {
    if (isMark(text, end)) return { value: text.slice(at + 1, end).trim(), end: end + 1 }
  }
  return null
}

const readKeyed = (text: string, at: number): (Read & { readonly key: Key }) | null => {
  for (const key of keys) {
    const colon = at + key.length
    if (text.charAt(colon) !== ':' || text.slice(at, colon).toLowerCase() !== key) continue
    const { value, end } =
      readQuoted(text, colon + 1) ?? readBare(text, isMark(text, colon + 1) ? colon + 2 : colon + 1)
    return value === '' ? null : { key, value, end }
  }
  return null
}

/** A value up to the next space, without the comma or stop that ends a list or a sentence. */
const readBare = (text: string, from: number): Read => {
  const end = endOfWord(text, from)
  let last = end
  while (last > from && ',;.'.includes(text.charAt(last - 1))) last--
  return { value: text.slice(from, last), end }
}
