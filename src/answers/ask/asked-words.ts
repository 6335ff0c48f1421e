import { rarity } from '../../index/tables/term-counts.ts'
import { formsOfIrregular } from '../../text/irregular-verbs.ts'
import { isStopWord, stem } from '../../text/stems.ts'
import { isPossessive, tokenize } from '../../text/tokens.ts'
import type { Archive } from '../archive/archive.ts'
import { keysOf, wordKey } from '../searched-text.ts'
import { longestPhrase, otherNamesOf, relatedTo } from './synonyms.ts'

/** A content word of a question, once however often it stands there. */
export type AskedWord = {
  readonly text: string
  /** The key under which it is compared, and those of words that mean about the same. */
  readonly key: string
  readonly related: readonly string[]
  /** Names of several words for the same thing, as keys. */
  readonly phrases: readonly (readonly string[])[]
  /** How much it tells: its inverse document frequency (Robertson and Spärck Jones 1976). */
  readonly weight: number
  /** Written with a capital inside the question, or a figure. */
  readonly kind: 'name' | 'number' | 'word'
}

/** The words of a question that an answering sentence may share, in the order asked. */
export const readAskedWords = ({ engine }: Archive, asked: string): AskedWord[] => {
  const words = new Map<string, AskedWord>()
  const otherNames = otherNamesIn(asked)
  tokenize(asked).forEach((token, position) => {
    const { text, kind } = token
    if (kind === 'mark' || isPossessive(token) || isStopWord(text)) return
    const key = wordKey(text)
    if (askingWords.has(key) || words.has(key)) return
    words.set(key, {
      text,
      key,
      related: [
        ...relatedTo(key),
        ...otherForms(text),
        ...(otherNames.get(key) ?? []).flatMap(name => (name.length === 1 ? name : []))
      ],
      phrases: (otherNames.get(key) ?? []).filter(name => name.length > 1),
      weight: rarity(engine.frequency(text), engine.passages),
      kind: kind === 'number' ? 'number' : position > 0 && text !== text.toLowerCase() ? 'name' : 'word'
    })
  })
  return [...words.values()]
}

/** The stems of a verb's other forms that its own does not tell: "won" of "win". */
const otherForms = (word: string): readonly string[] => formsOfIrregular(word.toLowerCase()).map(stem)

/** Other names of the things that a question names by a word or a phrase of the table, for each of its words. */
const otherNamesIn = (asked: string): ReadonlyMap<string, readonly (readonly string[])[]> => {
  const keys = keysOf(asked)
  const found = new Map<string, (readonly string[])[]>()
  keys.forEach((_, first) => {
    for (let length = 1; length <= longestPhrase; length++) {
      const phrase = keys.slice(first, first + length)
      const names = otherNamesOf(phrase.join(' ')).map(keysOf)
      for (const key of names.length > 0 ? phrase : []) found.set(key, [...(found.get(key) ?? []), ...names])
    }
  })
  return found
}

/** A question with the other names of what it names behind it, for a second search; null where there are none. */
export const withOtherNames = (asked: string): string | null => {
  const names = [...otherNamesIn(asked).values()].flat().map(name => name.join(' '))
  return names.length === 0 ? null : [asked, ...new Set(names)].join(' ')
}

/** Words by which a question asks, and which no answer need repeat: "What *kind* of …", "how *many* …". */
const askingWords = new Set('many much name kind type sort call term word long old far often'.split(' ').map(stem))
