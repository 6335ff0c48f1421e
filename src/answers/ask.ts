import type { Document } from '../corpus/document.ts'
import type { Span } from '../text/span.ts'
import type { Answer } from './answer.ts'
import { answerWords, needsWords } from './answer-words.ts'
import type { Archive } from './archive.ts'
import { blockAt, passageFinding } from './cite.ts'
import { type Coverage, coverage, evidenceIn, meetsNames, named, placesOf } from './coverage.ts'
import { estimates } from './estimate.ts'
import type { Evidence } from './evidence.ts'
import { type Question, readQuestion, type Wanted } from './question.ts'
import { replyTo } from './reply.ts'
import { isUnknown, readTerms, type Term } from './terms.ts'
import { saidBy, whoSaid } from './who-said.ts'

/** How many passages are looked through for the answering sentence, and how many sentences are shown. */
const looked = 12
const shown = 3

/** What a further sentence must reach of the best one's score to be shown beside it. */
const nearlyAsGood = 0.9

/** The shares of the question's weight that an answer's paragraph and its sentence must hold. */
const enoughInParagraph = 0.6
const enoughInSentence = 0.35

/** What is asked of one sentence. */
type Fact = { readonly wanted: Wanted; readonly terms: readonly Term[] }

/** A sentence held against a question. */
type Candidate = {
  readonly document: Document
  readonly sentence: Span
  readonly answer: Span | null
  readonly inSentence: Coverage
  readonly inParagraph: Coverage
  readonly score: number
}

/** Answers a question in free words with the sentence that holds the answer, or says that the sources do not. */
export const ask = (archive: Archive, asked: string): Answer => {
  const question = readQuestion(asked)
  switch (question.kind) {
    case 'said-by':
      return saidBy(archive, question.speaker, question.topic)
    case 'said-who':
      return { ...whoSaid(archive, { query: question.topic }), command: 'ask' }
    case 'figure':
      return figure(archive, question)
    case 'fact':
      return fact(archive, question.wanted, question.topic)
  }
}

/** A figure that was read as an estimate of what is asked comes first; else a sentence with a quantity that answers. */
const figure = (archive: Archive, { counted, claimant }: Extract<Question, { kind: 'figure' }>): Answer => {
  const estimated = estimates(archive, { subject: counted, by: claimant ?? undefined }, 'ask')
  if (estimated.status === 'answered' || claimant !== null) return estimated
  const stated = fact(archive, 'quantity', counted)
  return stated.status === 'answered' ? stated : estimated
}

const fact = (archive: Archive, wanted: Wanted, topic: string): Answer => {
  const reply = replyTo('ask', archive)
  const terms = readTerms(archive, topic)
  if (terms.length === 0) return reply.invalid('question: ask about something, such as: When did the talks begin?')
  const candidates = sentencesFor(archive, topic, { wanted, terms })
  const answering = candidates.filter(candidate => isAnswer(candidate, wanted))
  const found = answering.slice(0, shown).filter(({ score }) => score >= nearlyAsGood * (answering[0]?.score ?? 0))
  if (found.length > 0) {
    return reply.answered(
      found.length > 1 ? 'The sources say, the best match first:' : 'The sources say:',
      found.map(({ document, sentence, answer }) => passageFinding(document, sentence, answer))
    )
  }
  const nearest = candidates.slice(0, 1).map(({ document, sentence }) => passageFinding(document, sentence))
  return reply.notInSources(whyNot(archive, terms, candidates[0]), nearest)
}

const isAnswer = ({ inSentence, inParagraph, answer }: Candidate, wanted: Wanted): boolean =>
  meetsNames(inParagraph) &&
  inParagraph.share >= enoughInParagraph &&
  inSentence.share >= enoughInSentence &&
  (answer !== null || !needsWords(wanted)) &&
  (wanted !== 'quantity' || holdsWhatIsCounted(inSentence))

/** A sentence with a figure answers "how many X" only if it speaks of X, the first thing asked about. */
const holdsWhatIsCounted = ({ terms, met }: Coverage): boolean => {
  const counted = terms.find(({ kind }) => kind === 'word')
  return counted === undefined || met.includes(counted)
}

/** The sentences of the best passages, best first. */
const sentencesFor = (archive: Archive, topic: string, fact: Fact): Candidate[] => {
  const query = { words: topic, phrases: [], without: [], source: null, speaker: null, after: null, before: null }
  const hits = archive.engine.search(query, looked)
  const best = hits[0]?.score ?? 1
  return hits
    .flatMap(({ passage, sentences, score }) => {
      const document = archive.documents.get(passage.document)
      if (!document) return []
      const headline = evidenceIn(
        document,
        document.blocks.filter(({ kind }) => kind === 'headline')
      )
      return sentences.map(sentence => judge(document, sentence, headline, fact, score / best))
    })
    .sort((a, b) => b.score - a.score)
}

const judge = (
  document: Document,
  sentence: Span,
  headline: Evidence,
  { wanted, terms }: Fact,
  passageScore: number
): Candidate => {
  const words = evidenceIn(document, [sentence])
  const paragraph = evidenceIn(document, [blockAt(document, sentence.start) ?? sentence])
  const inSentence = coverage(terms, words)
  const inParagraph = coverage(terms, words, paragraph, headline)
  const matches = placesOf(terms, words)
  const answer = answerWords(document.text, sentence, wanted, matches)
  const isShaped = answer !== null || !needsWords(wanted)
  return {
    document,
    sentence: { start: sentence.start, end: sentence.end },
    answer,
    inSentence,
    inParagraph,
    score: inSentence.share + 0.4 * inParagraph.share + 0.2 * passageScore + (isShaped ? 0.4 : 0) + closeness(matches)
  }
}

/** Up to .2 for matches that stand close together: half of it at 100 characters from the first to the last. */
const closeness = (matches: readonly Span[]): number => {
  if (matches.length < 2) return 0
  const start = Math.min(...matches.map(match => match.start))
  const end = Math.max(...matches.map(match => match.end))
  return 20 / (100 + end - start)
}

const whyNot = (archive: Archive, terms: readonly Term[], nearest: Candidate | undefined): string => {
  const unknown = terms.filter(term => isUnknown(archive, term))
  if (unknown.length > 0)
    return `Not in the sources: ${named(unknown)} ${unknown.length > 1 ? 'do' : 'does'} not occur in them.`
  const apart = nearest?.inParagraph.missing.filter(({ kind }) => kind !== 'word') ?? []
  if (apart.length > 0) return `Not in the sources: the nearest passage does not mention ${named(apart)}.`
  return 'Not in the sources: no sentence was found that answers this.'
}
