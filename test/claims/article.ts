import { findAttributions } from '../../src/claims/attributions.ts'
import type { Speaker, Statement } from '../../src/claims/claims.ts'
import { traceSpeakers } from '../../src/claims/speakers/speakers.ts'
import type { Document } from '../../src/corpus/document.ts'
import { readDocument } from '../../src/corpus/read-document.ts'

/** An invented article of a headline and paragraphs. */
export const article = (...paragraphs: readonly string[]): Document =>
  readDocument('article.txt', ['Council meets on the harbour', ...paragraphs].join('\n\n'))

/** "source | cue | content" of each attribution, content spans joined by " / ". */
export const attributed = (document: Document): string[] =>
  findAttributions(document).map(({ source, cue, content }) => {
    const words = (span: { start: number; end: number } | null) =>
      span === null ? '–' : document.text.slice(span.start, span.end)
    return [words(source), words(cue), content.map(words).join(' / ')].join(' | ')
  })

export const statementsOf = (document: Document): Statement[] => traceSpeakers(document, findAttributions(document))

const shown = (speaker: Speaker | null): string =>
  speaker === null ? '–' : `${speaker.name?.text ?? '–'} (${speaker.role?.text ?? '–'})`

/** "name (role)" of each statement's speaker in reading order, then "via name (role)" for each who relayed it. */
export const speakers = (...paragraphs: readonly string[]): string[] =>
  statementsOf(article(...paragraphs)).map(({ speaker, via }) =>
    [shown(speaker), ...via.map(relay => `via ${shown(relay)}`)].join(' ')
  )
