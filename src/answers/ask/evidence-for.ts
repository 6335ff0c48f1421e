import type { Document } from '../../corpus/document.ts'
import { blockAt } from '../cite.ts'
import { keyedWords, type SearchedText, searchable } from '../searched-text.ts'
import type { AskedWord } from './asked-words.ts'
import { citedStretch } from './cited-stretch.ts'
import type { Looked, SentenceCandidate } from './sentences-for.ts'

/**
 * Where the names of a question may stand for a sentence to answer it: in its paragraph and passage, and in what the
 * document says of itself, title, publisher and date. A compound question ("both A, as B reports, and C …") asks for several
 * sentences, so that any of the passages found will do.
 */
export const evidenceFor = ({ asked, candidates }: Looked, best: SentenceCandidate): SearchedText[] => {
  const beside = isCompound(asked) ? candidates : candidates.filter(({ rank }) => rank === best.rank)
  const documents = [...new Set(beside.map(({ document }) => document))]
  const paragraph = blockAt(best.document, best.sentence.start)
  return [
    searchable(keyedWords(best.document.text, paragraph ?? best.sentence)),
    ...beside.map(({ words }) => searchable(words)),
    ...documents.map(document => searchable(keyedWords(aboutItself(document))))
  ]
}

/** Where the names of a claim may stand for a sentence to bear on it: in what is cited, and in what its document says of itself. */
export const evidenceForClaim = (looked: Looked, best: SentenceCandidate): SearchedText[] => [
  searchable(keyedWords(best.document.text, citedStretch(looked, best))),
  searchable(keyedWords(aboutItself(best.document)))
]

/** Whether a question asks about several things at once: so many content words stand in no single sentence. */
export const isCompound = (asked: readonly AskedWord[]): boolean => asked.length >= leastCompound

const leastCompound = 12

const aboutItself = ({ metadata: { title, publisher, author, date, dateline }, blocks, text }: Document): string =>
  [
    ...[title, publisher, author, dateline].map(fact => fact?.value ?? ''),
    inWords(date?.value ?? ''),
    ...blocks.filter(({ kind }) => kind === 'headline').map(({ start, end }) => text.slice(start, end))
  ].join('\n')

/** "2015-10-08" → "8 October 2015", as a question would write it. */
const inWords = (date: string): string => {
  const [day = '', month = '', year = ''] = date.split('-').toReversed()
  const named = months[Number(month) - 1]
  return named === undefined ? date : `${Number(day)} ${named} ${year}`
}

const months = 'January February March April May June July August September October November December'.split(' ')
