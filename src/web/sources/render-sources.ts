import { sourceLink } from '../../answers/links.ts'
import { mostListed, type SourceList } from '../../answers/source-page.ts'
import { counted } from '../../languages/numbers.ts'
import { html } from '../html.ts'
import { page } from '../page.ts'
import type { WebReply } from '../route.ts'
import { listLink } from './source-links.ts'

/** The list of all documents, a hundred at a time. */
export const renderSources = ({ corpus, documents, first }: SourceList, base: string): WebReply => {
  const last = first + documents.length
  const before = first > 0 ? html`<a href="${listLink(base, Math.max(0, first - mostListed))}">Before</a>` : null
  const after = last < corpus.documents ? html`<a href="${listLink(base, last)}">After</a>` : null
  const range = documents.length === 0 || (before === null && after === null) ? '' : `, ${first + 1} to ${last} shown`
  return page(
    200,
    'Sources – On Record',
    html`On Record`,
    html`<h1>Sources</h1>
<p class="facts">${counted(corpus.documents, ['document', 'documents'], 'en')}${range} · corpus ${corpus.version}</p>
<ul class="documents">${documents.map(({ id, title, publisher, date, author }) => {
      const facts = [publisher, date, author].filter(fact => fact !== null)
      return html`<li><a href="${sourceLink(base, id)}"><bdi>${title ?? id}</bdi></a><br>
<span class="small"><bdi>${[...facts, ...(title === null ? [] : [id])].join(' · ')}</bdi></span></li>\n`
    })}</ul>
<nav>${before}${after}</nav>`
  )
}
