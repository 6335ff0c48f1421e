import { expect, test } from 'vitest'
import { withInnerSubjects } from '../../../src/claims/attribution/inner-speakers.ts'
import { article, attributed } from '../article.ts'
import { doubted, readingOf } from './doubted.ts'

const found = (...paragraphs: readonly string[]): string[] => attributed(article(...paragraphs))

test('a statement inside a statement has its own speaker', () => {
  expect(found('Lund said that Berg had told him that the dam would hold.')).toEqual([
    'Lund | said | that Berg had told him that the dam would hold',
    'Berg | had told | that the dam would hold'
  ])
  expect(found('The Larvik Post reported that the minister had said the dam would hold.')).toEqual([
    'The Larvik Post | reported | that the minister had said the dam would hold',
    'the minister | had said | the dam would hold'
  ])
})

test('a participle behind it goes on with that speaker', () => {
  const lines = found(
    'The minister revealed that the engineer, Jane Smith, warned him to leave the valley, calling it “our place.”'
  )
  expect(lines).toContain('the engineer, Jane Smith | warned | him to leave the valley')
  expect(lines.filter(line => line.includes('| calling |')).every(line => line.startsWith('the engineer'))).toBe(true)
})

test('who is quoted says it, not who quotes', () => {
  expect(found('The Larvik Post quoted Ida Lund as saying the dam was “a ruin.”')).toContain(
    'Ida Lund | saying | the dam was “a ruin.”'
  )
})

test('two verbs of one speaker share no content', () => {
  expect(found('The old dam is safe, the minister said adding that the valley would be too.')).toEqual([
    'the minister | said | The old dam is safe',
    'the minister | adding | that the valley would be too'
  ])
  expect(found('The agency repeated its warning that the dam would fail.')).toEqual([
    'The agency | repeated | that the dam would fail'
  ])
  expect(found('Lund tweeted: “It will hold.”')).toEqual(['Lund | tweeted | “It will hold.”'])
})

test('the other half of a split quotation is found however short it is', () => {
  expect(found('“The dam,” said Lund, who has worked there for 20 years, “will hold.”')).toEqual([
    'Lund | said | “The dam,” / “will hold.”'
  ])
})

test('two subjects speak together', () => {
  expect(found('Norland and the northern states said the dam would hold.')).toEqual([
    'Norland and the northern states | said | the dam would hold'
  ])
})

test('a name that explains the subject does not take the participle from it', () => {
  const reading = readingOf('The engineer, Jane Smith, warned him, calling it a trap.')
  const [start, end] = ['him', 'trap'].map(word => reading.words.findIndex(({ text }) => text === word))
  const warned = {
    ...doubted(reading, 'warned', 'The engineer'),
    extents: [{ start: start ?? 0, end: (start ?? 0) + 1 }]
  }
  const calling = {
    ...doubted(reading, 'calling', 'Jane Smith'),
    extents: [{ start: (end ?? 0) - 2, end: (end ?? 0) + 1 }]
  }
  expect(withInnerSubjects(reading, [warned, calling]).map(({ source }) => source)).toEqual([
    warned.source,
    warned.source
  ])
})
