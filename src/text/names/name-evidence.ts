import type { Span } from '../span.ts'
import type { Token } from '../tokens.ts'
import { givenNames } from './given-names.ts'
import { isAcronym, type NameKind } from './name-kinds.ts'
import { isCapital } from './name-runs.ts'
import { commonCapitals, knownBodies, organisationHeads } from './name-words.ts'
import { findPlace } from './places.ts'

/** A name in a text: of a person, of a body (company, agency, party, group), of a place, or of something unknown. */
export type Name = Span & { readonly kind: NameKind }

/** A name as its own words and neighbours show it; not `sure` where only an opening capital or a verb of saying does. */
export type FoundName = Name & { readonly words: readonly Token[]; readonly sure: boolean }

/** The words that a text writes with a capital where none is due, and those it writes in small letters. */
export type Seen = { readonly inside: ReadonlySet<string>; readonly lower: ReadonlySet<string> }

/** How a sentence is set: in a headline every word has a capital. */
export type Style = 'plain' | 'headline' | 'capitals'

/** Gives each name the kind that the text's other mentions of it bear out. */
export const settle = (text: string, found: readonly FoundName[], seen: Seen): Name[] => {
  const kinds = new Map<string, NameKind>()
  const surnames = new Set<string>()
  const alone = new Set<string>()
  for (const { start, end, kind, words, sure } of found) {
    const name = text.slice(start, end)
    if (kind !== 'unknown' && (sure || !kinds.has(name))) kinds.set(name, kind)
    if (words.length === 1 && !hasArticle(text, start)) alone.add(name)
    if (kind === 'person') for (const word of [words[0], words.at(-1)]) if (word !== undefined) surnames.add(word.text)
  }
  /** A pair whose second word is somebody's surname, or is used alone as surnames are while the first is not. */
  const isPerson = (words: readonly Token[]): boolean => {
    const first = words[0]?.text ?? ''
    const last = words.at(-1)?.text ?? ''
    if (words.length < 2 || words.length > 3 || isAcronym(first) || isAcronym(last)) return false
    if (surnames.has(last)) return true
    const word = last.toLowerCase()
    const ordinary = kinds.has(last) || seen.lower.has(word) || commonCapitals.has(word) || organisationHeads.has(word)
    return alone.has(last) && !alone.has(first) && !ordinary
  }
  for (const { kind, words } of found) {
    const last = words.at(-1)
    if (kind === 'unknown' && last !== undefined && isPerson(words)) surnames.add(last.text)
  }
  return found.map(({ start, end, kind, words }) => {
    const name = text.slice(start, end)
    const other = kinds.get(name)
    if (other !== undefined && (kind === 'unknown' || words.length === 1)) return { start, end, kind: other }
    const person = kind === 'unknown' && (isPerson(words) || (words.length === 1 && surnames.has(name)))
    return { start, end, kind: person ? 'person' : kind }
  })
}

const hasArticle = (text: string, start: number): boolean => /\bthe\s$/i.test(text.slice(Math.max(0, start - 5), start))

/** The names found, by their words, with their kinds. */
export const knownNames = (text: string, names: readonly Name[]): ReadonlyMap<string, NameKind> => {
  const known = new Map<string, NameKind>()
  for (const { start, end, kind } of names) known.set(text.slice(start, end), kind)
  return known
}

const longestKnown = 6

/** In a headline every word has a capital: only names known from the text or from a table count. */
export const headlineNames = (
  text: string,
  tokens: readonly Token[],
  style: Style,
  known: ReadonlyMap<string, NameKind>,
  names: Name[]
): void => {
  let at = 0
  while (at < tokens.length) {
    let count = isCapital(tokens[at]) ? Math.min(longestKnown, tokens.length - at) : 0
    for (; count > 0; count--) {
      const start = tokens[at]?.start ?? 0
      const end = tokens[at + count - 1]?.end ?? 0
      const pair = count === 2 ? [tokens[at], tokens[at + 1]] : []
      const kind =
        kindInHeadline(text.slice(start, end), style, known) ?? (isPersonInHeadline(pair, known) ? 'person' : null)
      if (kind === null) continue
      names.push({ start, end, kind })
      break
    }
    at += Math.max(1, count)
  }
}

/** Whether two words of a headline are a given name and a surname that the text uses alone. */
const isPersonInHeadline = (
  [given, surname]: readonly (Token | undefined)[],
  known: ReadonlyMap<string, NameKind>
): boolean =>
  given !== undefined &&
  surname !== undefined &&
  givenNames.has(given.text.toLowerCase()) &&
  isCapital(surname) &&
  ['person', 'unknown'].includes(known.get(surname.text) ?? '')

const kindInHeadline = (name: string, style: Style, known: ReadonlyMap<string, NameKind>): NameKind | null => {
  const place = findPlace(name)
  if (place !== null) return place.kind === 'demonym' ? null : 'place'
  if (style === 'headline' && isAcronym(name)) return known.get(name) ?? 'organisation'
  return known.get(name) ?? (knownBodies.has(name) ? 'organisation' : null)
}
