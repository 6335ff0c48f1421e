import { wordSet } from '../../text/word-set.ts'
import { wordKey } from '../searched-text.ts'
import type { SentenceCandidate } from './sentences-for.ts'

/**
 * Whether a sentence has a word by which reasons, causes and purposes are told. That something happened is no answer to why it
 * did.
 */
export const givesReason = ({ words }: SentenceCandidate): boolean => words.some(({ key }) => reasons.has(key))

const reasons: ReadonlySet<string> = new Set(
  [
    ...wordSet(`because since due owing thanks reason cause so therefore thus hence result consequence response request order purpose
      aim goal intend hope prevent avoid protect after following amid despite fear concern lack need want desire
      motivate prompt lead allow enable help explain why blame`)
  ].map(wordKey)
)
