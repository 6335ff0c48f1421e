import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { expect, test } from 'vitest'
import type { Training } from '../../../bench/attribution/learning/choices.ts'
import type { Article, Gold, Silver, SilverToken } from '../../../bench/attribution/learning/data.ts'
import type { Settings } from '../../../bench/attribution/learning/steps.ts'
import { trainModels } from '../../../bench/attribution/learning/train-models.ts'
import { weightsOf } from '../../../bench/attribution/learning/weights.ts'
import { attributionModels } from '../../../src/claims/attribution/models.ts'
import { findAttributions } from '../../../src/claims/attributions.ts'
import { readDocument } from '../../../src/corpus/read-document.ts'

const speakers = ['Mayor Quist', 'The harbour master', 'Berg', 'A fisherman', 'She', 'The council']
const said = [
  'the piers had cracked',
  'the ferry was late',
  'nobody had slept',
  'the dam would hold',
  'the boats were red',
  'the lake was frozen'
]

/** Invented articles: each speaker says something, and something else happens in between. */
const articles: readonly Article[] = speakers.map((speaker, n) => {
  const opening = 'The old ferry left the quay at noon. '
  const attributions: Gold[] = []
  let text = opening
  for (const [place, content] of said.entries()) {
    const cue = place % 2 === 0 ? 'said' : 'claimed'
    const start = text.length
    text += `${speaker} ${cue} ${content}. The gulls flew over the water. `
    const cueStart = start + speaker.length + 1
    const contentStart = cueStart + cue.length + 1
    attributions.push({
      source: [start, start + speaker.length],
      cue: [cueStart, cueStart + cue.length],
      content: [[contentStart, contentStart + content.length]],
      speech: true,
      kind: 'indirect'
    })
  }
  return { id: `harbour-post_${n}`, text: text.trim(), attributions }
})

/** Tags such as a parser gives them: verbs of speech, the mark at the end, and nouns. */
const silverOf = ({ id, text }: Article): [string, Silver] => {
  const tagOf = (word: string): string => (word === '.' ? '.' : /^(said|claimed|left|flew)$/u.test(word) ? 'VBD' : 'NN')
  const tokens = [...text.matchAll(/\w+|\./gu)].map(
    ({ 0: word, index }): SilverToken => [index, index + word.length, tagOf(word), 'O']
  )
  return [id, { id, sentences: [tokens] }]
}

/** Smaller tables than those that ship are learned in no time. */
const training: Training = { bits: 14, rate: 0.1 }
const small: Settings = {
  cue: training,
  source: training,
  side: training,
  start: training,
  end: training,
  judge: training,
  quotation: training
}

const learned = () => trainModels(articles, new Map(articles.map(silverOf)), () => {}, small)

test('the same articles teach the same weights, to the byte', () => {
  const [once, again] = [weightsOf(learned()), weightsOf(learned())]
  expect(again.map(({ file }) => file)).toEqual(once.map(({ file }) => file))
  for (const [n, { file, bytes }] of once.entries())
    expect(Buffer.compare(bytes, again[n]?.bytes ?? new Uint8Array()), file.pathname).toBe(0)
})

test('what was learned finds a sentence like those', () => {
  const text = 'The old ferry left the quay at noon. Lund said the piers had cracked.'
  const [found, ...more] = findAttributions(readDocument('unseen', text), learned())
  expect(more).toEqual([])
  expect(found?.content.map(({ start, end }) => text.slice(start, end))).toEqual(['the piers had cracked'])
})

test('the weights that ship are written as they were read', () => {
  for (const { file, bytes } of weightsOf(attributionModels()))
    expect(Buffer.compare(readFileSync(file), bytes), file.pathname).toBe(0)
})

test('the model card names the weights that ship', () => {
  const card = readFileSync(new URL('../../../bench/attribution/MODEL-CARD.md', import.meta.url), 'utf8')
  for (const { file } of weightsOf(attributionModels())) {
    const hash = createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 16)
    expect(card.includes(`\`${hash}\``), `the card gives ${basename(file.pathname)} as ${hash}`).toBe(true)
  }
})
