/** A word of the corpus that is written almost as another. */
export type Spelling = {
  /** In small letters. */
  readonly word: string
  /** In how many passages its stem stands. */
  readonly frequency: number
  /** How many letters are other, more, fewer or swapped with the next. */
  readonly distance: number
}

const longWord = 8

/**
 * The known words that differ from `word` by one letter, or by two from eight letters on, and begin with the same letter;
 * nearest first, then the most frequent. `known` gives the known words that begin with a letter; each is read once.
 */
export const spellingsOf = (
  word: string,
  known: (letter: string) => Iterable<string>,
  frequency: (word: string) => number
): readonly Spelling[] => {
  const lower = word.toLowerCase()
  const reach = lower.length >= longWord ? 2 : 1
  const found: Spelling[] = []
  for (const other of known(lower.charAt(0))) {
    if (Math.abs(other.length - lower.length) > reach) continue
    const distance = distanceWithin(lower, other, reach)
    if (distance !== null && distance > 0) found.push({ word: other, frequency: frequency(other), distance })
  }
  return found
    .filter(each => each.frequency > 0)
    .sort((a, b) => a.distance - b.distance || b.frequency - a.frequency || (a.word < b.word ? -1 : 1))
}

/** The edits between two words (Damerau 1964, neighbours swapped count one), null where there are more than `reach`. */
const distanceWithin = (a: string, b: string, reach: number): number | null => {
  let before: number[] = []
  let above = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let row = 1; row <= a.length; row++) {
    const current = [row]
    let least = row
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1]
      let edits = Math.min(
        (above[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (above[column - 1] ?? 0) + (same ? 0 : 1)
      )
      const isSwap = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
      if (isSwap) edits = Math.min(edits, (before[column - 2] ?? 0) + 1)
      current.push(edits)
      least = Math.min(least, edits)
    }
    if (least > reach) return null
    before = above
    above = current
  }
  const edits = above[b.length] ?? reach + 1
  return edits <= reach ? edits : null
}
