/** What the models ask of the words between two places, again and again: counted once a document. */

type TraitWord = { readonly kind: string; readonly text: string; readonly lower: string; readonly tag: string }

export const isMark = (word: Pick<TraitWord, 'kind' | 'text'>, marks: string): boolean =>
  word.kind === 'mark' && marks.includes(word.text)

/** All marks that open or close a quotation, as the tokenizer gives them. */
export const quotationMarks = "\"“”''``"

/** Whether the tagger takes a word for a verb, of whatever form. */
export const isVerb = ({ tag }: Pick<TraitWord, 'tag'>): boolean => tag.startsWith('VB') || tag === 'MD'

/** Whether a word denies the verb beside it. */
export const isNegation = ({ lower }: Pick<TraitWord, 'lower'>): boolean =>
  lower === 'not' || lower === 'never' || lower.endsWith("n't") || lower.endsWith('n’t')

const traits = {
  verb: isVerb,
  comma: (word: TraitWord): boolean => isMark(word, ','),
  quotationMark: (word: TraitWord): boolean => isMark(word, quotationMarks),
  that: ({ lower }: TraitWord): boolean => lower === 'that',
  to: ({ tag }: TraitWord): boolean => tag === 'TO',
  negation: isNegation,
  name: ({ tag }: TraitWord): boolean => tag.startsWith('NNP'),
  relative: ({ tag }: TraitWord): boolean => tag.startsWith('W')
} as const

export type Trait = keyof typeof traits

/** By trait: how many of the words before each place have it, after the last word too. */
export type TraitCounts = Readonly<Record<Trait, Uint32Array>>

/** Counts the traits of a document's words. */
export const countTraits = (words: readonly TraitWord[]): TraitCounts => {
  const counts = (has: (word: TraitWord) => boolean): Uint32Array => {
    const before = new Uint32Array(words.length + 1)
    let count = 0
    for (let at = 0; at < words.length; at++) {
      const word = words[at]
      if (word !== undefined && has(word)) count++
      before[at + 1] = count
    }
    return before
  }
  return {
    verb: counts(traits.verb),
    comma: counts(traits.comma),
    quotationMark: counts(traits.quotationMark),
    that: counts(traits.that),
    to: counts(traits.to),
    negation: counts(traits.negation),
    name: counts(traits.name),
    relative: counts(traits.relative)
  }
}
