import { describe, expect, it } from 'vitest'
import { Outlets } from '../../../src/index/ranking/outlets.ts'
import { type QuestionParts, questionParts } from '../../../src/index/ranking/question.ts'
import { indexTable } from '../../../src/index/tables/search-index.ts'
import { stem } from '../../../src/text/stems.ts'
import { register, table } from '../invented-harbour.ts'

const reader = { ...indexTable(table), outlets: new Outlets(table), register }
const read = (text: string): QuestionParts => questionParts(reader, text)
const named = ({ terms }: QuestionParts, word: string) => terms.find(({ name }) => name === stem(word))
const namesOf = ({ terms }: QuestionParts, places: readonly number[] = []) => places.map(place => terms[place]?.name)

describe('readQuestion', () => {
  it('holds each term once, by stem, with every place where it stands', () => {
    const question = read('Ferries wait; the ferry waits')
    expect(question.terms.map(({ name, positions }) => [name, positions])).toEqual([
      ['ferri', [0, 3]],
      ['wait', [1, 4]]
    ])
    expect(question.sequence).toEqual([0, 1, 0, 1])
  })

  it('weighs a rare term more than a common one, and a term that no document holds most', () => {
    const [strait, ferry, tunnel] = read('strait ferry tunnel').terms
    expect(strait?.weight).toBeLessThan(ferry?.weight ?? 0)
    expect(ferry?.weight).toBeLessThan(tunnel?.weight ?? 0)
    expect(tunnel?.number).toBe(-1)
  })

  it('takes the wording of a question, its outlets and its dates for framing', () => {
    const question = read('What did the Harbour Gazette report on March 12, 2019 about the ferry?')
    expect(question.terms.filter(({ telling }) => telling).map(({ name }) => name)).toEqual(['ferri'])
    expect(question.dates).toEqual(['2019-03-12'])
    expect(question.outlets).toHaveLength(1)
  })

  it('keeps a word telling that stands outside a date or an outlet too', () => {
    const question = read('On March 12, 2019 the Harbour Gazette saw a march in the harbour')
    expect(named(question, 'march')?.telling).toBe(true)
    expect(named(question, 'harbour')?.telling).toBe(true)
    expect(named(question, 'gazette')?.telling).toBe(false)
  })

  it('tells each of several dates from the words between them', () => {
    const question = read('ice on 3 May 2019, fog on 4 May 2019, rain')
    expect(question.terms.filter(({ telling }) => telling).map(({ name }) => name)).toEqual(['ice', 'fog', 'rain'])
    expect(question.dates).toEqual(['2019-05-03', '2019-05-04'])
  })

  it('parts clauses of three words or more at marks and joints', () => {
    const question = read('ice closes northern straits, boats wait, and the mayor measures a long bridge')
    expect(question.clauses.map(clause => namesOf(question, clause))).toEqual([
      ['ice', 'close', 'northern', 'strait'],
      ['mayor', 'measur', 'long', 'bridg']
    ])
  })

  it('finds names of several words where capitals stand one after the other, not at the start', () => {
    const question = read('Crews of Captain Mira Holt met Oxley')
    expect(question.fullNames.map(name => namesOf(question, name))).toEqual([['captain', 'mira', 'holt']])
  })

  it('looks the other names up that the register knows, with the terms they stand for', () => {
    const question = read('Northern Pilots Union: what does the Northern Pilots Union want?')
    expect(question.aliases.map(({ words }) => words)).toEqual([table.vocabulary.phrase(['npu'])])
    expect(namesOf(question, question.aliases[0]?.terms)).toEqual(['northern', 'pilot', 'union'])
  })

  it('reads a very long question whole', () => {
    const question = read('October 3 NPU ferry '.repeat(10_000))
    expect(question.terms.map(({ name, positions }) => [name, positions.length])).toEqual([
      ['octob', 10_000],
      ['3', 10_000],
      ['npu', 10_000],
      ['ferri', 10_000]
    ])
    expect(question.terms.map(({ telling }) => telling)).toEqual([false, false, true, true])
    expect(question.aliases).toHaveLength(1)
  })
})
