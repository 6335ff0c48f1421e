import { sayingVerbs } from '../abbreviations.ts'
import { startsSmall } from '../characters.ts'
import { inReadingOrder, type Span } from '../span.ts'
import { isStopWord } from '../stems.ts'
import { isPossessive, type Token, tokensOf } from '../tokens.ts'
import { givenNames } from './given-names.ts'
import { type FoundName, headlineNames, knownNames, type Name, type Seen, type Style, settle } from './name-evidence.ts'
import { isAcronym, isKnownWord, isPlaceName, joinedName, kindOf, type NameKind, withoutLabels } from './name-kinds.ts'
import { findRuns, isCapital, isInitial, placesJoined, type Run } from './name-runs.ts'
import {
  commonCapitals,
  directions,
  knownBodies,
  leadingParticles,
  namelessSpeakers,
  organisationHeads,
  particles,
  placeBeginnings,
  titleModifiers,
  titles
} from './name-words.ts'
import { findPlace } from './places.ts'

export type { Name }

/**
 * The names in the sentences of a text, in order and without overlap.
 *
 * A name is a run of capitalised words with the particles between them ("Ursula von der Leyen", "Bank of Japan"), cut
 * where titles, dates and demonyms show its limits: "Peruvian Foreign Minister Ana Ruiz" holds the name "Ana Ruiz".
 * A possessive 's, a title and a leading "the" are no part of it. A demonym alone ("Afghan") is no name; see placeOf().
 * A capital that opens a sentence, a quotation or a headline word proves nothing: such words count where a table knows
 * them or the text elsewhere writes them as a name. The kind comes from what the words are (tables of places, bodies,
 * given names), from what stands beside them (a title before, "said" after) and from the text's other mentions.
 */
export const findNames = (text: string, sentences: readonly Span[]): Name[] => {
  const read = sentences.map(sentence => readSentence(text, sentence))
  const seen = capitalsSeen(read)
  const found: FoundName[] = []
  for (const { tokens, style } of read) {
    if (style !== 'plain') continue
    for (const run of findRuns(tokens)) namesOfRun({ tokens, run, seen, opens: run.initial }, found)
    compoundNames(tokens, found)
  }
  const settled = settle(text, found, seen)
  const known = knownNames(text, settled)
  for (const { tokens, style } of read) if (style !== 'plain') headlineNames(text, tokens, style, known, settled)
  return settled.sort(inReadingOrder)
}

type Sentence = { readonly tokens: readonly Token[]; readonly style: Style }

/** Shorter words may be written small in a headline, and in capitals anywhere. */
const longestShortWord = 3
/** Of a sentence's longer words so many are in capitals where it is set in them; the rest may be units or misspelt. */
const shareInCapitals = 0.8
/** Of the longer words after the first so many have a capital in a headline, and fewer in a sentence full of names. */
const shareInHeadline = 0.7

const readSentence = (text: string, sentence: Span): Sentence => {
  const tokens = tokensOf(text, sentence)
  const words = tokens.filter(token => token.kind === 'word' && !isPossessive(token))
  const long = words.filter(({ text: word }) => word.length > longestShortWord)
  const ended = '.?!”"’'.includes(text[sentence.end - 1] ?? '')
  const upper = long.filter(
    ({ text }) => !startsSmall(text) && text === text.toUpperCase() && text !== text.toLowerCase()
  ).length
  if (long.length > 2 && upper >= long.length * shareInCapitals) return { tokens, style: 'capitals' }
  const capital = long.slice(1).filter(isCapital).length
  if (!ended && long.length > 3 && capital >= (long.length - 1) * shareInHeadline) return { tokens, style: 'headline' }
  return { tokens, style: 'plain' }
}

/** Words that the text writes with a capital where none is due, and those it writes without one. */
const capitalsSeen = (sentences: readonly Sentence[]): Seen => {
  const inside = new Set<string>()
  const lower = new Set<string>()
  for (const { tokens, style } of sentences) {
    if (style !== 'plain') continue
    for (const [at, token] of tokens.entries()) {
      if (token.kind !== 'word') continue
      if (!isCapital(token)) lower.add(token.text)
      else if (!isInitial(tokens, at)) inside.add(token.text)
    }
  }
  return { inside, lower }
}

/** What the words of one run are judged by. */
type Context = {
  readonly tokens: readonly Token[]
  readonly run: Run
  readonly seen: Seen
  /** Whether its first word is there, which opens a sentence. */
  readonly opens: boolean
}

const namesOfRun = (context: Context, found: FoundName[]): void => {
  const { tokens, run } = context
  const words = openingDropped(run, context.seen)
  const opens = run.initial && words[0] === run.words[0]
  const add = (piece: readonly Token[], titled: boolean): void => {
    const name = nameOf(trimmedWords(piece), titled, { ...context, opens: opens && piece[0] === words[0] })
    if (name !== null) found.push(name)
  }
  const role = roleIn(words)
  if (role === null) {
    const bare = run.afterTitleOf ? withoutModifiers(words) : words
    add(bare, bare.length < words.length || isTitled(tokens, run, words))
  } else {
    add(words.slice(0, role.from), false)
    add(words.slice(role.to), true)
  }
}

/** The run without a first word that is there for the sentence's sake: "Recently Peru", "Former Senator A. B.". */
const openingDropped = ({ words, initial }: Run, seen: Seen): readonly Token[] => {
  const [first, second] = words
  if (!initial || first === undefined || second === undefined) return words
  const lower = first.text.toLowerCase()
  if (isKnownWord(first.text) || seen.inside.has(first.text)) return words
  const rest = words.slice(1)
  // "Several UN posts", "Amid Peru's": what follows is a name without it.
  const complete = rest.every(({ text }) => isAcronym(text)) || isPlaceName(joinedName(rest))
  if (complete && !directions.has(lower) && !placeBeginnings.has(lower) && !organisationHeads.has(lower)) {
    return isPlaceName(joinedName(words)) ? words : rest
  }
  const ordinary = seen.lower.has(lower) || lower.endsWith('ly') || lower.endsWith('ing') || lower.endsWith('ed')
  if (!ordinary) return words
  return isCapital(second) ? rest : words
}

/** Where a title stands in the run – not as somebody's surname: "Nora Dean" – with the words that belong to it: "Peruvian Deputy Foreign Minister | A. B.". */
const roleIn = (words: readonly Token[]): { readonly from: number; readonly to: number } | null => {
  const last = words.at(-1)?.text.toLowerCase() ?? ''
  const at = words.findLastIndex(({ text }) => titles.has(text.toLowerCase()))
  if (at > 0 && at === words.length - 1 && givenNames.has(words[at - 1]?.text.toLowerCase() ?? '')) return null
  if (at < 0 || (at < words.length - 1 && organisationHeads.has(last) && !givenNames.has(last))) return null
  const known = leadingBody(words)
  let from = at
  while (from > known && isRoleWord(words[from - 1])) from--
  return { from, to: at + 1 }
}

const isRoleWord = (token: Token | undefined): boolean => {
  if (token === undefined) return false
  const lower = token.text.toLowerCase()
  return titleModifiers.has(lower) || titles.has(lower) || findPlace(token.text)?.kind === 'demonym'
}

/** How many words at the start name a body or a place that every reader knows: "White House | Press Secretary". */
const leadingBody = (words: readonly Token[]): number => {
  for (let count = Math.min(3, words.length - 1); count > 0; count--) {
    const name = joinedName(words.slice(0, count))
    if (knownBodies.has(name) || isPlaceName(name)) return count
  }
  return 0
}

const withoutModifiers = (words: readonly Token[]): readonly Token[] => {
  const first = words.findIndex(({ text }) => !titleModifiers.has(text.toLowerCase()) && text !== 'and')
  return first < 0 ? [] : words.slice(first)
}

/** Whether the word before the run is a title in lower case: "spokesman A. B.", "analyst A. B.". */
const isTitled = (tokens: readonly Token[], run: Run, words: readonly Token[]): boolean => {
  const before = tokens[run.from - 1]
  const word = before?.text === '.' ? tokens[run.from - 2]?.text : before?.text
  if (words[0] !== run.words[0] || word === undefined || !titles.has(word.toLowerCase())) return false
  const name = joinedName(words)
  return !adjectives.has(word) && !isPlaceName(name) && !knownBodies.has(name)
}

/** Titles that in small letters are more often something else: "a major Zub", "private Zub". */
const adjectives = new Set(['major', 'private', 'general', 'principal', 'model', 'suspect', 'head', 'host', 'star'])

const nameOf = (words: readonly Token[], titled: boolean, { tokens, run, seen, opens }: Context): FoundName | null => {
  const first = words[0]
  const last = words.at(-1)
  if (first === undefined || last === undefined) return null
  const verb = last === run.words.at(-1) && isSaid(tokens, run)
  const kind = kindOf(words, titled, verb)
  if (kind === null) return null
  const bare = kind === 'person' ? withoutLabels(words) : words
  const known = kind !== 'unknown' && (words.length > 1 || isKnownWord(first.text) || titled)
  const lone = words.length === 1 && opens
  if (words.length === 1 && isShouted(first.text, seen)) return null
  if (lone && !known && !isAttested(first.text, seen, tokens, run, verb)) return null
  const start = leadingParticle(tokens, run, bare, kind)?.start ?? bare[0]?.start ?? first.start
  return { start, end: last.end, kind, words: bare, sure: known && !lone }
}

/** Without the small words that are left at either end where a title was cut off. */
const trimmedWords = (words: readonly Token[]): readonly Token[] => {
  let end = words.length
  while (end > 0 && !isCapital(words[end - 1])) end--
  let start = 0
  while (start < end && !isCapital(words[start]) && !particles.has(words[start]?.text ?? '')) start++
  return withoutParties(words.slice(start, end))
}

/** "Republican Ohio" (before "Governor") and "Ohio Republican" name Ohio. */
const withoutParties = (words: readonly Token[]): readonly Token[] => {
  const rest = words.filter(({ text }) => !commonCapitals.has(text.toLowerCase()))
  return rest.length < words.length && isPlaceName(joinedName(rest)) ? rest : words
}

/** "bin", "von": a particle before a surname that stands alone. */
const leadingParticle = (tokens: readonly Token[], run: Run, words: readonly Token[], kind: NameKind): Token | null => {
  const before = tokens[run.from - 1]
  const alone = kind !== 'place' && words[0] === run.words[0] && before !== undefined
  return alone && leadingParticles.has(before.text) ? before : null
}

/** "It COULD": a word in capitals that the text writes small elsewhere. */
const isShouted = (word: string, { lower }: Seen): boolean =>
  word.length > 3 && word === word.toUpperCase() && lower.has(word.toLowerCase())

/** Whether a verb of saying stands right after the run or right before it. */
const isSaid = (tokens: readonly Token[], run: Run): boolean =>
  sayingVerbs.has(tokens[run.to]?.text ?? '') || sayingVerbs.has(tokens[run.from - 1]?.text ?? '')

const isAttested = (word: string, seen: Seen, tokens: readonly Token[], run: Run, verb: boolean): boolean => {
  if (seen.inside.has(word)) return true
  const lower = word.toLowerCase()
  if (seen.lower.has(lower) || namelessSpeakers.has(lower) || isStopWord(word) || commonCapitals.has(lower))
    return false
  const next = tokens[run.to]
  return verb || (next !== undefined && isPossessive(next))
}

/** "US-led" and "Syria-Iraq" hold names without being one. */
const compoundNames = (tokens: readonly Token[], found: FoundName[]): void => {
  for (const token of tokens) {
    if (token.kind !== 'word' || !token.text.includes('-') || isCapital(token)) continue
    const joined = placesJoined(token.text)
    let start = token.start
    for (const part of joined.length > 0 ? joined : [token.text.slice(0, token.text.indexOf('-'))]) {
      const word = { ...token, start, end: start + part.length, text: part }
      start += part.length + 1
      const kind = isPlaceName(part) ? 'place' : isAcronym(part) ? 'organisation' : null
      if (kind !== null) found.push({ start: word.start, end: word.end, kind, words: [word], sure: true })
    }
  }
}
