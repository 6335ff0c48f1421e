import type { Archive } from '../archive/archive.ts'
import type { Term } from '../terms.ts'
import type { Placed } from './estimate-groups.ts'

/** By word key, the documents whose figures can be asked for with it, by their number in the archive's outlines. */
type CountedWords = ReadonlyMap<string, readonly number[]>

const made = new WeakMap<Archive, { readonly words: CountedWords; readonly ids: readonly string[] }>()

/**
 * The estimates of all documents with a figure that one of the terms may ask for, in the archive's order: every estimate that has one of
 * them is among these. The words are taken from the outlines, once for an archive, so that no other document is read.
 */
export const estimatesFor = (archive: Archive, terms: readonly Term[]): Placed[] => {
  const { words, ids } = wordsOf(archive)
  const numbers = new Set(terms.flatMap(({ forms }) => forms.flatMap(form => documentsWith(words, form))))
  return [...numbers]
    .sort((a, b) => a - b)
    .flatMap(number => {
      const document = archive.documents.get(ids[number] ?? '')
      if (document === undefined) return []
      return (archive.claims.get(document.id)?.estimates ?? []).map(estimate => ({ document, estimate }))
    })
}

/** The documents of the rarest word of a form; all of its words must stand there. */
const documentsWith = (words: CountedWords, form: readonly string[]): readonly number[] =>
  form
    .map(key => words.get(key) ?? [])
    .reduce((best, each) => (each.length < best.length ? each : best), words.get(form[0] ?? '') ?? [])

const wordsOf = (archive: Archive): { readonly words: CountedWords; readonly ids: readonly string[] } => {
  const known = made.get(archive)
  if (known !== undefined) return known
  const words = new Map<string, number[]>()
  const ids: string[] = []
  for (const { id, countedKeys } of archive.outlines()) {
    for (const key of countedKeys) {
      const numbers = words.get(key)
      if (numbers === undefined) words.set(key, [ids.length])
      else numbers.push(ids.length)
    }
    ids.push(id)
  }
  const index = { words, ids }
  made.set(archive, index)
  return index
}
