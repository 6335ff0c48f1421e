import { irregularPlurals, singularsInS } from './noun-words.ts'

/** Whether a word looks like a plural noun. */
export const isPlural = (word: string): boolean => {
  if (irregularPlurals.has(word)) return true
  if (word.length < 3 || !word.endsWith('s') || singularsInS.has(word)) return false
  return !word.endsWith('ss') && !word.endsWith('us') && !word.endsWith('is') && !word.endsWith("'s")
}

/** The singular of a noun in lower case: "countries" → "country". */
export const singular = (word: string): string => {
  const irregular = irregularPlurals.get(word)
  if (irregular !== undefined) return irregular
  if (word.endsWith('men') && word.length > 4) return `${word.slice(0, -3)}man`
  if (!isPlural(word)) return word
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`
  if (/(?:ches|shes|sses|xes|zzes|oes)$/.test(word)) return word.slice(0, -2)
  return word.slice(0, -1)
}
