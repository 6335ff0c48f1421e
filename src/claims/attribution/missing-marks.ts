import { stem } from '../../text/stems.ts'
import { isVerb } from './context.ts'
import type { Stretch, Word } from './reading.ts'

const saying = new Set('say said tell told add added ask write wrote explain'.split(' ').map(stem))
const longestSubject = 5

/**
 * Where an open quotation ends whose closing mark was forgotten: before ", she said", which the speaker does not say. The place
 * behind the comma; null where nothing tells.
 */
export const forgottenEnd = (words: readonly Word[], { start, end }: Stretch): number | null => {
  for (let comma = start + 2; comma < end - 2; comma++)
    if (words[comma]?.text === ',' && isCueClause(words, comma + 1, end)) return comma + 1
  return null
}

/** "she said", "Nora Quist told …": a subject of a few words without a verb, and a verb of speech in the past or present. */
const isCueClause = (words: readonly Word[], start: number, end: number): boolean => {
  for (let place = start; place < Math.min(end, start + longestSubject); place++) {
    const word = words[place]
    if (word?.kind !== 'word' || word.sentence !== words[start]?.sentence) return false
    if (!isVerb(word)) continue
    const finite = word.tag === 'VBD' || word.tag === 'VBZ'
    return place > start && finite && saying.has(stem(word.text)) && !firstPersons.has(words[start]?.lower ?? '')
  }
  return false
}

const firstPersons = new Set(['i', 'we', 'you'])
