import { parseQuery, splitFilters } from '../../index/parse-query.ts'
import { english } from '../../languages/english.ts'
import type { Language } from '../../languages/language.ts'
import { contains, overlaps, type Span } from '../../text/span.ts'
import type { Answer, Finding } from '../answer.ts'
import type { Archive } from '../archive/archive.ts'
import { passageFinding } from '../cite.ts'
import { estimates } from '../estimates/estimate.ts'
import { introduction, whyNot } from '../reasons.ts'
import { replyTo } from '../reply.ts'
import { missingNames } from '../required.ts'
import { keysOf, searchable } from '../searched-text.ts'
import { correctSpelling } from '../spelling.ts'
import { readTerms, type Term } from '../terms.ts'
import { findStatements, saidBy } from '../who-said.ts'
import { holdsAbleWords } from './able-words.ts'
import { answerWords } from './answer-words.ts'
import { askedSubject, isAboutAnother } from './asked-subject.ts'
import { citedStretch } from './cited-stretch.ts'
import { confidence, isEnough, measureConfidence } from './confidence.ts'
import { countsWhatIsAsked, isNotElsewhere } from './counted-words.ts'
import { evidenceFor, evidenceForClaim, isCompound } from './evidence-for.ts'
import { filteredBy, isFiltered } from './filtered.ts'
import { isGerman } from './foreign-question.ts'
import { givesReason } from './gives-reason.ts'
import { holdsMeasureAsked } from './measure-asked.ts'
import { readOffice } from './office-asked.ts'
import { plainQuestion } from './plain-question.ts'
import { holdsOfficesAsked, tellsOfIt } from './predicate.ts'
import { type Question, readQuestion } from './question.ts'
import { readRelation } from './relation-asked.ts'
import { type Looked, type SentenceCandidate, sentencesFor } from './sentences-for.ts'
import { readShortForm, standsFor } from './stands-for.ts'
import { toldTo } from './told.ts'
import { isStrict } from './typed-spans.ts'
import type { Wanted } from './wanted.ts'
import { whoHolds, whoStands } from './who-holds.ts'

/** How many sentences are shown, and how much lower than the best one's the score of another may be. */
const shown = 3
const nearlyAsGood = 0.7

/** How many of the best sentences may be passed over because they lack a name or the form of answer that is asked for. */
const passedOver = 10

/** Evidence for or against a claim ("did …") holds at least this share of its words itself, unless the claim is a compound one. */
const leastOfClaim = 0.5

/**
 * Answers a question in free words with the sentence that holds the answer, or says that the sources do not. It may carry the
 * filters of a search, "source:X": then it is asked of what they allow, and the answer says so.
 */
export const ask = (archive: Archive, asked: string, language: Language = english): Answer => {
  const { plain, filters } = splitFilters(asked)
  if (filters === '') return askAll(archive, asked, language)
  const reply = replyTo('ask', archive, language)
  const parsed = parseQuery(filters)
  if (parsed.kind === 'invalid') return reply.invalid(reply.says.notADate(parsed.field, parsed.value))
  const answer = askAll(filteredBy(archive, parsed.query), plain, language)
  return answer.status === 'invalid' ? answer : { ...answer, message: `${filters} · ${answer.message}` }
}

const askAll = (archive: Archive, asked: string, language: Language): Answer => {
  const question = plainQuestion(asked)
  const answer = answerTo(archive, question, language)
  if (answer.status !== 'not-in-sources') return answer
  const reply = replyTo('ask', archive, language)
  if (isGerman(question)) return reply.notInSources(reply.says.askInEnglish, answer.nearest)
  const { text, corrections } = correctSpelling(archive, question)
  const again = corrections.length > 0 ? answerTo(archive, text, language) : answer
  if (again.status !== 'answered') return answer
  return { ...again, message: [...corrections.map(reply.says.showingResultsFor), again.message].join(' ') }
}

const answerTo = (archive: Archive, asked: string, language: Language): Answer => {
  const short = readShortForm(asked)
  const spelledOut = short && standsFor(archive, short, language)
  if (spelledOut !== null && (short?.isStrict || spelledOut.status === 'answered')) return spelledOut
  const office = readOffice(asked)
  if (office !== null) return withNearest(whoHolds(archive, office, language), () => nearestTo(archive, asked))
  const relation = readRelation(asked)
  if (relation !== null) return withNearest(whoStands(archive, relation, language), () => nearestTo(archive, asked))
  const question = readQuestion(asked)
  switch (question.kind) {
    case 'said-by': {
      const said = saidBy(archive, question.speaker, question.topic, language)
      return said.status === 'answered' || question.isStrict
        ? said
        : orElse(said, fact(archive, 'thing', asked, language))
    }
    case 'told':
      return toldTo(archive, question.speaker, question.audience, language)
    case 'said-who': {
      const said = { ...findStatements(archive, { query: question.topic }, language), command: 'ask' }
      if (question.hearer !== null) return withoutHearer(archive, said, question.hearer, language)
      return said.status === 'answered' ? said : orElse(said, fact(archive, 'person', asked, language))
    }
    case 'figure':
      return figure(archive, question, asked, language)
    case 'fact':
      return fact(archive, question.wanted, asked, language)
  }
}

/**
 * Whom something was said to has not said it: of the statements found those by others, else the nearest. A surname that
 * several speakers bear leaves none of them out.
 */
const withoutHearer = (archive: Archive, said: Answer, hearer: string, language: Language): Answer => {
  const heard = keysOf(hearer)
  const bearers = archive.register.speakers.filter(({ name }) => keysOf(name).includes(heard.at(-1) ?? ''))
  if (heard.length === 1 && bearers.length > 1) return said
  const byOthers = said.findings.filter(finding => {
    if (finding.kind !== 'statement') return true
    const speaker = finding.statement.speaker
    const own = keysOf(speaker?.name ?? speaker?.mention?.text ?? '')
    return !heard.some(key => own.includes(key))
  })
  if (said.status !== 'answered' || byOthers.length === said.findings.length) return said
  const reply = replyTo('ask', archive, language)
  const found = { all: byOthers.length, shown: byOthers.length, about: 'topic', by: null } as const
  if (byOthers.length > 0) return reply.answered(reply.says.statements(found), byOthers)
  return reply.notInSources(reply.says.noStatementTo(hearer), said.findings.slice(0, 2))
}

/** An answer that has nothing near to show, with what `find` finds. */
const withNearest = (answer: Answer, find: () => readonly Finding[]): Answer =>
  answer.status === 'not-in-sources' && answer.nearest.length === 0 ? { ...answer, nearest: find() } : answer

const nearestTo = (archive: Archive, asked: string): readonly Finding[] =>
  sentencesFor(archive, asked, 'person')
    .candidates.slice(0, 1)
    .map(({ document, sentence }) => passageFinding(document, sentence))

/** The second where it answers, or where the first has nothing near to show. */
const orElse = (first: Answer, second: Answer): Answer =>
  second.status === 'answered' || (first.status === 'not-in-sources' && first.nearest.length === 0) ? second : first

/** A figure that was read as an estimate of what is asked comes first; else a sentence with a quantity that answers. */
const figure = (
  archive: Archive,
  { counted, claimant }: Extract<Question, { kind: 'figure' }>,
  asked: string,
  language: Language
): Answer => {
  if (isFiltered(archive)) return fact(archive, 'quantity', asked, language)
  const estimated = estimates(archive, { subject: counted, by: claimant ?? undefined }, language, 'ask')
  if (estimated.status === 'answered' || claimant !== null) return estimated
  return orElse(estimated, fact(archive, 'quantity', asked, language))
}

const fact = (archive: Archive, wanted: Wanted, asked: string, language: Language): Answer => {
  const reply = replyTo('ask', archive, language)
  const corrected = correctSpelling(archive, asked)
  const terms = readTerms(archive, corrected.text)
  const looked = sentencesFor(archive, corrected.text, wanted)
  if (looked.asked.length === 0) return reply.invalid(reply.says.askAboutSomething)
  const subject = askedSubject(corrected.text, terms)
  const found = citedOnce(looked, answersIn(archive, looked, terms))
  if (found.length > 0) {
    return reply.answered(
      introduction(corrected, found.length > 1, reply.says),
      found.map(({ candidate, stretch }) =>
        passageFinding(candidate.document, stretch, answerWords(looked, candidate, subject))
      )
    )
  }
  const [nearest] = looked.candidates
  const lacking = nearest ? missingNames(terms, evidenceFor(looked, nearest)) : []
  return reply.notInSources(
    whyNot(archive, corrected, terms, lacking, reply.says) ?? reply.says.noSentence,
    nearest ? [passageFinding(nearest.document, citedStretch(looked, nearest))] : []
  )
}

/** What is cited for each sentence; one that stands in the citation of a better one is not cited again. */
const citedOnce = (
  looked: Looked,
  sentences: readonly SentenceCandidate[]
): readonly { readonly candidate: SentenceCandidate; readonly stretch: Span }[] => {
  const cited: { candidate: SentenceCandidate; stretch: Span }[] = []
  for (const candidate of sentences) {
    const { document, sentence } = candidate
    const isShown = cited.some(other => other.candidate.document === document && contains(other.stretch, sentence))
    if (isShown) continue
    const stretch = citedStretch(looked, candidate)
    const isTaken = cited.some(other => other.candidate.document === document && overlaps(other.stretch, stretch))
    cited.push({ candidate, stretch: isTaken ? sentence : stretch })
  }
  return cited
}

/** The sentences that answer, best first; none where the best that could is not good enough. */
const answersIn = (archive: Archive, looked: Looked, terms: readonly Term[]): readonly SentenceCandidate[] => {
  const able = ableToAnswer(looked, terms)
  const [best] = able
  const measured = best && measureConfidence(looked, best, archive.engine.passages)
  const compound = isCompound(looked.asked)
  if (!measured || !isEnough(confidence(measured, compound), compound)) return []
  return able.slice(0, shown).filter(({ score }) => score >= best.score - nearlyAsGood)
}

/**
 * Of the best sentences those that hold the form of answer asked for, and beside them every name asked about; best first.
 * Where one tells the asked thing of somebody else, or in words that cannot be the answer, no other that holds less of the
 * question answers in its place.
 */
export const ableToAnswer = (looked: Looked, terms: readonly Term[]): SentenceCandidate[] => {
  const subject = askedSubject(looked.question, terms)
  const best = looked.candidates.slice(0, passedOver)
  const isUnfit = (candidate: SentenceCandidate): boolean =>
    !holdsAbleWords(looked, candidate, subject) || (subject !== null && isAboutAnother(subject, candidate))
  const unfit = new Set(best.filter(isUnfit))
  const least = Math.max(0, ...[...unfit].map(({ features }) => features.inSentence))
  const isClaim = looked.wanted === 'truth' && !isCompound(looked.asked)
  const able = best.filter(
    candidate =>
      (!isStrict(looked.wanted) || candidate.features.kind > 0) &&
      (!isClaim || candidate.features.related >= leastOfClaim) &&
      (candidate.features.related > 0 || candidate.features.pointsBack > 0) &&
      !unfit.has(candidate) &&
      candidate.features.inSentence >= least &&
      tellsOfIt(looked, candidate, terms) &&
      holdsOfficesAsked(looked, candidate, terms) &&
      holdsMeasureAsked(looked, candidate, terms) &&
      (looked.wanted !== 'reason' || givesReason(candidate)) &&
      (looked.wanted !== 'date' || isNotElsewhere(candidate, terms)) &&
      (looked.wanted !== 'quantity' || countsWhatIsAsked(looked, candidate, terms)) &&
      missingNames(terms, isClaim ? evidenceForClaim(looked, candidate) : evidenceFor(looked, candidate)).length === 0
  )
  return looked.wanted === 'place' ? namingFirst(able, terms) : able
}

/** Sentences that name themselves what is asked about come before those that only stand near its name: a place belongs to the nearest. */
const namingFirst = (sentences: readonly SentenceCandidate[], terms: readonly Term[]): SentenceCandidate[] => {
  const isNaming = ({ words }: SentenceCandidate): boolean => missingNames(terms, [searchable(words)]).length === 0
  return [...sentences.filter(isNaming), ...sentences.filter(sentence => !isNaming(sentence))]
}
