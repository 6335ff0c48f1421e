import type { Archive } from '../answers/archive/archive.ts'
import type { Completes } from './command.ts'

/** At most 25 completions of at most 100 characters for what was typed so far: as many and as long as Discord takes. */
export type Complete = (completes: Completes, typed: string) => readonly string[]

/**
 * Completion from what an archive holds: speakers by any of their names and roles, sources by publisher, title and id,
 * documents by id and title, subjects by what its estimates count. Every word typed must begin a word of the candidate,
 * without regard to case and accents.
 * Candidates that begin as typed come first, then those the corpus has most of. The lists are made when first asked for.
 */
export const completionOf = (archive: Archive): Complete => {
  const made = new Map<Completes, readonly Candidate[]>()
  return (completes, typed) => {
    const candidates = made.get(completes) ?? candidatesOf(archive, completes).filter(({ shown }) => shown !== '')
    made.set(completes, candidates)
    return matching(candidates, typed)
  }
}

const mostChoices = 25
const longestChoice = 100

/** What is offered, and the folded words that find it, each after a space. */
type Candidate = { readonly shown: string; readonly words: string }

const candidatesOf = (archive: Archive, completes: Completes): readonly Candidate[] => {
  if (completes === 'speaker')
    return archive.register.speakers.map(({ name, aliases, roles }) =>
      candidate(name, [name, ...aliases, ...roles.map(({ role }) => role)].join(' '))
    )
  // An id that is cut is another one, so that overlong ones are not offered.
  if (completes === 'document')
    return archive
      .outlines()
      .filter(({ id }) => id.length <= longestChoice)
      .map(({ id, title }) => ({ shown: id, words: folded(`${id} ${title ?? ''}`) }))
  const texts = completes === 'source' ? sourcesOf(archive) : mostFrequentFirst(subjectsOf(archive))
  return texts.map(text => candidate(text, text))
}

const candidate = (shown: string, found: string): Candidate => ({ shown: shortened(shown), words: folded(found) })

const sourcesOf = (archive: Archive): readonly string[] => {
  const outlines = archive.outlines()
  return [
    ...mostFrequentFirst(outlines.flatMap(({ publisher }) => publisher ?? [])),
    ...outlines.flatMap(({ title }) => title ?? []),
    ...outlines.map(({ id }) => id)
  ]
}

const subjectsOf = (archive: Archive): readonly string[] => archive.outlines().flatMap(({ counted }) => counted)

/** Each text once, in its first spelling; those that differ only in case, accents and punctuation are one. */
const mostFrequentFirst = (texts: readonly string[]): readonly string[] => {
  const counts = new Map<string, { readonly text: string; count: number }>()
  for (const text of texts) {
    const key = folded(text)
    const counted = counts.get(key)
    if (counted === undefined) counts.set(key, { text, count: 1 })
    else counted.count++
  }
  return [...counts.values()].sort((a, b) => b.count - a.count).map(({ text }) => text)
}

const matching = (candidates: readonly Candidate[], typed: string): readonly string[] => {
  const start = folded(typed)
  const words = start.split(' ').filter(word => word !== '')
  const matches = candidates.filter(candidate => words.every(word => candidate.words.includes(` ${word}`)))
  const [first, rest] = [true, false].map(wanted => matches.filter(match => match.words.startsWith(start) === wanted))
  return [...new Set([...(first ?? []), ...(rest ?? [])].map(({ shown }) => shown))].slice(0, mostChoices)
}

/** Lower-case words without accents and punctuation, each after a space; none for a text without letters and digits. */
const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]/u)
    .filter(word => word !== '')
    .map(word => ` ${word}`)
    .join('')

/** Cut between words where there is one to cut after, never inside a character. */
const shortened = (text: string): string => {
  const line = text.trim()
  if (line.length <= longestChoice) return line
  const cut = line.slice(0, longestChoice + 1)
  const space = cut.lastIndexOf(' ')
  if (space > 0) return cut.slice(0, space)
  const within = cut.slice(0, longestChoice)
  return within.isWellFormed() ? within : within.slice(0, -1)
}
