import type { AnswerLines } from '../languages/language.ts'
import type { Archive } from './archive/archive.ts'
import { askedTexts } from './coverage.ts'
import type { Corrected } from './spelling.ts'
import { isUnknown, type Term } from './terms.ts'

/**
 * Why a question is not answered, in one line that is true by construction: a name that stands nowhere in the sources, or
 * not beside the rest of what is asked. Said of names, places and numbers only: that a verb is missing means nothing. Null where
 * there is nothing of the kind to say.
 */
export const whyNot = (
  archive: Archive,
  { corrections }: Corrected,
  terms: readonly Term[],
  missing: readonly Term[],
  says: AnswerLines
): string | null => {
  if (corrections.length > 0) return says.didYouMean(corrections)
  const unknown = unknownLine(archive, terms, says)
  if (unknown !== null) return unknown
  return missing.length > 0 ? says.nearestLacks(askedTexts(missing)) : null
}

/** That names stand nowhere in the sources, or null where none is unknown. */
export const unknownLine = (archive: Archive, terms: readonly Term[], says: AnswerLines): string | null => {
  const unknown = terms.filter(term => isUnknown(archive, term))
  return unknown.length === 0 ? null : says.unknownNames(askedTexts(unknown))
}

/** Which words were read as others, and that what follows stands in the sources. */
export const introduction = ({ corrections }: Corrected, several: boolean, says: AnswerLines): string =>
  [...corrections.map(says.showingResultsFor), says.sourcesSay(several)].join(' ')
