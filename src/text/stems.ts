import snowball from 'snowball-stemmers'
import { withoutAccents } from './characters.ts'
import { foldSpelling } from './spelling.ts'
import { wordSet } from './word-set.ts'

/**
 * The stem by which words are compared: lower case, without possessive 's, accents and the periods of an abbreviation,
 * British spelling folded into American, then Porter2 (https://snowballstem.org/algorithms/english/stemmer.html).
 * `US`, `U.S.` and `USA` share a stem that the pronoun "us" has not.
 */
export const stem = (word: string): string => {
  const known = cache.get(word)
  if (known !== undefined) return known
  const found = stemOf(word)
  if (word.length <= longestWord) {
    // Emptying a full cache costs a few milliseconds once in a while and needs no bookkeeping.
    if (cache.size >= cacheLimit) cache.clear()
    cache.set(word, found)
  }
  return found
}

/**
 * Whether a word only ties others together. Case counts: "who" and "Who" are stop words, "WHO", "IS" and "US" are names.
 * Words that carry a claim's sense ("not", "no", "most", "only", "more", "less", "all") are not stop words.
 */
export const isStopWord = (word: string): boolean => {
  const plain = word.replaceAll('’', "'")
  if (plain.length > 1 && plain === plain.toUpperCase() && plain !== plain.toLowerCase()) return plain === "'S"
  return stopWords.has(plain.toLowerCase())
}

const porter = snowball.newStemmer('english')
const cache = new Map<string, string>()
const cacheLimit = 50_000
const longestWord = 40

const stemOf = (word: string): string => {
  if (word === 'US' || word === 'U.S.' || word === 'U.S') return 'usa'
  const lower = withoutPossessive(withoutAccents(word.replaceAll('’', "'")).toLowerCase())
  const plain = /^(?:\p{L}\.)+\p{L}?$/u.test(lower) ? lower.replaceAll('.', '') : lower
  return plain.length > longestWord ? plain : porter.stem(foldSpelling(plain))
}

const withoutPossessive = (word: string): string =>
  word.length > 2 && word.endsWith("'s")
    ? word.slice(0, -2)
    : word.length > 1 && word.endsWith("'")
      ? word.slice(0, -1)
      : word

const stopWords =
  wordSet(`a about after again also am an and any are aren't as at be because been before being between both but by can can't could
  couldn't did didn't do does doesn't doing don't for from further had hadn't has hasn't have haven't having he he'd
  he'll her here hers herself him himself his how i i'd i'll i'm i've if in into is isn't it its itself just let me
  might must my myself of off on once or other our ours ourselves out own shall she she'd she'll should shouldn't so
  some such than that the their theirs them themselves then there these they they'd they'll they're they've this those
  through to too upon us very was wasn't we we'd we'll we're we've were weren't what when where whether which while who
  whom whose why will with won't would wouldn't you you'd you'll you're you've your yours yourself yourselves 's`)
