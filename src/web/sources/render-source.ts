import { sourceLink } from '../../answers/links.ts'
import { speakerWords } from '../../answers/shown.ts'
import type { ShownBlock, SourcePage } from '../../answers/source-page.ts'
import { counted } from '../../languages/numbers.ts'
import type { Span } from '../../text/span.ts'
import { type Html, html } from '../html.ts'
import { page } from '../page.ts'
import type { WebReply } from '../route.ts'
import { listLink, originalLink, pageLink } from './source-links.ts'

/**
 * A document as its readers see it: its facts, its text with the cited words marked, and what was read in it. `cited` is marked where it
 * covers words of the page; `base` is the path in front of all links.
 */
export const renderSource = (source: SourcePage, cited: Span | null, base: string): WebReply => {
  const { facts, id, blocks } = source
  const title = facts.title ?? id
  const marker = markerOf(blocks, cited)
  const headline = blocks.find(({ kind }) => kind === 'headline')
  const heading = headline === undefined ? html`<bdi>${title}</bdi>` : marker(headline)
  const text = blocks.filter(block => block !== headline)
  return page(
    200,
    `${title} – On Record`,
    html`<a href="${listLink(base, 0)}">All sources</a>`,
    html`<div class="reading">
<article>
<h1 dir="auto">${heading}</h1>
${factsOf(source)}
${runs(text).map(run => (isLeftOut(run[0]) ? leftOut(run, marker, cited) : run.map(block => paragraph(block, marker))))}
${pages(source, base)}
</article>
<aside>
${speakers(source, base)}
${figures(source, base)}
${copy(source, cited)}
</aside>
</div>`
  )
}

/** The page for a document that the corpus does not have, or has no more. */
export const renderNoSource = (base: string): WebReply =>
  page(
    404,
    'Not in the sources – On Record',
    html`<a href="${listLink(base, 0)}">All sources</a>`,
    html`<h1>There is no such document</h1>
<p>The sources have no document of this name. It may have been removed or renamed since the link was made.</p>`
  )

type Marker = (block: ShownBlock) => Html

/** Shows a block's words with the cited ones marked; the first mark of the page is where its links lead. */
const markerOf = (blocks: readonly ShownBlock[], cited: Span | null): Marker => {
  const first = cited === null ? undefined : blocks.find(block => touches(block, cited))
  return block => {
    const { start, text } = block
    if (cited === null || !touches(block, cited)) return html`${text}`
    const from = Math.max(0, cited.start - start)
    const to = Math.min(text.length, cited.end - start)
    const words = text.slice(from, to)
    const mark = block === first ? html`<mark id="cited">${words}</mark>` : html`<mark>${words}</mark>`
    return html`${text.slice(0, from)}${mark}${text.slice(to)}`
  }
}

const touches = (block: Span, cited: Span): boolean => block.start < cited.end && cited.start < block.end

const isLeftOut = (block: ShownBlock | undefined): boolean => block?.kind === 'boilerplate'

/** Consecutive blocks, those that are left out apart from the others. */
const runs = (blocks: readonly ShownBlock[]): readonly (readonly ShownBlock[])[] => {
  const found: ShownBlock[][] = []
  for (const block of blocks) {
    const last = found.at(-1)
    if (last !== undefined && isLeftOut(last[0]) === isLeftOut(block)) last.push(block)
    else found.push([block])
  }
  return found
}

const paragraph = (block: ShownBlock, marker: Marker): Html => {
  switch (block.kind) {
    case 'headline':
    case 'subheading':
      return html`<h2 dir="auto">${marker(block)}</h2>\n`
    case 'standfirst':
      return html`<p class="standfirst" dir="auto">${marker(block)}</p>\n`
    case 'metadata':
    case 'boilerplate':
      return html`<p class="metadata" dir="auto">${marker(block)}</p>\n`
    case 'body':
    case 'background':
      return html`<p dir="auto">${marker(block)}</p>\n`
  }
}

const leftOut = (blocks: readonly ShownBlock[], marker: Marker, cited: Span | null): Html => {
  const inside = blocks.map(block => paragraph(block, marker))
  const summary = html`<summary>Around the article, neither searched nor quoted</summary>`
  return cited !== null && blocks.some(block => touches(block, cited))
    ? html`<details open>${summary}${inside}</details>\n`
    : html`<details>${summary}${inside}</details>\n`
}

const factsOf = ({ facts }: SourcePage): Html => {
  const { publisher, date, author, conflictingDates } = facts
  const known = [publisher, date, author].flatMap(fact => (fact === null ? [] : [html`<bdi>${fact}</bdi>`]))
  const original = originalLink(facts.url)
  const parts = [
    ...known,
    ...(original === null ? [] : [html`<a href="${original}" rel="noopener noreferrer nofollow">Open the original</a>`])
  ]
  const others =
    conflictingDates.length === 0
      ? null
      : html`<br>It also gives other dates for itself: <bdi>${conflictingDates.slice(0, 5).join(', ')}</bdi>`
  return html`<p class="facts">${joined(parts, html` · `)}${others}</p>`
}

const joined = (parts: readonly Html[], between: Html): readonly Html[] =>
  parts.flatMap((part, position) => (position === 0 ? [part] : [between, part]))

const pages = ({ id, shown, length }: SourcePage, base: string): Html | null => {
  const before =
    shown.start > 0 ? html`<a href="${pageLink(base, id, Math.max(0, shown.start - 1))}">Earlier</a>` : null
  const after = shown.end < length ? html`<a href="${pageLink(base, id, shown.end)}">Later</a>` : null
  return before === null && after === null ? null : html`<nav>${before}${after}</nav>`
}

const speakers = ({ id, speakers, facts }: SourcePage, base: string): Html | null =>
  speakers.length === 0
    ? null
    : html`<h2>Who speaks here</h2>
<ol>${speakers.map(
        ({ name, role, statements, first }) =>
          html`<li><a href="${sourceLink(base, id, first)}"><bdi>${name}</bdi></a>
<span class="small">${role === null ? null : html`<bdi>${role}</bdi> · `}${counted(statements, ['statement', 'statements'], 'en')}</span></li>\n`
      )}</ol>
<p class="small">${counted(facts.statements, ['statement', 'statements'], 'en')} in all.</p>`

const figures = ({ id, estimates, facts }: SourcePage, base: string): Html | null =>
  estimates.length === 0
    ? null
    : html`<h2>Figures</h2>
<ol>${estimates.map(({ estimate, sentence }) => {
        const { text, of, place, claimant } = estimate
        const who = speakerWords(claimant)
        const about = [place, who === null ? null : `according to ${who.called}`].filter(fact => fact !== null)
        return html`<li><a href="${sourceLink(base, id, sentence)}"><bdi>${of === null ? text : `${text} ${of}`}</bdi></a>
<span class="small"><bdi>${about.join(' · ')}</bdi></span></li>\n`
      })}</ol>
${facts.estimates > estimates.length ? html`<p class="small">The first ${estimates.length} of ${facts.estimates}.</p>` : null}`

/** What somebody needs who wants to check the words against the file itself. */
const copy = ({ id, sha256, corpus, length }: SourcePage, cited: Span | null): Html => html`<h2>This copy</h2>
<dl>
<dt>Document</dt><dd><bdi>${id}</bdi></dd>
${cited === null ? null : html`<dt>Cited characters</dt><dd>${cited.start}–${cited.end} of ${length}</dd>`}
<dt>SHA-256</dt><dd><code>${sha256}</code></dd>
<dt>Corpus</dt><dd>${corpus.version}, ${counted(corpus.documents, ['document', 'documents'], 'en')}</dd>
</dl>`
