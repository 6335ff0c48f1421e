import type { Document, Sentence } from '../../corpus/document.ts'
import { findDates } from '../../text/dates.ts'
import { findNames } from '../../text/names/names.ts'
import { findQuantities } from '../../text/quantities/quantities.ts'
import type { Quantity } from '../../text/quantities/quantity.ts'
import type { Estimate, Statement } from '../claims.ts'
import { readingOf } from '../reading.ts'
import { claimLookUp } from './claimants.ts'
import { findGroup } from './counted-groups.ts'
import { findDateOf } from './estimate-dates.ts'
import { placeLookUp, placeOfParagraph, placesIn } from './estimate-places.ts'
import { isUnclaimed } from './unclaimed.ts'

/**
 * Every quantity of a document's sentences with what it counts, the group that belongs to, where, when and by whom.
 *
 * - `of` is the noun phrase that is counted; of a share its whole ("30% of the seats"), or its part where the share is named
 *   ("the share of ferries is 30%").
 * - `about` is the named group or body that the sentence counts in or that its subject stands for ("the group has 300 fighters").
 * - `place` stands in the figure's own clause, inside the same statement. Of a sentence that names no place it is the one place that the
 *   sentences before it in the paragraph name; a paragraph with two places gives none.
 * - `claimant` is whoever says it, null in the publisher's own voice (see `claimLookUp`).
 * - `date` is a date that the sentence gives for the figure. The document's own date is not put in its place.
 * - A figure that is denied, asked for or supposed ("denied that 60 …", "whether 90 …", "if 50 …") is nobody's estimate and left out.
 * - A heading's figure is left out where a sentence of the text states the same number.
 * @param statements those of the same document
 * @returns estimates in reading order
 */
export const findEstimates = (document: Document, statements: readonly Statement[]): Estimate[] => {
  const { text } = document
  const { sentences, names } = readingOf(document)
  const found: { estimate: Estimate; sentence: Sentence }[] = []
  const claimOf = claimLookUp(text, sentences, statements)
  // Names run on over the pieces of a sentence that is too long for the other readers.
  const isWhole = sentences.length === document.sentences.length
  const persons = (isWhole ? names() : findNames(text, document.sentences)).filter(({ kind }) => kind === 'person')
  sentences.forEach(({ sentence, words }, position) => {
    const quantities = findQuantities(text, sentence)
    if (quantities.length === 0) return
    const places = placesIn(text, words)
    const placeOf = placeLookUp(places, words, quantities)
    const dates = findDates(text, sentence)
    const placeBefore = places.length === 0 ? placeOfParagraph(text, sentences, position) : null
    for (const quantity of quantities) {
      if (isUnclaimed(words, quantity)) continue
      const { claimant, within } = claimOf(position, quantities, quantity)
      const estimate: Estimate = {
        ...quantity,
        of: quantity.counted,
        about: findGroup(text, sentences, position, quantity, persons),
        place: placeOf(quantity, within) ?? placeBefore,
        claimant,
        date: findDateOf(dates, quantity, within),
        sentence: { start: sentence.start, end: sentence.end }
      }
      found.push({ estimate, sentence })
    }
  })
  return withoutRepeatingHeadings(document, found)
}

const isHeading = (document: Document, { block }: Sentence): boolean => {
  const kind = document.blocks[block]?.kind
  return kind === 'headline' || kind === 'subheading' || kind === 'standfirst'
}

const withoutRepeatingHeadings = (
  document: Document,
  found: readonly { estimate: Estimate; sentence: Sentence }[]
): Estimate[] => {
  const stated = new Set(
    found.filter(({ sentence }) => !isHeading(document, sentence)).flatMap(({ estimate }) => numbersOf(estimate))
  )
  return found
    .filter(
      ({ estimate, sentence }) => !isHeading(document, sentence) || !numbersOf(estimate).every(key => stated.has(key))
    )
    .map(({ estimate }) => estimate)
}

/** What a repetition shares with the sentence it repeats: the number, and whether it is a share, money or a count. */
const numbersOf = ({ kind, unit, value, low, high }: Quantity): string[] =>
  [value, low, high].filter(number => number !== null).map(number => `${kind === 'count' ? kind : unit} ${number}`)
