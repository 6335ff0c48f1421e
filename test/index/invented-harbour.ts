import type { Claims, Statement } from '../../src/claims/claims.ts'
import type { Register } from '../../src/claims/register/register.ts'
import type { Corpus } from '../../src/corpus/corpus.ts'
import type { Document } from '../../src/corpus/document.ts'
import { readDocument } from '../../src/corpus/read-document.ts'
import { tabulate } from '../../src/index/tables/passage-table.ts'

type Written = readonly [id: string, fields: Readonly<Record<string, string>>, text: string]

const written: readonly Written[] = [
  [
    'ferry.txt',
    { title: 'Ferry halted', publisher: 'Harbour Gazette', date: '2019-03-12' },
    'The ferry to Oxley stays in port, because ice covers the strait. Mira Holt said that the crew would wait for spring.'
  ],
  [
    'bridge.txt',
    { title: 'A bridge for Oxley', publisher: 'Inland Courier - Transport', date: '2020-07' },
    'Engineers measured the strait for a bridge. “Nobody waits for ships on a bridge,” the mayor said. Boats would pass below.'
  ],
  [
    'union.txt',
    { title: 'Pilots meet', publisher: 'Harbour Gazette', date: '10-28' },
    'The Northern Pilots Union (NPU) called a meeting on wages. Its members steer ships through the strait. The US sent nobody.'
  ],
  ['npu.txt', { title: 'Talks' }, 'The NPU wants higher pay. Owners offered less of it.']
]

export const corpusOf = (documents: readonly Document[]): Corpus => ({
  version: 'test',
  documents,
  rejected: [],
  leftOut: []
})

/** Where words stand in a document's text. */
export const wordsAt = (document: Document | undefined, words: string) => {
  const start = document?.text.indexOf(words) ?? -1
  return { start, end: start + words.length, text: words }
}

/** Four short reports about a strait; each is one passage. */
export const documents = written.map(([id, fields, text]) => readDocument(id, text, fields))

export const register: Register = {
  speakers: [{ name: 'Mira Holt', aliases: ['Captain Holt'], roles: [], documents: ['ferry.txt'], statements: 1 }],
  aliasesOf: name => (name === 'npu' ? ['northern pilots union'] : name === 'northern pilots union' ? ['npu'] : [])
}

const waiting: Statement = {
  source: null,
  cue: null,
  content: [wordsAt(documents[0], 'the crew would wait for spring')],
  kind: 'indirect',
  speaker: { name: wordsAt(documents[0], 'Mira Holt'), role: null, mention: null },
  via: []
}

export const claims: ReadonlyMap<string, Claims> = new Map([['ferry.txt', { estimates: [], statements: [waiting] }]])

export const table = tabulate(corpusOf(documents), claims)
