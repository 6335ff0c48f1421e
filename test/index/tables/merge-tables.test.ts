import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Claims } from '../../../src/claims/claims.ts'
import { readDocument } from '../../../src/corpus/read-document.ts'
import { mergeTables, type Origin } from '../../../src/index/tables/merge-tables.ts'
import { tabulate } from '../../../src/index/tables/passage-table.ts'
import { indexTable, mergeIndexes } from '../../../src/index/tables/search-index.ts'
import { corpusOf } from '../invented-harbour.ts'

const word = fc.constantFrom(
  'ice',
  'Ferries',
  'ferry',
  'US',
  'us',
  'U.S.',
  'naïve',
  '4,000',
  'frozen',
  'froze',
  '😀.',
  'of'
)
const prose = fc.array(word, { maxLength: 12 }).map(words => words.join(' '))
const name = fc.option(fc.constantFrom('Harbour Gazette', 'Quay', 'The Quay | Ice', '🐟'), { nil: undefined })
const written = fc.record({ text: prose, title: fc.option(prose, { nil: undefined }), publisher: name, date: name })

/** A document of which every sentence is said by its first word. */
const documentOf = (id: string, { text, title, publisher, date }: Written) => {
  const fields = Object.entries({ title, publisher, date: date && `2020-0${date.length % 9}-01` })
  const document = readDocument(id, `Ada ${text}`, Object.fromEntries(fields.flatMap(each => (each[1] ? [each] : []))))
  const speaker = {
    name: { start: 0, end: 3, text: `Ada ${text.slice(0, 3)}`.toWellFormed() },
    role: null,
    mention: null
  }
  const statements = document.sentences.map(content => ({
    source: null,
    cue: null,
    content: [content],
    kind: 'direct' as const,
    speaker,
    via: []
  }))
  return { document, claims: { statements, estimates: [] } }
}
type Written = typeof written extends fc.Arbitrary<infer Value> ? Value : never
type Read = ReturnType<typeof documentOf>

const tableOf = (read: readonly Read[]) =>
  tabulate(
    corpusOf(read.map(({ document }) => document)),
    new Map<string, Claims>(read.map(({ document, claims }) => [document.id, claims]))
  )

describe('mergeTables and mergeIndexes', () => {
  it('make of any documents of two, in any order, what is made of them anew', () => {
    fc.assert(
      fc.property(
        fc.array(written, { maxLength: 6 }),
        fc.array(written, { maxLength: 4 }),
        fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
        (older, newer, chance) => {
          const read = {
            older: older.map((each, at) => documentOf(`old ${at}.txt`, each)),
            newer: newer.map((each, at) => documentOf(`new ${at}.txt`, each))
          }
          const order = (['older', 'newer'] as const)
            .flatMap(from => read[from].map((_, document): Origin => ({ from, document })))
            .map(origin => ({ origin, place: chance.next().value ?? 0 }))
            .filter(({ place }) => place < 0.8)
            .sort((a, b) => a.place - b.place)
            .map(({ origin }) => origin)
          const fresh = tableOf(order.flatMap(({ from, document }) => read[from][document] ?? []))
          const [old, recent] = [indexTable(tableOf(read.older)), indexTable(tableOf(read.newer))]
          expect(mergeTables(old.table, recent.table, order).table).toEqual(fresh)
          expect(mergeIndexes(old, recent, order)).toEqual(indexTable(fresh))
        }
      ),
      { numRuns: 200 }
    )
  })
})
