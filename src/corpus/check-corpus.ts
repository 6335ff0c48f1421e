import { wordsOf } from '../text/span.ts'
import type { Corpus, Rejection } from './corpus.ts'
import type { BlockKind, Document, Stated } from './document.ts'

/** How many of each thing were found in a document by rooms that read more in it: `{ statements: 12, estimates: 3 }`. */
export type Counts = Readonly<Record<string, number>>

/**
 * The report of `check` on a corpus, as lines for a person: each document with its metadata and counts, each rejected one with what to do,
 * what was left out, and a last line with the totals. `countsOf` adds what was found in a document beyond its blocks and sentences.
 */
export const describeCorpus = (corpus: Corpus, countsOf: (document: Document) => Counts = () => ({})): string[] => [
  ...corpus.documents.flatMap(document => [...describeDocument(document, countsOf(document)), '']),
  ...corpus.rejected.map(describeRejection),
  ...describeLeftOut(corpus.leftOut ?? []),
  `${counted(corpus.documents.length, 'document')} accepted, ${corpus.rejected.length} rejected; corpus version ${corpus.version}`
]

/**
 * One accepted document: its id, then a line for each fact, indented; what it does not state is said to be not stated. Last, how each block
 * begins that was taken for the page around the report, and is neither searched nor quoted.
 */
const describeDocument = ({ id, text, metadata, blocks, sentences }: Document, counts: Counts = {}): string[] => [
  `${id}: accepted`,
  line('title', describeFact(metadata.title)),
  line('publisher', describeFact(metadata.publisher)),
  line('author', describeFact(metadata.author)),
  line('date', describeFact(metadata.date)),
  ...metadata.conflictingDates.map(date => line('conflict', `the text also dates itself ${describeFact(date)}`)),
  line('dateline', describeFact(metadata.dateline)),
  line('url', describeFact(metadata.url)),
  line('blocks', describeKinds(blocks.map(({ kind }) => kind))),
  line('sentences', String(sentences.length)),
  ...Object.entries(counts).map(([name, count]) => line(name, String(count))),
  ...blocks
    .filter(({ kind }) => kind === 'boilerplate')
    .map(block => line('left out:', beginningOf(wordsOf(text, block))))
]

/** One rejected document: its name, and why. */
const describeRejection = ({ document, reason }: Rejection): string => `${document}: rejected: ${reason}`

/** `document` of one or several, with its number: "1 document", "5 documents". */
const counted = (count: number, thing: string): string => `${count} ${thing}${count === 1 ? '' : 's'}`

const column = 11

const line = (name: string, words: string): string => `  ${name.padEnd(column)}${words}`

/** The first words of a text on one line. */
const beginningOf = (text: string): string => {
  const most = 3 * longestBeginning
  const words = text.slice(0, most).split(/\s+/).filter(Boolean).join(' ')
  if (words.length <= longestBeginning && text.length <= most) return words
  const space = words.lastIndexOf(' ', longestBeginning)
  return `${words.slice(0, space > 0 ? space : longestBeginning).toWellFormed()} …`
}

const longestBeginning = 60

const describeFact = (fact: Stated | null): string => {
  if (fact === null) return 'not stated'
  const { origin } = fact
  return `${fact.value} (${origin.kind === 'field' ? `field ${origin.field}` : `characters ${origin.start}-${origin.end}`})`
}

const kinds: readonly BlockKind[] = [
  'metadata',
  'headline',
  'standfirst',
  'subheading',
  'body',
  'background',
  'boilerplate'
]

const describeKinds = (found: readonly BlockKind[]): string =>
  kinds
    .flatMap(kind => {
      const count = found.filter(other => other === kind).length
      return count === 0 ? [] : [`${count} ${kind}`]
    })
    .join(', ')

const mostNamed = 10

const describeLeftOut = (files: readonly string[]): string[] => {
  if (files.length === 0) return []
  const named = files.slice(0, mostNamed).join(', ')
  const more = files.length > mostNamed ? ` and ${files.length - mostNamed} more` : ''
  return [
    `${counted(files.length, 'file')} left out (only .txt, .md and .jsonl are read, and no README): ${named}${more}`
  ]
}
