import { isCapitalised } from '../../text/characters.ts'
import { isBodyNoun, isOffice, isPeopleNoun } from '../role-words.ts'
import { isFiniteVerb } from './context.ts'
import type { Finding } from './finding.ts'
import { endsLine, isDash, isLabel, shownBy } from './layout.ts'
import { type Reading, type ReadSentence, type Stretch, wordAt } from './reading.ts'

/**
 * Headlines that name their source: "Harbour Office: old bridge to close", "‘Old bridge to close’: harbour chief" and "Old
 * bridge to close — harbour office".
 */
export const findHeadlines = (reading: Reading): Finding[] =>
  reading.sentences.flatMap(
    sentence =>
      (sentence.heading &&
        (atColon(reading, sentence) ?? behindQuotation(reading, sentence) ?? behindDash(reading, sentence))) ||
      []
  )

const longestSource = 7

const atColon = (reading: Reading, { start, end, place }: ReadSentence): Finding | null => {
  if (place > 0) return null
  for (let colon = start; colon < Math.min(start + longestSource, end - 1); colon++)
    if (wordAt(reading, colon).text === ':') {
      const source = { start, end: colon }
      return isSource(reading, source) ? shownBy(colon, source, { start: colon + 1, end }) : null
    }
  return null
}

const behindQuotation = (reading: Reading, { start, end }: ReadSentence): Finding | null => {
  const quotation = reading.quotations[wordAt(reading, start).quotation]
  if (!quotation?.closed || quotation.start !== start || wordAt(reading, quotation.end).text !== ':') return null
  const source = { start: quotation.end + 1, end }
  const isShort = end - quotation.end - 1 < longestSource && quotation.end + 1 < end
  return isShort && isSource(reading, source)
    ? shownBy(quotation.end, source, { start: quotation.start, end: quotation.end })
    : null
}

const behindDash = (reading: Reading, { start, end }: ReadSentence): Finding | null => {
  const dash = lastDash(reading, start, end)
  const source = { start: dash + 1, end }
  if (dash <= start || !endsLine(reading, end) || !isSource(reading, source) || isOutlet(reading, source)) return null
  return shownBy(dash, source, { start, end: dash })
}

/** The place of the last dash of a headline that stands between spaces, outside of quotations; -1 for none. */
const lastDash = (reading: Reading, start: number, end: number): number => {
  for (let place = end - 2; place >= Math.max(start + 1, end - longestSource); place--) {
    const mark = wordAt(reading, place)
    if (!isDash(mark)) continue
    const apart = wordAt(reading, place - 1).end < mark.start && mark.end < wordAt(reading, place + 1).start
    return apart && mark.quotation < 0 ? place : -1
  }
  return -1
}

/** Words that may speak: a name, or a description that ends with an office, people or a body; no label and no clause. */
const isSource = (reading: Reading, source: Stretch): boolean => {
  const words = reading.words.slice(source.start, source.end)
  const last = words.at(-1)
  if (!last || isLabel(reading, source) || words.some(word => isFiniteVerb(word) && !isCapitalised(word.text)))
    return false
  if (words.some(({ kind, text }) => kind === 'number' || (kind === 'mark' && !".,()'’".includes(text)))) return false
  const isName = words.every(
    ({ kind, text }, n) => kind === 'mark' || (n > 0 && particles.has(text)) || isCapitalised(text)
  )
  return isName || isOffice(last.lower) || isPeopleNoun(last.lower) || isBodyNoun(last.lower)
}

const particles = new Set('of the and de van von bin al for'.split(' '))

/** Words that end the name of whoever published a page, which stands behind its title: "… - Larvik Post". */
const outlets = new Set(
  'news post times herald tribune gazette journal guardian telegraph chronicle observer magazine weekly today online blog'.split(
    ' '
  )
)

const isOutlet = (reading: Reading, { end }: Stretch): boolean => outlets.has(wordAt(reading, end - 1).lower)
