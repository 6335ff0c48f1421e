import type { Archive } from './archive.ts'
import { named } from './coverage.ts'
import type { Corrected } from './spelling.ts'
import { isUnknown, type Term } from './terms.ts'

/**
 * Why a question is not answered, in one line that is true by construction: a name that stands nowhere in the sources, or
 * not beside the rest of what is asked. Said of names, places and numbers only: that a verb is missing means nothing.
 */
export const whyNot = (
  archive: Archive,
  { corrections }: Corrected,
  terms: readonly Term[],
  missing: readonly Term[]
): string => {
  const guesses = corrections.map(({ asked, read }) => `“${asked}” does not occur in them; did you mean “${read}”?`)
  if (guesses.length > 0) return `Not in the sources: ${guesses.join(' ')}`
  const unknown = unknownLine(archive, terms)
  if (unknown !== null) return unknown
  if (missing.length > 0) return `Not in the sources: the nearest passage does not mention ${named(missing)}.`
  return 'Not in the sources: no sentence was found that answers this.'
}

/** That names stand nowhere in the sources, or null where none is unknown. */
export const unknownLine = (archive: Archive, terms: readonly Term[]): string | null => {
  const unknown = terms.filter(term => isUnknown(archive, term))
  if (unknown.length === 0) return null
  return `Not in the sources: ${named(unknown)} ${unknown.length > 1 ? 'do' : 'does'} not occur in them.`
}

/** Which words were read as others, said before what they led to. */
export const correctionsSaid = (corrections: Corrected['corrections']): string[] =>
  corrections.map(({ asked, read }) => `Showing results for “${read}”: “${asked}” does not occur in the sources.`)
