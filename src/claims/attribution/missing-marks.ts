import { stem } from '../../text/stems.ts'
import type { Quoted, ReadSentence, Stretch, Word } from './reading.ts'

/**
 * Ends quotations whose closing mark was forgotten, in `words` too. One that the next paragraph goes on with, opening anew, was
 * left open on purpose.
 */
export const closeForgotten = (
  words: Word[],
  sentences: readonly ReadSentence[],
  quotations: readonly Quoted[]
): readonly Quoted[] =>
  quotations.map((quotation, n) => {
    const isContinued = quotations[n + 1]?.start === quotation.end && opensBlock(words, sentences, quotation.end)
    const end = quotation.closed || isContinued ? null : forgottenEnd(words, quotation)
    if (end === null) return quotation
    for (let place = end; place < quotation.end; place++) {
      const word = words[place]
      if (word) words[place] = { ...word, quotation: -1 }
    }
    return { start: quotation.start, end, closed: true }
  })

const opensBlock = (words: readonly Word[], sentences: readonly ReadSentence[], position: number): boolean => {
  const sentence = sentences[words[position]?.sentence ?? -1]
  return sentence?.start === position && sentence.place === 0
}

const saying = new Set('say said tell told add added ask write wrote explain'.split(' ').map(stem))
const longestSubject = 5

/**
 * Where an open quotation ends whose closing mark was forgotten: before ", she said", which the speaker does not say. The place
 * behind the comma; null where nothing tells.
 */
const forgottenEnd = (words: readonly Word[], { start, end }: Stretch): number | null => {
  for (let comma = start + 2; comma < end - 2; comma++)
    if (words[comma]?.text === ',' && isCueClause(words, comma + 1, end)) return comma + 1
  return null
}

/** "she said", "Nora Quist told …": a subject of a few words without a verb, and a verb of speech in the past or present. */
const isCueClause = (words: readonly Word[], start: number, end: number): boolean => {
  for (let place = start; place < Math.min(end, start + longestSubject); place++) {
    const word = words[place]
    if (word?.kind !== 'word' || word.sentence !== words[start]?.sentence) return false
    if (!word.tag.startsWith('VB') && word.tag !== 'MD') continue
    const finite = word.tag === 'VBD' || word.tag === 'VBZ'
    return place > start && finite && saying.has(stem(word.text)) && !firstPersons.has(words[start]?.lower ?? '')
  }
  return false
}

const firstPersons = new Set(['i', 'we', 'you'])
