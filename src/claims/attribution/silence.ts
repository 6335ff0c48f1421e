import { stem } from '../../text/stems.ts'
import { isNegation } from './context.ts'
import type { Finding } from './quotation.ts'
import { type Reading, wordAt } from './reading.ts'

/** Verbs that state nothing when they are denied: who "did not say when" has not said it. Denied beliefs are statements. */
const telling = new Set(
  'say said tell told comment discuss elaborate specify answer reply respond disclose reveal'.split(' ').map(stem)
)
const declining = new Set(['decline', 'refuse'].map(stem))
const nothing = new Set(['nothing'])
const reach = 3

/** Whether a finding tells that somebody said nothing: "has said nothing about …", "did not say whether …", "declined to comment on …". */
export const isSilence = (reading: Reading, { cue }: Finding): boolean => {
  const { sentence } = wordAt(reading, cue)
  const stemAt = (position: number): string => stem(wordAt(reading, position, sentence).text)
  if (declining.has(stemAt(cue))) return wordAt(reading, cue + 1, sentence).tag === 'TO' && telling.has(stemAt(cue + 2))
  if (!telling.has(stemAt(cue))) return false
  if (nothing.has(wordAt(reading, cue + 1, sentence).lower)) return true
  for (let position = cue - 1; position >= cue - reach; position--) {
    const word = wordAt(reading, position, sentence)
    if (word.kind === 'mark' || word.tag.startsWith('NN') || word.tag.startsWith('PRP')) return false
    if (isNegation(word) || declining.has(stemAt(position))) return true
  }
  return false
}
