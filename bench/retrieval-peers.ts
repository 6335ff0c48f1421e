import { DatabaseSync } from 'node:sqlite'
import { create, insert, search } from '@orama/orama'
import MiniSearch from 'minisearch'
import type { Corpus } from '../src/corpus/corpus.ts'
import { plainQuery } from '../src/index/parse-query.ts'
import type { Passage, SearchEngine } from '../src/index/search-engine.ts'
import { cutPassages } from '../src/index/tables/passages.ts'
import { isStopWord, stem } from '../src/text/stems.ts'
import { isPossessive, tokenize } from '../src/text/tokens.ts'

/** A passage as every engine is given it. */
export type BenchPassage = {
  readonly id: string
  readonly document: string
  readonly title: string
  readonly source: string
  readonly text: string
}

/** An engine over the same passages: a question → their ids, best first. */
export type Peer = { readonly name: string; readonly search: (question: string, top: number) => readonly string[] }

/** The passages of a corpus, so that all engines search the same ones. */
export const passagesOf = ({ documents }: Corpus): readonly BenchPassage[] =>
  documents.flatMap(document =>
    cutPassages(document).map(({ start, end }) => ({
      id: idOf({ document: document.id, start, end }),
      document: document.id,
      title: document.metadata.title?.value ?? '',
      source: document.metadata.publisher?.value ?? '',
      text: document.text.slice(start, end)
    }))
  )

/** The engine of this project, through its public interface. */
export const onRecord = (engine: SearchEngine): Peer => ({
  name: 'On Record',
  search: (question, top) => engine.search(plainQuery(question), top).map(({ passage }) => idOf(passage))
})

/** MiniSearch as it comes. */
export const plainMiniSearch = (passages: readonly BenchPassage[]): Peer =>
  miniSearch('MiniSearch, defaults', passages, new MiniSearch<BenchPassage>({ fields: ['text', 'title', 'source'] }))

/** MiniSearch with this project's stop words and stems, and nothing else. */
export const stemmedMiniSearch = (passages: readonly BenchPassage[]): Peer =>
  miniSearch(
    'MiniSearch, stop + stem',
    passages,
    new MiniSearch<BenchPassage>({ fields: ['text', 'title', 'source'], tokenize: stemsOf, processTerm: term => term })
  )

/** SQLite's full-text search with the Porter stemmer, ranked by its BM25. */
export const fts5 = (passages: readonly BenchPassage[]): Peer => {
  const database = new DatabaseSync(':memory:')
  database.exec(
    `CREATE VIRTUAL TABLE passages USING fts5(id UNINDEXED, text, title, source, tokenize = 'porter unicode61')`
  )
  const insert = database.prepare('INSERT INTO passages VALUES (?, ?, ?, ?)')
  database.exec('BEGIN')
  for (const { id, text, title, source } of passages) insert.run(id, text, title, source)
  database.exec('COMMIT')
  const select = database.prepare('SELECT id FROM passages WHERE passages MATCH ? ORDER BY rank LIMIT ?')
  return {
    name: 'SQLite FTS5, porter',
    // Stop words are left out of the question here too, or they would cost it most of its time.
    search: (question, top) => {
      const words = [...new Set(question.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])]
      const match = words.filter(word => stemsOf(word).length > 0).map(word => `"${word}"`)
      return match.length === 0 ? [] : select.all(match.join(' OR '), top).map(row => String(row['id']))
    }
  }
}

/** Orama's full-text search (BM25) with this project's stop words and stems. */
export const orama = (passages: readonly BenchPassage[]): Peer => {
  const database = create({
    schema: { text: 'string', title: 'string', source: 'string' },
    components: { tokenizer: { language: 'english', normalizationCache: new Map(), tokenize: stemsOf } }
  })
  for (const passage of passages) insert(database, { ...passage })
  return {
    name: 'Orama, stop + stem',
    search: (question, top) => {
      const found = search(database, { term: question, limit: top })
      if (found instanceof Promise) throw new TypeError('Orama with these components answers at once')
      return found.hits.map(({ id }) => String(id))
    }
  }
}

const idOf = ({ document, start, end }: Passage): string => `${document} ${start} ${end}`

/** Where what an engine found stands. */
export const placeOf = (id: string): Passage => {
  const parts = id.split(' ')
  const [end, start] = [Number(parts.pop()), Number(parts.pop())]
  return { document: parts.join(' '), start, end }
}

const miniSearch = (name: string, passages: readonly BenchPassage[], index: MiniSearch<BenchPassage>): Peer => {
  index.addAll(passages)
  return {
    name,
    search: (question, top) =>
      index
        .search(question)
        .slice(0, top)
        .map(({ id }) => String(id))
  }
}

/** The stems of the words and numbers of a text that are not stop words, in order. */
const stemsOf = (text: string): string[] =>
  tokenize(text)
    .filter(token => token.kind !== 'mark' && !isPossessive(token) && !isStopWord(token.text))
    .map(token => stem(token.text))
