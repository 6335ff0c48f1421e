import { describe, expect, it } from 'vitest'
import { findMatches } from '../../../src/index/ranking/matches.ts'
import { Outlets } from '../../../src/index/ranking/outlets.ts'
import { questionParts } from '../../../src/index/ranking/question.ts'
import { Stretches } from '../../../src/index/ranking/stretches.ts'
import { indexTable } from '../../../src/index/tables/search-index.ts'
import { slice } from '../../../src/text/span.ts'
import { documents, register, table } from '../invented-harbour.ts'

const reader = { ...indexTable(table), outlets: new Outlets(table), register }
const byId = new Map(documents.map(document => [document.id, document]))
const [ferry, bridge, union] = [0, 1, 2]

/** The hit that a passage (by number, which is its document's here) becomes for a question and phrases. */
const hit = (number: number, text: string, phrases: readonly string[] = []) => {
  const question = questionParts(reader, [text, ...phrases].join(' '))
  const [stretch] = new Stretches({ table, documents: byId }, question).asCut([{ passage: number, score: 1 }], 1)
  if (!stretch) throw new Error('nothing shown')
  const found = findMatches(table, question, phrases, stretch)
  const written = (spans: typeof found.matches) => spans.map(span => slice(documents[number]?.text ?? '', span).text)
  return { ...found, written: written(found.matches), bySentence: found.sentences.map(each => written(each.matches)) }
}

describe('findMatches', () => {
  it('marks the words of a question in every form, in reading order', () => {
    expect(hit(ferry, 'waiting ferries').written).toEqual(['ferry', 'wait'])
    expect(hit(bridge, 'bridges').written).toEqual(['bridge', 'bridge'])
  })

  it('marks a phrase as a whole, its small words and marks included', () => {
    expect(hit(ferry, '', ['port because ice']).written).toEqual(['port, because ice'])
    expect(hit(bridge, 'measured strait', ['the strait for a']).written).toEqual(['measured', 'the strait for a'])
  })

  it('marks no part of a phrase that does not stand there whole, but its words', () => {
    expect(hit(ferry, '', ['ice in port']).written).toEqual(['port', 'ice'])
  })

  it('marks other names, and counts them for the words they stand for', () => {
    const found = hit(union, 'NPU wages')
    expect(found.written).toEqual(['Northern Pilots Union', 'NPU', 'wages'])
    expect(found.coverage).toBe(1)
  })

  it('gives each sentence its own marks and its share of the question', () => {
    const found = hit(union, 'wages strait')
    expect(found.bySentence).toEqual([['wages'], ['strait'], []])
    const [wages = 0, strait = 0, none] = found.sentences.map(({ coverage }) => coverage)
    expect(wages + strait).toBeCloseTo(1)
    expect(wages).toBeGreaterThan(strait)
    expect(none).toBe(0)
  })

  it('counts a word of the title for the passage, not for a sentence', () => {
    const found = hit(ferry, 'halted')
    expect(found.coverage).toBe(1)
    expect(found.written).toEqual([])
    expect(found.sentences.map(({ coverage }) => coverage)).toEqual([0, 0])
  })

  it('covers less where words are missing', () => {
    expect(hit(ferry, 'ferry').coverage).toBe(1)
    const { coverage } = hit(ferry, 'ferry tunnel')
    expect(coverage).toBeGreaterThan(0)
    expect(coverage).toBeLessThan(0.5)
  })

  it('refuses a passage that there is not', () => {
    expect(() => hit(99, 'ferry')).toThrow(RangeError)
  })
})
