import type { Desk } from '../../commands/desk/desk.ts'
import type { Span } from '../../text/span.ts'
import { plainReply, type Route } from '../route.ts'
import { renderNoSource, renderSource } from './render-source.ts'
import { renderSources } from './render-sources.ts'
import { numberInLink } from './source-links.ts'

/**
 * The source viewer: `/sources` lists the documents, `/sources/ID?from=START&to=END#cited` shows one, with those characters marked. Bad
 * offsets show it without a mark. `base` is the path in front of all links.
 */
export const sourceRoutes = (desk: Pick<Desk, 'page' | 'list'>, base: string): readonly Route[] => [
  {
    method: 'GET',
    path: '/sources',
    mostAtOnce,
    answer: async ({ query }) => {
      const list = await desk.list(numberInLink(query.get('first')) ?? 0)
      return list === null ? plainReply(503, 'The documents cannot be read at the moment.') : renderSources(list, base)
    }
  },
  {
    method: 'GET',
    path: '/sources/',
    mostAtOnce,
    answer: async ({ rest, query }) => {
      const from = numberInLink(query.get('from'))
      const source = await desk.page(rest, from ?? 0)
      if (source === null) return renderNoSource(base)
      return renderSource(source, citedSpan(from, numberInLink(query.get('to')), source.length), base)
    }
  }
]

const citedSpan = (from: number | null, to: number | null, length: number): Span | null =>
  from === null || to === null || from >= to || to > length ? null : { start: from, end: to }

// The desk's thread also answers questions: readers do not fill its queue.
const mostAtOnce = 16
