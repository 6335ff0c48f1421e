import { type PassageTable, titleOf, wordsOfPassage } from '../tables/passage-table.ts'
import type { Candidate } from './candidates.ts'
import type { Question, QuestionAlias } from './question.ts'

/** Where a question's terms stand in a passage. Arrays by term hold one entry for each of `Question.terms`. */
export type Evidence = {
  readonly passage: number
  /** Number of its document in the table. */
  readonly owner: number
  /** Words of the passage and its title. */
  readonly length: number
  /** Word positions in the passage that hold a term, in order, and which. */
  readonly positions: readonly number[]
  readonly found: readonly number[]
  /** By term: occurrences in text and title. */
  readonly counts: Float64Array
  readonly inText: Uint8Array
  readonly inTitle: Uint8Array
  /** By term: not in text or title itself, but a word with the same first five letters is in the text. */
  readonly relatives: Uint8Array
  /** Weight of the question's neighbours that stand in order within two words, and in any order within eight. */
  readonly pairsInOrder: number
  readonly pairsNear: number
}

/** Words of a window. */
const windowLength = 30
const orderedReach = 2
const nearReach = 8

/** Reads every candidate passage once, word by word. */
export const collectEvidence = (
  table: PassageTable,
  question: Question,
  candidates: readonly Candidate[]
): readonly Evidence[] => {
  const { vocabulary } = table
  const { terms, aliases } = question
  const placeOf = new Int32Array(vocabulary.terms).fill(-1)
  const likesOf = new Map<number, number[]>()
  const hasLikes = new Uint8Array(vocabulary.families)
  terms.forEach(({ number, name }, place) => {
    if (number >= 0) placeOf[number] = place
    const family = vocabulary.familyNamed(name)
    if (family < 0) return
    const likes = likesOf.get(family) ?? []
    likes.push(place)
    likesOf.set(family, likes)
    hasLikes[family] = 1
  })
  const aliasesByWord = new Map<number, QuestionAlias[]>()
  for (const alias of aliases) {
    const first = alias.words[0] ?? -1
    const sameFirst = aliasesByWord.get(first) ?? []
    sameFirst.push(alias)
    aliasesByWord.set(first, sameFirst)
  }
  const titles = new Map<number, readonly number[]>()
  const inTitleOf = (owner: number): readonly number[] => {
    const known = titles.get(owner)
    if (known) return known
    const found = Array.from(titleOf(table, owner), word => placeOf[vocabulary.termOfWord(word)] ?? -1).filter(
      place => place >= 0
    )
    titles.set(owner, found)
    return found
  }

  return candidates.map(({ passage }) => {
    const owner = table.owner[passage] ?? -1
    const words = wordsOfPassage(table, passage)
    const positions: number[] = []
    const found: number[] = []
    const counts = new Float64Array(terms.length)
    const inText = new Uint8Array(terms.length)
    const inTitle = new Uint8Array(terms.length)
    const relatives = new Uint8Array(terms.length)
    const meet = (place: number, at: number): void => {
      positions.push(at)
      found.push(place)
      inText[place] = 1
      counts[place] = (counts[place] ?? 0) + 1
    }
    for (let at = 0; at < words.length; at++) {
      const word = words[at] ?? 0
      const term = vocabulary.termOfWord(word)
      if (term >= 0) {
        const place = placeOf[term] ?? -1
        const family = vocabulary.family(term)
        if (place >= 0) meet(place, at)
        else if (family >= 0 && hasLikes[family] === 1)
          for (const like of likesOf.get(family) ?? []) relatives[like] = 1
      }
      if (aliases.length === 0) continue
      for (const alias of aliasesByWord.get(vocabulary.plain(word)) ?? []) {
        const holds = alias.words.every((each, step) => vocabulary.plain(words[at + step] ?? -1) === each)
        if (holds) for (const like of alias.terms) meet(like, at)
      }
    }
    for (const place of inTitleOf(owner)) {
      inTitle[place] = 1
      counts[place] = (counts[place] ?? 0) + 1
    }
    for (let place = 0; place < terms.length; place++) if (counts[place]) relatives[place] = 0
    return {
      passage,
      owner,
      length: words.length + titleOf(table, owner).length,
      positions,
      found,
      counts,
      inText,
      inTitle,
      relatives,
      ...pairs(question, positions, found)
    }
  })
}

/** The weight of the different terms in the thirty words that hold the most of it. */
export const bestWindow = ({ positions, found }: Evidence, weights: Float64Array): number => {
  const inside = new Map<number, number>()
  let sum = 0
  let best = 0
  let first = 0
  for (let last = 0; last < positions.length; last++) {
    const entering = found[last] ?? 0
    const weight = weights[entering] ?? 0
    if (weight === 0) continue
    const count = inside.get(entering) ?? 0
    inside.set(entering, count + 1)
    if (count === 0) sum += weight
    while ((positions[last] ?? 0) - (positions[first] ?? 0) >= windowLength) {
      const leaving = found[first++] ?? 0
      const left = inside.get(leaving)
      if (left === undefined) continue
      if (left === 1) {
        inside.delete(leaving)
        sum -= weights[leaving] ?? 0
      } else inside.set(leaving, left - 1)
    }
    best = Math.max(best, sum)
  }
  return best
}

/** Each pair of neighbours counts once, with the mean of both weights. */
const pairs = (
  { sequence, terms }: Question,
  positions: readonly number[],
  found: readonly number[]
): { readonly pairsInOrder: number; readonly pairsNear: number } => {
  const met = new Map<number, 'near' | 'in order'>()
  const size = terms.length
  for (let later = 1; later < positions.length; later++) {
    for (let earlier = later - 1; earlier >= 0; earlier--) {
      const gap = (positions[later] ?? 0) - (positions[earlier] ?? 0)
      if (gap > nearReach) break
      const [a, b] = [found[earlier] ?? 0, found[later] ?? 0]
      if (a === b) continue
      if (gap <= orderedReach) met.set(a * size + b, 'in order')
      for (const pair of [a * size + b, b * size + a]) if (!met.has(pair)) met.set(pair, 'near')
    }
  }
  let pairsInOrder = 0
  let pairsNear = 0
  const counted = new Set<number>()
  for (let at = 1; at < sequence.length; at++) {
    const [a, b] = [sequence[at - 1] ?? 0, sequence[at] ?? 0]
    const pair = a * size + b
    const how = met.get(pair)
    if (how === undefined || counted.has(pair)) continue
    counted.add(pair)
    const weight = ((terms[a]?.weight ?? 0) + (terms[b]?.weight ?? 0)) / 2
    pairsNear += weight
    if (how === 'in order') pairsInOrder += weight
  }
  return { pairsInOrder, pairsNear }
}
