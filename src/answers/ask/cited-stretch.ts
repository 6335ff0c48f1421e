import type { Document } from '../../corpus/document.ts'
import { contains, hull, type Span } from '../../text/span.ts'
import type { Looked, SentenceCandidate } from './sentences-for.ts'

/** A sentence beside another is cited with it where its score is no more than this below: where it is some three in ten as likely. */
const nearlyAsLikely = 1.2

/**
 * What is cited for a sentence: itself, and the one before it in its paragraph that it points back to ("It was sold …"), or
 * else the one beside it that is nearly as likely to answer. What is asked is often told in two sentences that mean little apart.
 */
export const citedStretch = ({ passages, candidates }: Looked, answering: SentenceCandidate): Span => {
  const { document, sentence, rank, score, features } = answering
  const own = passages.find(passage => passage.rank === rank)?.sentences ?? []
  const at = own.findIndex(({ start }) => start === sentence.start)
  const candidateAt = (place: number): SentenceCandidate | undefined =>
    candidates.find(each => each.rank === rank && each.sentence.start === own[place]?.start)
  const [before, behind] = [candidateAt(at - 1), candidateAt(at + 1)]
  const likely = [before, behind]
    .filter(other => other !== undefined)
    .filter(other => other.score >= score - nearlyAsLikely)
    .toSorted((a, b) => b.score - a.score)
  const beside = features.pointsBack > 0 ? before : likely[0]
  const both = beside && hull([sentence, beside.sentence])
  return both && isInOneParagraph(document, both) ? both : sentence
}

const isInOneParagraph = ({ blocks }: Document, span: Span): boolean => blocks.some(block => contains(block, span))
