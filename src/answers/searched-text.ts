import type { Span } from '../text/span.ts'
import { isStopWord, stem } from '../text/stems.ts'
import { tokenize } from '../text/tokens.ts'

/** A word where it stands, with the key under which it is compared: its stem, or an acronym's capitals. */
export type KeyedWord = Span & { readonly key: string }

/** A stretch of text in which terms are looked up. */
export type SearchedText = {
  readonly words: readonly KeyedWord[]
  readonly places: ReadonlyMap<string, readonly number[]>
}

/** How one thing may be written: any of several sequences of word keys. */
export type Forms = readonly (readonly string[])[]

/**
 * The key of a word as written: its stem. An acronym whose stem is that of a function word ("IS", "WHO") keeps its
 * capitals, so that it is not found in every sentence.
 */
export const wordKey = (written: string): string => {
  const key = stem(written)
  const lower = written.toLowerCase()
  const isAcronym = written.length > 1 && written === written.toUpperCase() && written !== lower
  return isAcronym && isStopWord(lower) && key === stem(lower) ? written : key
}

/** The words of a span, in reading order; marks are left out. */
export const keyedWords = (text: string, span?: Span): KeyedWord[] =>
  tokenize(text, span)
    .filter(({ kind }) => kind !== 'mark')
    .map(({ start, end, text: written }) => ({ start, end, key: wordKey(written) }))

/** The word keys of a phrase. */
export const keysOf = (phrase: string): string[] => keyedWords(phrase).map(({ key }) => key)

/** Makes words searchable. */
export const searchable = (words: readonly KeyedWord[]): SearchedText => {
  const places = new Map<string, number[]>()
  words.forEach(({ key }, position) => {
    const positions = places.get(key)
    if (positions) positions.push(position)
    else places.set(key, [position])
  })
  return { words, places }
}

/** Where one of the forms stands, as spans of the text that the words were read from. */
export const occurrences = ({ words, places }: SearchedText, forms: Forms): Span[] =>
  forms.flatMap(form => {
    const [first] = form
    if (first === undefined) return []
    return (places.get(first) ?? []).flatMap(position => {
      if (!form.every((key, offset) => words[position + offset]?.key === key)) return []
      const start = words[position]
      const end = words[position + form.length - 1]
      return start && end ? [{ start: start.start, end: end.end }] : []
    })
  })

/** Whether one of the forms stands in the evidence. */
export const holds = (evidence: SearchedText, forms: Forms): boolean => occurrences(evidence, forms).length > 0
