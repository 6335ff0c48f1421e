import { describe, expect, it } from 'vitest'
import { judgeCandidates } from '../../../src/index/ranking/features.ts'
import { Outlets } from '../../../src/index/ranking/outlets.ts'
import { questionParts } from '../../../src/index/ranking/question.ts'
import { indexTable } from '../../../src/index/tables/search-index.ts'
import { register, table } from '../invented-harbour.ts'

const reader = { ...indexTable(table), outlets: new Outlets(table), register }
/** Every passage judged, in the order ferry, bridge, union, NPU. */
const judged = (text: string) =>
  judgeCandidates(
    table,
    questionParts(reader, text),
    [0, 1, 2, 3].map(passage => ({ passage, sum: 1, terms: 1 }))
  )

describe('judge', () => {
  it('gives every feature of every candidate from 0 to about 1', () => {
    const { features } = judged('Why does the ferry to Oxley stay in port, and who measured the strait?')
    for (const [name, values] of Object.entries(features)) {
      expect(values, name).toHaveLength(4)
      for (const value of values) {
        expect(value, name).toBeGreaterThanOrEqual(0)
        expect(value, name).toBeLessThanOrEqual(1.001)
      }
    }
  })

  it('weighs words near an outlet’s name most for its part', () => {
    const far = 'while nothing else is known of what anybody there may have done since the last long winter, '
    const ofGazette = (text: string) => judged(text).parts[0] ?? []
    const wages = ofGazette(`The Harbour Gazette on wages, ${far}the Inland Courier on ice`)
    const ice = ofGazette(`The Harbour Gazette on ice, ${far}the Inland Courier on wages`)
    expect([wages[2], ice[0]]).toEqual([1, 1])
    expect(wages[0]).toBeLessThan(1)
    expect(ice[2]).toBeLessThan(1)
    expect([wages[1], wages[3]]).toEqual([0, 0])
  })

  it('judges the clause that a passage answers best', () => {
    const { clause } = judged('ice covers northern ports, engineers measured a bridge').features
    expect([...clause.slice(0, 2)]).toEqual([1, 1])
    expect(clause[3]).toBe(0)
  })

  it('knows the day of publication', () => {
    expect([...judged('ice on March 12, 2019').features.day]).toEqual([1, 0, 0, 0])
  })
})
