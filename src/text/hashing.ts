/**
 * FNV-1a over UTF-16 units (Fowler, Noll, Vo; draft-eastlake-fnv), 32 bits, with a last mixing step so that the high
 * bits, which choose a weight, depend on all of the text.
 */
export const hashText = (text: string): number => {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hashPair(hash, 0)
}

/** One hash of two: not symmetric, so that "word before: said" and "said before: word" differ. */
export const hashPair = (first: number, second: number): number => {
  let hash = Math.imul(first ^ (first >>> 15), 0x2c1b3c6d) ^ second
  hash = Math.imul(hash ^ (hash >>> 13), 0x297a2d39)
  return (hash ^ (hash >>> 16)) >>> 0
}
