import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { findAttributions } from '../../src/claims/attributions.ts'
import type { Attribution, Speaker } from '../../src/claims/claims.ts'
import { traceSpeakers } from '../../src/claims/speakers/speakers.ts'
import type { Document } from '../../src/corpus/document.ts'
import { readDocument } from '../../src/corpus/read-document.ts'
import type { Span } from '../../src/text/span.ts'
import { type Article, type Gold, type Pair, readArticles } from './learning/data.ts'

/**
 * node bench/attribution/speakers.ts FOLDER [--wrong]: whether the speakers of speakers.tsv are given their right names.
 * With --wrong: where they are not, in the half of the documents whose errors may be read.
 */
const [folder, option] = process.argv.slice(2)
if (folder === undefined || (option !== undefined && option !== '--wrong')) {
  console.error('usage: node bench/attribution/speakers.ts FOLDER [--wrong]')
  process.exit(2)
}

/** One source of a document, and who it really is. */
type Labelled = {
  readonly document: string
  /** Where the source begins in the document's text. */
  readonly at: number
  /** How the document writes the speaker there: by full name, surname, pronoun, description; or a body. */
  readonly mention: string
  /** The names that are right; '' among them where none is right too; it alone where the document names nobody. */
  readonly names: readonly string[]
}

/** What is shown for a labelled source. */
type Shown = Labelled & { readonly shown: string }

const labelled = (): Labelled[] =>
  readFileSync(new URL('speakers.tsv', import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map(line => {
      const [document = '', at = '', mention = '', names = ''] = line.split('\t')
      return { document, at: Number(at), mention, names: names.split('|') }
    })

/** The half of the documents that was read while rules were written, by a hash of their ids. */
const isRead = ({ document }: Labelled): boolean => (createHash('sha256').update(document).digest()[0] ?? 0) % 2 === 0

const spanOf = ([start, end]: Pair): Span => ({ start, end })

const attributionOf = ({ source, cue, content, kind }: Gold): Attribution => ({
  source: source && spanOf(source),
  cue: cue && spanOf(cue),
  content: content.map(spanOf),
  kind
})

/** Who speaks, by where the source begins, given the spans that PolNeAR's annotators marked. */
const speakersOfGold = (article: Article, document: Document): ReadonlyMap<number, Speaker | null> =>
  new Map(
    traceSpeakers(document, article.attributions.filter(({ speech }) => speech).map(attributionOf)).flatMap(
      ({ source, speaker }) => (source === null ? [] : [[source.start, speaker] as const])
    )
  )

/** Who speaks, by where the annotated source begins, as the program finds the spans itself; sources it misses are left out. */
const speakersFound = (article: Article, document: Document): ReadonlyMap<number, Speaker | null> => {
  const statements = traceSpeakers(document, findAttributions(document))
  return new Map(
    article.attributions.flatMap(({ source }) => {
      if (source === null) return []
      const found = statements.find(own => own.source && own.source.start < source[1] && source[0] < own.source.end)
      return found === undefined ? [] : [[source[0], found.speaker] as const]
    })
  )
}

type Reader = (article: Article, document: Document) => ReadonlyMap<number, Speaker | null>

const showAll = (articles: readonly Article[], labels: readonly Labelled[], read: Reader): Shown[] =>
  articles.flatMap(article => {
    const own = labels.filter(({ document }) => document === article.id)
    if (own.length === 0) return []
    const speakers = read(article, readDocument(article.id, article.text))
    return own.flatMap(label => {
      const speaker = speakers.get(label.at)
      return speaker === undefined ? [] : [{ ...label, shown: speaker?.name?.text ?? '' }]
    })
  })

/** Names as they are compared: words in lower case, straight apostrophes, without a leading article. */
const wordsOf = (name: string): string =>
  name.toLowerCase().replaceAll('’', "'").replace(/^the /, '').split(/\s+/).join(' ')

const isRight = ({ names, shown }: Shown): boolean => names.some(name => wordsOf(name) === wordsOf(shown))

/** A full name has two words or more. */
const isFull = (name: string): boolean => /\S\s+\S/.test(name)

const share = (part: number, whole: number): string =>
  whole === 0 ? '–'.padStart(14) : `${((100 * part) / whole).toFixed(1)} of ${whole}`.padStart(14)

const row = (title: string, all: readonly Shown[]): string => {
  const full = all.filter(({ shown }) => isFull(shown))
  const single = all.filter(({ shown }) => shown !== '' && !isFull(shown))
  const named = all.filter(({ names }) => isFull(names[0] ?? ''))
  const nameless = all.filter(({ names }) => names.includes(''))
  return [
    title.padEnd(13),
    share(full.filter(isRight).length, full.length),
    share(single.filter(isRight).length, single.length),
    share(named.filter(isRight).length, named.length),
    share(nameless.filter(isRight).length, nameless.length)
  ].join('')
}

const print = (title: string, shown: readonly Shown[]): void => {
  console.log(`\n${title}`)
  console.log(
    `${''.padEnd(13)}${['full right', 'single right', 'named found', 'nameless'].map(head => head.padStart(14)).join('')}`
  )
  for (const mention of ['full', 'surname', 'pronoun', 'description', 'body'])
    console.log(
      row(
        mention,
        shown.filter(one => one.mention === mention)
      )
    )
  console.log(row('read half', shown.filter(isRead)))
  console.log(
    row(
      'unread half',
      shown.filter(one => !isRead(one))
    )
  )
  console.log(row('all', shown))
}

const articles = readArticles(folder, 'dev')
const labels = labelled()
const given = showAll(articles, labels, speakersOfGold)
const found = showAll(articles, labels, speakersFound)
if (option === '--wrong') {
  for (const one of given)
    if (isRead(one) && !isRight(one))
      console.log([one.document, one.at, one.mention, one.names.join('|'), one.shown || '–'].join('\t'))
} else {
  print(`Sources as annotated (${given.length} of ${labels.length})`, given)
  print(`Sources as found by the program (${found.length} of ${labels.length})`, found)
}
