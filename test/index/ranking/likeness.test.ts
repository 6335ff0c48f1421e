import { describe, expect, it } from 'vitest'
import { readDocument } from '../../../src/corpus/read-document.ts'
import { Likeness } from '../../../src/index/ranking/likeness.ts'
import { tabulate } from '../../../src/index/tables/passage-table.ts'
import { indexTable } from '../../../src/index/tables/search-index.ts'
import { corpusOf } from '../invented-harbour.ts'

const texts = [
  'Herring boats left the quay at dawn with ice and nets.',
  'At dawn the herring boats took ice and nets on board.',
  'A choir sang hymns in the chapel above the village.',
  'The boats were painted green.'
]
const table = tabulate(corpusOf(texts.map((text, at) => readDocument(`${at}.txt`, text, {}))), new Map())
const { counts } = indexTable(table)
const likeness = new Likeness({ table, counts })
const like = (order: readonly number[]) =>
  likeness.toLeaders(order.map((passage, at) => ({ passage, score: 1 - at / 10 })))

describe('likeness to the leaders', () => {
  it('is greatest for what tells the same, and nothing for what shares no word', () => {
    const [, same, other, some] = like([0, 1, 2, 3])
    expect(same).toBe(1)
    expect(other).toBe(0)
    expect(some).toBeGreaterThan(0)
    expect(some).toBeLessThan(1)
  })

  it('does not take a passage for like itself', () => {
    expect(like([2])).toEqual([0])
    expect(like([2, 0])).toEqual([0, 0])
  })

  it('does not remember what was asked before', () => {
    const alone = new Likeness({ table, counts }).toLeaders([3, 1, 0].map(passage => ({ passage, score: 1 })))
    like([2, 0])
    expect(likeness.toLeaders([3, 1, 0].map(passage => ({ passage, score: 1 })))).toEqual(alone)
  })

  it('has nothing to say of nothing', () => {
    expect(like([])).toEqual([])
  })
})
