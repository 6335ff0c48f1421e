import type { Name } from './names.ts'
import { type Span, wordsOf } from './span.ts'

/**
 * For each of `names`, at its position, the fullest mention of the same person in the text, before or after it: "Okoro" →
 * the span of "Mary Okoro". A mention that nothing makes fuller stands for itself. Null for what is no person, and
 * where two different people share the word ("Okoro" beside both Mary and John Okoro).
 *
 * Words, not order, make two mentions the same: one's words must all stand in the other's, initials matching what they
 * begin. So family names may come first ("Li Wei", "Li") and particles may be left out ("bin Rashid", "Rashid").
 */
export const resolveSurnames = (text: string, names: readonly Name[]): (Name | null)[] => {
  const persons = new Map<string, Person[]>()
  const mentions = names.map(name => (name.kind === 'person' ? wordsOfName(wordsOf(text, name)) : []))
  const order = names
    .map((_, at) => at)
    .filter(at => (mentions[at]?.length ?? 0) > 0)
    .sort((a, b) => (mentions[b]?.length ?? 0) - (mentions[a]?.length ?? 0) || a - b)
  const resolved: (Name | null)[] = names.map(() => null)
  for (const at of order) {
    const name = names[at]
    const words = mentions[at]
    if (name === undefined || words === undefined) continue
    const found = candidates(persons, words)
    if (found.length === 1) resolved[at] = found[0]?.name ?? null
    if (found.length > 0) continue
    resolved[at] = name
    const person: Person = { name, words: new Set(words), initials: new Set(words.map(initialOf)) }
    for (const word of keysOf(words)) {
      const sharing = persons.get(word)
      if (sharing === undefined) persons.set(word, [person])
      else if (sharing.length < mostSharing) sharing.push(person)
    }
  }
  return resolved
}

/** The words by which a person's name is compared: lower case, without accents, periods, titles of descent and "al-". */
export const wordsOfName = (name: string): readonly string[] =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[.,]/g, ' ')
    .toLowerCase()
    .split(/\s+/)
    .map(word => word.replace(/^(?:al|el|ul|ut|ad|as|ar|an|az|at|ash)[-‑]/, ''))
    .filter(word => word !== '' && !unimportant.has(word))

/** The person's words with the span of the whole name: what a reader means by "the fullest mention". */
type Person = {
  readonly name: Name & Span
  readonly words: ReadonlySet<string>
  readonly initials: ReadonlySet<string>
}

const unimportant = new Set([
  'jr',
  'sr',
  'ii',
  'iii',
  'iv',
  'bin',
  'ibn',
  'bint',
  'al',
  'el',
  'de',
  'von',
  'van',
  'der',
  'den'
])

/** Beyond so many people of one name a bare mention is ambiguous anyway, and looking at all of them takes too long. */
const mostSharing = 8

const initialOf = (word: string): string => word.slice(0, 1)

/** A surname stands last, or first where family names do; a given name alone is looked up like one. */
const keysOf = (words: readonly string[]): readonly string[] => [...new Set([words[0] ?? '', words.at(-1) ?? ''])]

const candidates = (persons: ReadonlyMap<string, readonly Person[]>, words: readonly string[]): readonly Person[] => {
  const found = new Set<Person>()
  for (const key of keysOf(words)) {
    if (key.length < 2) continue
    for (const person of persons.get(key) ?? []) {
      if (words.every(word => person.words.has(word) || (word.length === 1 && person.initials.has(word))))
        found.add(person)
    }
  }
  return [...found]
}
