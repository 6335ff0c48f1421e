import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findAliases } from '../../../src/text/names/aliases.ts'
import { splitSentences } from '../../../src/text/sentences.ts'
import { contains, wordsOf } from '../../../src/text/span.ts'
import { oddText } from '../odd-text.ts'

const find = (text: string): string[] =>
  findAliases(text, splitSentences(text)).map(({ long, short }) => `${wordsOf(text, short)} = ${wordsOf(text, long)}`)

test.each([
  ['the Lake Basin Commission (LBC) met', ['LBC = Lake Basin Commission']],
  ['the LBC [Lake Basin Commission) met', ['LBC = Lake Basin Commission']],
  ['the LBC (the Lake Basin Commission] met', ['LBC = Lake Basin Commission']],
  ['by the Ministry of Rural Affairs and Trade (MRAT)', ['MRAT = Ministry of Rural Affairs and Trade']],
  ['Front of Norland and the Isles (FNI) and of Chad (FNC)', ['FNI = Front of Norland and the Isles']],
  ['Department for International Growth (DfIG)', ['DfIG = Department for International Growth']],
  ['the “National Water Board” (“NWB”)', ['NWB = National Water Board']],
  ['the Food & Drug Board (FDB)', ['FDB = Food & Drug Board']],
  ['Norland’s People’s Party (NPP; banned)', ['NPP = Norland’s People’s Party']],
  ['the Trans-Norland Agency (TNA)', ['TNA = Trans-Norland Agency']],
  ['Médecins du Lac Étroit (MLE)', ['MLE = Médecins du Lac Étroit']],
  ['an armed lake boat (ALB) and', ['ALB = armed lake boat']],
  ['the National Water Service (NWB)', ['NWB = National Water Service']]
])('%s', (text, expected) => {
  expect(find(text)).toEqual(expected)
})

test.each([
  'the minister (LBC) said',
  'Lake Basin Commission (2014) met',
  'Lake Basin Commission (in Chad) met',
  'they left the big city (LBC)',
  'Lake Basin met. (LB) it said',
  'rain over lakes (NWB)'
])('no alias: %s', text => {
  expect(find(text)).toEqual([])
})

test('both forms are inside one sentence and apart', () => {
  fc.assert(
    fc.property(oddText, text => {
      const sentences = splitSentences(text)
      for (const { long, short } of findAliases(text, sentences)) {
        expect(sentences.some(sentence => contains(sentence, long) && contains(sentence, short))).toBe(true)
        expect(long.end <= short.start || short.end <= long.start).toBe(true)
      }
    })
  )
})
