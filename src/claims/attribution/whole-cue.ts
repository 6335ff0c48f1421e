import { isMark, isNegation, quotationMarks } from './context.ts'
import type { Finding } from './finding.ts'
import { type Reading, type Stretch, type Word, wordAt } from './reading.ts'

/**
 * The words that tell a reader how it was said, from the head of the cue on: its auxiliaries and all that turns or doubts it
 * ("has never claimed", "refused to admit", "falsely told"), and what ties it to the content or source right behind it
 * ("according to", "called for", "voiced doubts about").
 */
export const wholeCue = (reading: Reading, finding: Finding): Stretch => ({
  start: groupStart(reading, finding.cue),
  end: tiedEnd(reading, finding)
})

const auxiliaries = new Set(
  "has have had is was were are been be being will would could can does do did 'll 'd".split(' ')
)
const farthest = 8

/** Where the verb group begins that means something to the reader: mere "also" and "then" at its left edge stay outside. */
const groupStart = (reading: Reading, cue: number): number => {
  const head = wordAt(reading, cue)
  if (!head.tag.startsWith('VB')) return cue
  let start = cue
  for (let place = cue - 1; place >= cue - farthest; place--) {
    const word = wordAt(reading, place, head.sentence)
    if (word.tag === 'TO') {
      const verb = infinitiveOf(reading, place, head.sentence)
      if (verb === null) break
      start = verb
      place = verb
    } else if ((auxiliaries.has(word.lower) && word.tag !== 'NNP') || isNegation(word) || isTelling(word)) start = place
    else if (isDenial(word, wordAt(reading, place + 1))) start = place
    else if (word.tag !== 'RB' && word.tag !== 'RBR' && word.lower !== 'longer') break
  }
  return start
}

/** Adverbs of manner and doubt: "falsely", "jokingly", "allegedly". */
const isTelling = ({ tag, lower }: Word): boolean => tag === 'RB' && lower.endsWith('ly') && lower.length > 4

const isDenial = ({ lower }: Word, next: Word): boolean => lower === 'no' && next.lower === 'longer'

/** Verbs whose infinitive is what is said, or is not: "went on to add", "refused to admit"; others ("wants to say") stay outside. */
const goingOn = new Set('go goes went going gone continue continues continued continuing'.split(' '))
const withholding = new Set(
  'decline declines declined declining refuse refuses refused refusing fail fails failed failing'.split(' ')
)

const infinitiveOf = (reading: Reading, to: number, sentence: number): number | null => {
  const at = (place: number): string => wordAt(reading, place, sentence).lower
  if (at(to - 1) === 'on' && goingOn.has(at(to - 2))) return to - 2
  return goingOn.has(at(to - 1)) || withholding.has(at(to - 1)) ? to - 1 : null
}

/** What is uttered in "expressed concern about", "voiced doubts over": part of how it was said. */
const uttered = new Set(
  `concern concerns doubt doubts support opposition fear fears hope hopes confidence regret regrets anger alarm surprise
  disappointment outrage sympathy interest skepticism scepticism frustration gratitude optimism pessimism worry worries`.split(
    /\s+/
  )
)

const tiedEnd = (reading: Reading, { cue, source, extents }: Finding): number => {
  const { sentence, lower, tag } = wordAt(reading, cue)
  const at = (place: number): Word => wordAt(reading, place, sentence)
  const goesOn = (place: number): boolean => {
    const first = isMark(at(place), quotationMarks) ? place + 1 : place
    return source?.start === place || extents.some(({ start }) => start === first || start === place)
  }
  if (lower === 'according' && at(cue + 1).lower === 'to') return cue + 2
  if (isTie(at(cue + 1)) && goesOn(cue + 2)) return cue + 2
  const concerns = tag.startsWith('VB') && uttered.has(at(cue + 1).lower) && isTie(at(cue + 2))
  return concerns && goesOn(cue + 3) ? cue + 3 : cue + 1
}

const isTie = ({ tag, kind, lower }: Word): boolean =>
  kind === 'word' && (tag === 'IN' || tag === 'RP') && lower !== 'that'
