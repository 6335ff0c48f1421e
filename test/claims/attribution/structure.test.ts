import { expect, test } from 'vitest'
import { readDocument } from '../../../src/corpus/read-document.ts'
import { article, attributed } from '../article.ts'

const headline = (title: string): string[] =>
  attributed(readDocument('a.txt', `${title}\n\nThe council meets on Monday.`))

test.each([
  ['Old dam will hold — Harbour Office', 'Harbour Office | — | Old dam will hold'],
  ['Old dam will hold – Lund', 'Lund | – | Old dam will hold'],
  ['Old dam will hold - harbour minister', 'harbour minister | - | Old dam will hold'],
  ['Old dam will hold, says Lund', 'Lund | says | Old dam will hold'],
  ['Lund: Old dam will hold', 'Lund | : | Old dam will hold'],
  ['Harbour minister: old dam will hold', 'Harbour minister | : | old dam will hold'],
  ['‘Old dam will hold’: harbour chief', 'harbour chief | : | ‘Old dam will hold’']
])('headline: %s', (title, expected) => {
  expect(headline(title)).toEqual([expected])
})

test.each([
  'Old dam will hold - for now',
  'Old dam will hold - Larvik Post',
  'Analysis: old dam will hold',
  'Larvik 2030: a dam for all'
])('a headline without a source: %s', title => {
  expect(headline(title)).toEqual([])
})

test.each([
  ['“The dam will hold for years.” – Ida Lund', 'Ida Lund | – | “The dam will hold for years.”'],
  ['“The dam will hold for years.”\n— Ida Lund', 'Ida Lund | — | “The dam will hold for years.”'],
  [
    '“The dam will hold for years,” — Ida Lund, harbour chief',
    'Ida Lund, harbour chief | — | “The dam will hold for years,”'
  ],
  ['Lund: “The dam will hold.”', 'Lund | : | “The dam will hold.”']
])('a quotation and a name: %s', (paragraph, expected) => {
  expect(attributed(article(paragraph))).toEqual([expected])
})
