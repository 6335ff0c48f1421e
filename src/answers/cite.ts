import type { Estimate, Speaker, Statement } from '../claims/claims.ts'
import type { Block, Document } from '../corpus/document.ts'
import { firstEndingAfter, hull, type Slice, type Span, slice } from '../text/span.ts'
import type { Citation, Finding, ShownEstimate, ShownSpeaker, ShownStatement } from './answer.ts'
import type { Archive } from './archive/archive.ts'

/** The citation of a span of a document. */
export const cite = (document: Document, span: Span): Citation => {
  const { title, publisher, date, url } = document.metadata
  return {
    document: document.id,
    ...slice(document.text, span),
    sha256: document.sha256,
    title: title?.value ?? null,
    publisher: publisher?.value ?? null,
    date: date?.value ?? null,
    url: url?.value ?? null
  }
}

/** A passage as a finding; `answer` are the words in it that answer a question. */
export const passageFinding = (document: Document, span: Span, answer: Span | null = null): Finding => ({
  kind: 'passage',
  citation: cite(document, span),
  answer: answer && slice(document.text, answer)
})

/** A statement as a finding, cited with the whole sentences it stands in. */
export const statementFinding = (
  document: Document,
  statement: Statement,
  answer: Span | null = null
): Extract<Finding, { kind: 'statement' }> => ({
  kind: 'statement',
  citation: cite(document, sentencesAround(document, statementSpan(statement))),
  answer: answer && slice(document.text, answer),
  statement: showStatement(document, statement)
})

/** An estimate as a finding, cited with its sentence; `repeats` are citations of the same estimate elsewhere. */
export const estimateFinding = (
  document: Document,
  estimate: Estimate,
  answer: Span | null = null,
  repeats: readonly Citation[] = []
): Extract<Finding, { kind: 'estimate' }> => ({
  kind: 'estimate',
  citation: cite(document, estimate.sentence),
  answer: answer && slice(document.text, answer),
  estimate: showEstimate(document, estimate),
  repeats
})

/** What a document says about itself as a finding, cited with its title, or with its first sentence where it has none. */
export const documentFinding = ({ claims }: Archive, document: Document): Extract<Finding, { kind: 'document' }> => {
  const { title, publisher, author, date, conflictingDates, dateline, url } = document.metadata
  const { statements, estimates } = claims.get(document.id) ?? { statements: [], estimates: [] }
  return {
    kind: 'document',
    citation: cite(document, titleSpan(document)),
    document: {
      title: title?.value ?? null,
      publisher: publisher?.value ?? null,
      author: author?.value ?? null,
      date: date?.value ?? null,
      conflictingDates: conflictingDates.map(({ value }) => value),
      dateline: dateline?.value ?? null,
      url: url?.value ?? null,
      sentences: document.sentences.length,
      statements: statements.length,
      estimates: estimates.length
    }
  }
}

/** Everything that belongs to a statement: its content, its cue and its source. */
export const statementSpan = ({ source, cue, content }: Statement): Span =>
  hull([...(source ? [source] : []), ...(cue ? [cue] : []), ...content]) ?? { start: 0, end: 0 }

/** The whole sentences that a span touches; the span itself where it touches none. */
export const sentencesAround = (document: Document, span: Span): Span => {
  const { sentences } = document
  let first = firstEndingAfter(sentences, span.start)
  const touched: Span[] = []
  for (let sentence = sentences[first]; sentence && sentence.start < span.end; sentence = sentences[++first]) {
    touched.push(sentence)
  }
  return hull([...touched, span]) ?? span
}

/** The block in which an offset stands, or null between blocks. */
export const blockAt = ({ blocks }: Document, offset: number): Block | null => {
  const block = blocks[firstEndingAfter(blocks, offset)]
  return block && block.start <= offset ? block : null
}

const titleSpan = ({ metadata, blocks, sentences }: Document): Span => {
  const origin = metadata.title?.origin
  if (origin?.kind === 'span') return origin
  return blocks.find(({ kind }) => kind === 'headline') ?? sentences[0] ?? { start: 0, end: 0 }
}

const showSpeaker = ({ name, role, mention }: Speaker): ShownSpeaker => ({
  name: name?.text ?? null,
  role: role?.text ?? null,
  mention
})

const showStatement = (document: Document, { speaker, cue, content, kind, via }: Statement): ShownStatement => ({
  speaker: speaker && showSpeaker(speaker),
  cue: cue && slice(document.text, cue),
  content: content.map((span): Slice => slice(document.text, span)),
  kind,
  via: via.map(showSpeaker)
})

/** The whole of a share follows its figure. */
const isShareOfWhole = ({ kind, of, figure }: Estimate): boolean =>
  (kind === 'percentage' || kind === 'share') && of !== null && of.start >= figure.end

const showEstimate = (document: Document, estimate: Estimate): ShownEstimate => ({
  ...slice(document.text, estimate),
  kind: estimate.kind,
  bound: estimate.bound,
  limit: estimate.limit,
  value: estimate.value,
  low: estimate.low,
  high: estimate.high,
  unit: estimate.unit,
  of: estimate.of?.text ?? null,
  whole: isShareOfWhole(estimate) ? (estimate.of?.text ?? null) : null,
  place: estimate.place?.text ?? null,
  claimant: estimate.claimant && showSpeaker(estimate.claimant),
  date: estimate.date
})
