import type { Document } from '../../src/corpus/document.ts'
import { contains, type Span } from '../../src/text/span.ts'
import { isStopWord, stem } from '../../src/text/stems.ts'
import { tokenize } from '../../src/text/tokens.ts'
import {
  type BenchPassage,
  fts5,
  orama,
  type Peer,
  placeOf,
  plainMiniSearch,
  stemmedMiniSearch
} from '../retrieval-peers.ts'

/** The sentence with which plain full-text search would answer. */
export type PeerAnswer = { readonly document: Document; readonly sentence: Span }

/** What answers a question by search alone: a name, and question → sentence (null where nothing is found). It never abstains. */
export type AskedPeer = { readonly name: string; readonly ask: (question: string) => PeerAnswer | null }

/** Full-text engines that answer with the sentence of their first passage that shares most words with the question. */
export const askedPeers = (
  passages: readonly BenchPassage[],
  documents: ReadonlyMap<string, Document>
): readonly AskedPeer[] =>
  [plainMiniSearch, stemmedMiniSearch, fts5, orama].map(build => {
    const peer: Peer = build(passages)
    return {
      name: peer.name,
      ask: question => {
        const [id] = peer.search(question, 1)
        const span = id === undefined ? null : placeOf(id)
        const document = span && documents.get(span.document)
        if (!document) return null
        const asked = stemsOf(question)
        const [best] = document.sentences
          .filter(sentence => contains(span, sentence))
          .map(sentence => ({ sentence, shared: sharedWith(asked, document.text.slice(sentence.start, sentence.end)) }))
          .toSorted((a, b) => b.shared - a.shared)
        return best ? { document, sentence: best.sentence } : null
      }
    }
  })

const sharedWith = (asked: ReadonlySet<string>, text: string): number =>
  [...stemsOf(text)].filter(key => asked.has(key)).length

const stemsOf = (text: string): ReadonlySet<string> =>
  new Set(tokenize(text).flatMap(({ kind, text: word }) => (kind === 'mark' || isStopWord(word) ? [] : stem(word))))
