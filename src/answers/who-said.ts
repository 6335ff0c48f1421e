import type { Statement } from '../claims/claims.ts'
import { findEnclosing } from '../claims/speakers/enclosing.ts'
import type { Document } from '../corpus/document.ts'
import { plainQuery } from '../index/parse-query.ts'
import { english } from '../languages/english.ts'
import type { AnswerLines, Language } from '../languages/language.ts'
import { inReadingOrder, type Span, slice } from '../text/span.ts'
import type { Answer, Finding } from './answer.ts'
import type { Archive } from './archive/archive.ts'
import { inOtherWords } from './ask/synonyms.ts'
import { blockAt, sentencesAround, statementFinding, statementSpan } from './cite.ts'
import { askedTexts, type Coverage, coverage, evidenceIn, meetsNames } from './coverage.ts'
import { unknownLine } from './reasons.ts'
import { replyTo } from './reply.ts'
import { type Found, isHeardInFull, statementsBy, statementsOf } from './said-by.ts'
import { holds, keysOf, occurrences } from './searched-text.ts'
import { speakerAsked } from './speaker-asked.ts'
import { readTerms, type Term } from './terms.ts'

/** What somebody may have said, and who it should be. An empty query asks for everything that the speaker said. */
type WhoSaid = { readonly query: string; readonly speaker?: string | undefined }

/** A statement that was found, and how well it fits what was asked. */
type Candidate = {
  readonly document: Document
  readonly statement: Statement
  /** The words asked for stand in the content one after the other. */
  readonly verbatim: boolean
  /** The share of what was asked in the content alone, 0 to 1. */
  readonly inContent: number
  /** What was asked in the content and its sentences. */
  readonly covered: Coverage
  /** Where what was asked stands: its words one after the other, else each of them. */
  readonly matches: readonly Span[]
}

/** How many statements an answer shows, and how many passages are looked through for them. */
const shown = 5
const looked = 60

/** The shares of the words' weight that a paraphrase or topic must share with a statement's sentences, and with its content. */
const enough = 0.7
const enoughInContent = 0.35

/**
 * Who said a quotation, a paraphrase or something on a topic. Statements that hold the very words come first and alone;
 * otherwise those that share the names and most of the words, best first.
 */
export const findStatements = (archive: Archive, { query, speaker }: WhoSaid, language: Language = english): Answer => {
  const reply = replyTo('who-said', archive, language)
  const terms = readTerms(archive, query)
  const isAsked = speaker === undefined ? null : speakerAsked(archive, speaker)
  const candidates = candidatesFor(archive, query, terms)
  const found = fitting(
    isAsked ? candidates.filter(({ document, statement }) => isAsked(document, statement.speaker)) : candidates,
    isQuoted(query)
  )
  if (found.length === 0) {
    return reply.notInSources(
      whyNot(archive, terms, speaker, reply.says),
      findingsOf(innermost(candidates).slice(0, 2))
    )
  }
  const about = found[0]?.verbatim ? 'words' : 'topic'
  return reply.answered(
    reply.says.statements({ all: found.length, shown, about, by: speaker ?? null }),
    found.slice(0, shown).map(withMatches)
  )
}

/** The statements on a topic, best first, as `whoSaid` finds them. */
export const statementsOn = (archive: Archive, topic: string): readonly Found[] =>
  fitting(candidatesFor(archive, topic, readTerms(archive, topic)), isQuoted(topic))

/**
 * "What did X say about Y?": the statements of one speaker on a topic, under its other names too ("drones"), or all of them for an
 * empty topic.
 */
export const saidBy = (archive: Archive, speaker: string, topic: string, language: Language = english): Answer => {
  const reply = replyTo('ask', archive, language)
  const byThem = statementsBy(archive, speaker)
  const topics = [topic, ...inOtherWords(topic)].map(written => ({ written, terms: readTerms(archive, written) }))
  const [asked = { written: topic, terms: [] }] = topics
  const isAboutAnything = asked.terms.length === 0
  const on = topics.map(({ written, terms }) => fitting(byThem.map(one => judge(one, keysOf(written), terms))))
  const found = isAboutAnything ? byThem : (on.find(statements => statements.length > 0) ?? [])
  if (found.length > 0) {
    return reply.answered(
      reply.says.statements({ all: found.length, shown, about: isAboutAnything ? 'speaker' : 'topic', by: speaker }),
      found
        .slice(0, shown)
        .map(({ document, statement }) =>
          statementFinding(document, statement, withoutThat(document, statement.content[0]))
        )
    )
  }
  const nearest = innermost(candidatesFor(archive, topic, asked.terms)).slice(0, 2)
  return reply.notInSources(
    neverAbout(archive, speaker, byThem, topics, nearest, reply.says) ??
      whyNot(archive, asked.terms, speaker, reply.says),
    findingsOf(nearest)
  )
}

type Topic = { readonly written: string; readonly terms: readonly Term[] }

/**
 * That somebody is quoted, and never with a mention of something in the topic; null where that is not known: other passages
 * may name the speaker, or a statement near it may be theirs though it was not traced.
 */
const neverAbout = (
  archive: Archive,
  speaker: string,
  byThem: readonly Found[],
  topics: readonly Topic[],
  nearest: readonly Found[],
  says: AnswerLines
): string | null => {
  const unmentioned = mentionedNowhere(byThem, topics)
  const named = readTerms(archive, speaker)
  const mayBeTheirs = nearest.some(
    ({ document, statement }) =>
      coverage(named, evidenceIn(document, [aroundOf(document, statement)])).missing.length === 0
  )
  if (unmentioned.length === 0 || mayBeTheirs || !isHeardInFull(archive, speaker)) return null
  return says.quotedWithout(speaker, byThem.length, askedTexts(unmentioned))
}

const aroundOf = (document: Document, statement: Statement): Span =>
  blockAt(document, statementSpan(statement).start) ?? sentencesAround(document, statementSpan(statement))

/** The names and words of a topic that stand in none of somebody's statements, nor beside one, under no other name. */
const mentionedNowhere = (statements: readonly Found[], topics: readonly Topic[]): readonly Term[] => {
  if (statements.length === 0) return []
  const covered = statements.map(({ document, statement }) =>
    evidenceIn(document, [...statement.content, sentencesAround(document, statementSpan(statement))])
  )
  const isMentioned = ({ forms }: Term): boolean => covered.some(evidence => holds(evidence, forms))
  const [asked, ...others] = topics.map(({ terms }) => terms)
  const missing = (asked ?? []).filter(term => !isMentioned(term))
  return others.some(terms => terms.every(isMentioned)) ? [] : missing
}

/** The first stretch of what was said, without the "that" which only leads up to it. */
const withoutThat = ({ text }: Document, content: Span | undefined): Span | null => {
  if (!content) return null
  const that = /^that[ ,:]+/i.exec(text.slice(content.start, Math.min(content.end, content.start + 8)))
  return { start: content.start + (that?.[0].length ?? 0), end: content.end }
}

const withMatches = ({ document, statement, matches }: Candidate): Finding => ({
  ...statementFinding(document, statement),
  matches: matches.map(match => slice(document.text, match))
})

const findingsOf = (found: readonly Found[]): Finding[] =>
  found.map(({ document, statement }) => statementFinding(document, statement))

/** Those that answer, best first: with the very words, if there are any, else about the same. */
const fitting = (candidates: readonly Candidate[], onlyVerbatim = false): Candidate[] => {
  const verbatim = candidates.filter(candidate => candidate.verbatim)
  const found = verbatim.length > 0 || onlyVerbatim ? verbatim : candidates.filter(fits)
  return innermost([...found].sort(byFit))
}

/** Whether the whole query stands in quotation marks: then nothing but these words is an answer. */
const isQuoted = (query: string): boolean => /^["“„«‘'].+["”“»’']$/su.test(query.trim())

const fits = ({ covered, inContent }: Candidate): boolean =>
  covered.share >= enough && inContent >= enoughInContent && meetsNames(covered)

/**
 * Of statements one inside the other only the inner ones, which name the outer speaker as their relay; of those that one
 * speaker makes in the same sentences only the first.
 */
const innermost = (candidates: readonly Candidate[]): Candidate[] => {
  const outer = outerStatements(candidates)
  const seen = new Set<string>()
  return candidates.filter(({ document, statement }) => {
    const { start, end } = sentencesAround(document, statementSpan(statement))
    const speaker = statement.speaker?.name?.text ?? statement.speaker?.mention?.text
    const key = JSON.stringify([document.id, start, end, speaker])
    if (outer.has(statement) || seen.has(key)) return false
    seen.add(key)
    return true
  })
}

/** Those of the statements that hold another of them in their content. */
const outerStatements = (candidates: readonly Found[]): ReadonlySet<Statement> => {
  const outer = new Set<Statement>()
  for (const found of Map.groupBy(candidates, ({ document }) => document).values()) {
    const statements = found.map(({ statement }) => statement)
    for (const index of findEnclosing(statements).flat()) {
      const statement = statements[index]
      if (statement) outer.add(statement)
    }
  }
  return outer
}

/** The statements in the passages that the index finds for a query, those that fit it best first. */
const candidatesFor = (archive: Archive, query: string, terms: readonly Term[]): Candidate[] => {
  const seen = new Set<Statement>()
  const keys = keysOf(query)
  return archive.engine
    .search(plainQuery(query), looked)
    .flatMap(({ passage }) =>
      statementsOf(archive, passage.document).filter(({ statement }) => {
        const { start, end } = statementSpan(statement)
        return start < passage.end && end > passage.start && !seen.has(statement) && seen.add(statement)
      })
    )
    .map(found => judge(found, keys, terms))
    .filter(({ covered }) => covered.met.length > 0)
    .sort(byFit)
}

/** The words may stand in the content or beside it in its sentences ("asked about NAME, X said …"), but not only there. */
const judge = ({ document, statement }: Found, keys: readonly string[], terms: readonly Term[]): Candidate => {
  const content = evidenceIn(document, statement.content)
  const sentences = evidenceIn(document, [sentencesAround(document, statementSpan(statement))])
  const verbatim = keys.length > 1 ? occurrences(content, [keys]) : []
  return {
    document,
    statement,
    verbatim: verbatim.length > 0,
    inContent: coverage(terms, content).share,
    covered: coverage(terms, content, sentences),
    matches: apart(verbatim.length > 0 ? verbatim : terms.flatMap(({ forms }) => occurrences(sentences, forms)))
  }
}

/** Spans in reading order, without those that begin in the one before. */
const apart = (spans: readonly Span[]): readonly Span[] => {
  const kept: Span[] = []
  for (const span of spans.toSorted(inReadingOrder)) if (span.start >= (kept.at(-1)?.end ?? 0)) kept.push(span)
  return kept
}

const byFit = (a: Candidate, b: Candidate): number =>
  Number(b.verbatim) - Number(a.verbatim) ||
  b.covered.share + b.inContent - a.covered.share - a.inContent ||
  Number(inHeading(a)) - Number(inHeading(b)) ||
  certainty(b.statement) - certainty(a.statement)

const inHeading = ({ document, statement }: Found): boolean => {
  const kind = blockAt(document, statementSpan(statement).start)?.kind
  return kind === 'headline' || kind === 'subheading'
}

/** A named speaker before a described one before none; of equals, quoted words before reported ones. */
const certainty = ({ speaker, kind }: Statement): number => {
  const known = speaker?.name ? 2 : speaker ? 1 : 0
  return known + (kind === 'indirect' ? 0 : 0.5)
}

const whyNot = (archive: Archive, terms: readonly Term[], speaker: string | undefined, says: AnswerLines): string =>
  unknownLine(archive, [...readTerms(archive, speaker ?? ''), ...terms], says) ?? says.noStatement(speaker ?? null)
