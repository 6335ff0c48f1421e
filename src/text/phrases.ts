/**
 * Base noun phrases: from a determiner or modifier to the last noun, without what follows it ("the former head | of the
 * agency"). A pronoun is a phrase; so is the owner inside a phrase ("Smith's" in "Smith's lawyer").
 */
export type Phrase = {
  /** Positions of words, `end` exclusive; the head is the word it is about. */
  readonly start: number
  readonly end: number
  readonly head: number
  readonly kind: PhraseKind
}

type PhraseKind = 'name' | 'pronoun' | 'definite' | 'owned' | 'other' | 'owner' | 'relative'

type TaggedWord = { readonly tag: string; readonly lower: string }

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

const nouns = set('NN NNS NNP NNPS')
const commonNouns = set('NN NNS')
const modifiers = set('JJ JJR JJS CD POS $ #')
/** Modifiers only before the noun: "growing doubts", but not "Smith telling reporters". */
const participles = set('VBN VBG')
const openers = set('DT PDT PRP$ WP$')
const demonstratives = set('the this that these those')
const pronouns = set('PRP EX')
const relatives = set('WP WDT')
const countWords = set(
  'many some several few most others all both another others none each one more such those these this that any'
)

/** The phrases among the words from `start` to `end`, in reading order; an owner comes right after the phrase it opens. */
export const findPhrases = (words: readonly TaggedWord[], start: number, end: number): Phrase[] => {
  const found: Phrase[] = []
  let position = start
  while (position < end) {
    const word = words[position]
    if (!word) break
    if (pronouns.has(word.tag) || relatives.has(word.tag)) {
      found.push({
        start: position,
        end: position + 1,
        head: position,
        kind: pronouns.has(word.tag) ? 'pronoun' : 'relative'
      })
      position++
    } else if (opens(word)) {
      const runEnd = endOfRun(words, position, end)
      const phrase = phraseIn(words, position, runEnd)
      if (phrase) addWithOwners(words, phrase, found)
      position = phrase?.end ?? runEnd
    } else position++
  }
  return found
}

const opens = ({ tag, lower }: TaggedWord): boolean =>
  nouns.has(tag) ||
  openers.has(tag) ||
  tag === 'CD' ||
  tag === 'JJ' ||
  tag === 'JJR' ||
  tag === 'JJS' ||
  countWords.has(lower)

/** Whether a word counts by itself: "many said", "others". */
export const isCountWord = (lower: string): boolean => countWords.has(lower)

/** A run goes on over nouns and modifiers; a new determiner begins a new one, and so does a count: "the office | 40 boats". */
const endOfRun = (words: readonly TaggedWord[], start: number, end: number): number => {
  let position = start + 1
  while (position < end) {
    const tag = words[position]?.tag ?? ''
    const afterOpener = words[position - 1]?.tag === 'PDT' && openers.has(tag)
    const beforeNoun = participles.has(tag) && !nouns.has(words[position - 1]?.tag ?? '')
    const counts =
      tag === 'CD' && commonNouns.has(words[position - 1]?.tag ?? '') && nouns.has(words[position + 1]?.tag ?? '')
    if (counts) break
    if (!nouns.has(tag) && !modifiers.has(tag) && !afterOpener && !beforeNoun) break
    position++
  }
  return position
}

const phraseIn = (words: readonly TaggedWord[], start: number, runEnd: number): Phrase | null => {
  let end = runEnd
  while (end > start && !nouns.has(words[end - 1]?.tag ?? '')) end--
  if (end === start) {
    const first = words[start]
    if (!first || !(first.tag === 'DT' || first.tag === 'CD' || countWords.has(first.lower))) return null
    return { start, end: runEnd, head: runEnd - 1, kind: 'other' }
  }
  return { start, end, head: end - 1, kind: kindOf(words, start, end) }
}

const kindOf = (words: readonly TaggedWord[], start: number, end: number): PhraseKind => {
  if (words[end - 1]?.tag.startsWith('NNP')) return 'name'
  const { tag, lower } = words[start] ?? { tag: '', lower: '' }
  if (tag === 'PRP$') return 'owned'
  return demonstratives.has(lower) ? 'definite' : 'other'
}

const addWithOwners = (words: readonly TaggedWord[], phrase: Phrase, found: Phrase[]): void => {
  found.push(phrase)
  const { start, end } = phrase
  if (words[start]?.tag === 'PRP$') found.push({ start, end: start + 1, head: start, kind: 'owner' })
  for (let i = start + 1; i < end - 1; i++) {
    if (words[i]?.tag === 'POS') found.push({ start, end: i, head: i - 1, kind: 'owner' })
  }
}
