import { stem } from '../../text/stems.ts'
import { isMark } from './context.ts'
import type { Finding } from './finding.ts'
import { type Reading, type Stretch, wordAt } from './reading.ts'
import { phraseAt, phraseEndingAt } from './whole-source.ts'

/** A finding without the pieces of content that cannot be its speaker's words: hearers, backgrounds, what the publisher adds. */
export const withOwnWords = (reading: Reading, finding: Finding): Finding => {
  const extents = finding.extents
    .filter(extent => foreign.every(isForeign => !isForeign(reading, finding, extent)))
    .map(extent => withoutComment(reading, withoutApposition(reading, finding, extent)))
  return { ...finding, extents }
}

/** "that is what | she said": a word that stands for something is nothing said. */
const isMereWord = (reading: Reading, { extents }: Finding, { start, end }: Stretch): boolean =>
  end === start + 1 && extents.length > 1 && wordAt(reading, start).tag.startsWith('W')

/** "spoke amid reports | that the dam had failed": somebody else’s words, told beside the cue. */
const isRumour = (reading: Reading, { cue }: Finding, { start }: Stretch): boolean => {
  const { sentence, lower } = wordAt(reading, start)
  if (lower !== 'that' || start <= cue + 2) return false
  const noun = wordAt(reading, start - 1, sentence)
  const phrase = phraseEndingAt(reading.sentences[sentence]?.phrases ?? [], start)
  return (
    rumours.has(noun.lower) &&
    phrase !== null &&
    phrase.start > cue + 1 &&
    beside.has(wordAt(reading, phrase.start - 1).lower)
  )
}

const rumours = new Set('report reports rumor rumors rumour rumours speculation allegations claims'.split(' '))
const beside = new Set('amid after following before despite by during'.split(' '))

const citing = new Set('cite cites cited citing quote quotes quoted quoting'.split(' '))

/** "Smith, citing | Jones, | said": whom somebody goes by, not what is said. */
const isAuthority = (reading: Reading, { cue }: Finding, { start, end }: Stretch): boolean => {
  const { lower, sentence } = wordAt(reading, cue)
  const phrase = citing.has(lower) ? phraseAt(reading.sentences[sentence]?.phrases ?? [], start) : null
  return phrase?.kind === 'name' && phrase.end === end
}

const speakingTo = new Set(
  'report say said tell told talk speak spoke explain apologise apologize'.split(' ').map(stem)
)

/** "will report to | the council": a hearer, no content. */
const isHearer = (reading: Reading, { cue }: Finding, { start, end }: Stretch): boolean => {
  const { sentence, text } = wordAt(reading, cue)
  const to = wordAt(reading, cue + 1, sentence)
  if (to.tag !== 'TO' || !speakingTo.has(stem(text)) || start > cue + 2 || start <= cue) return false
  return phraseAt(reading.sentences[sentence]?.phrases ?? [], cue + 2)?.end === end
}

/** "the Harbour Office (| NHO |)": an abbreviation, no content. */
export const isBracketed = (reading: Reading, { start, end }: Stretch): boolean =>
  wordAt(reading, start - 1).text === '(' && wordAt(reading, end).text === ')'

const backgrounds = new Set('as after amid before while when following during although though'.split(' '))

/** "…, she said, | as the council met": what went on meanwhile, behind a content that is complete. */
const isBackground = (reading: Reading, { cue, extents }: Finding, { start }: Stretch): boolean => {
  const first = wordAt(reading, start)
  return start > cue && first.quotation < 0 && backgrounds.has(first.lower) && extents.some(({ end }) => end <= cue)
}

const goingOn = new Set('and but then'.split(' '))

/** "“Follow me,” she said, | and the boys ran": what happens next, behind words that were quoted whole. */
const isNarration = (reading: Reading, { cue, extents }: Finding, { start, end }: Stretch): boolean => {
  const isQuoted = (position: number): boolean => wordAt(reading, position).quotation >= 0
  if (start < cue || !goingOn.has(wordAt(reading, start).lower) || isQuoted(start) || isQuoted(end - 1)) return false
  const before = extents.filter(extent => extent.end <= cue)
  return before.length > 0 && before.every(extent => isQuoted(extent.start) && isQuoted(extent.end - 1))
}

/** "According to Smith, | the minister of agriculture, the harvest …": an apposition to the source is none of the content. */
const withoutApposition = (reading: Reading, { cue, source }: Finding, extent: Stretch): Stretch => {
  const { sentence, lower } = wordAt(reading, cue)
  if (lower !== 'according' || source?.kind !== 'name' || extent.start !== source.end + 1) return extent
  const phrases = reading.sentences[sentence]?.phrases ?? []
  const office = phraseAt(phrases, extent.start)
  if (!office || office.kind === 'name' || office.kind === 'pronoun') return extent
  let end = office.end
  if (wordAt(reading, end, sentence).lower === 'of') end = phraseAt(phrases, end + 1)?.end ?? end
  const opensClause = phraseAt(phrases, end + 1)
  if (wordAt(reading, end, sentence).text !== ',' || !opensClause || opensClause.kind === 'relative') return extent
  return end + 1 < extent.end ? { start: end + 1, end: extent.end } : extent
}

/** What makes a piece none of the speaker's words. */
const foreign: readonly ((reading: Reading, finding: Finding, extent: Stretch) => boolean)[] = [
  isHearer,
  (reading, _, extent) => isBracketed(reading, extent),
  isBackground,
  isNarration,
  isMereWord,
  isRumour,
  isAuthority
]

const comments = new Set(
  'phrase term word words expression description phrasing slogan wording remark reference name nickname title label acronym'.split(
    ' '
  )
)

/** "“beyond repair,” | a phrase the council rejects": the publisher's comment on words that were quoted. */
const withoutComment = (reading: Reading, extent: Stretch): Stretch => {
  const quotation = reading.quotations[lastQuotationIn(reading, extent)]
  if (!quotation?.closed || quotation.end >= extent.end || quotation.end <= extent.start) return extent
  const commas = [wordAt(reading, quotation.end - 2), wordAt(reading, quotation.end)]
  if (!commas.some(word => isMark(word, ','))) return extent
  const { sentence } = wordAt(reading, quotation.end - 1)
  const from = wordAt(reading, quotation.end).text === ',' ? quotation.end + 1 : quotation.end
  const comment = phraseAt(reading.sentences[sentence]?.phrases ?? [], from)
  if (!comment || !comments.has(wordAt(reading, comment.head).lower)) return extent
  return { start: extent.start, end: quotation.end }
}

const lastQuotationIn = ({ words }: Reading, { start, end }: Stretch): number => {
  for (let position = end - 1; position >= Math.max(start, end - farthest); position--) {
    const quotation = words[position]?.quotation ?? -1
    if (quotation >= 0) return quotation
  }
  return -1
}

const farthest = 40
