import type { Document } from '../corpus/document.ts'
import { parseQuery } from '../index/parse-query.ts'
import type { FoundSentence } from '../index/search-engine.ts'
import { callings, isCalled, speakersByPassage } from '../index/tables/speaking.ts'
import { english } from '../languages/english.ts'
import type { Language } from '../languages/language.ts'
import { slice } from '../text/span.ts'
import type { Answer } from './answer.ts'
import type { Archive } from './archive/archive.ts'
import { passageFinding } from './cite.ts'
import { replyTo } from './reply.ts'

/** How many passages an answer shows, and how many are looked for to tell how many more there are. */
const shown = 15
const looked = 50

/** The passages that fit a search best, each shown by the sentence that holds most of it. For the syntax see `parseQuery`. */
export const searchPassages = (
  archive: Archive,
  { query }: { readonly query: string },
  language: Language = english
): Answer => {
  const reply = replyTo('search', archive, language)
  const parsed = parseQuery(query)
  if (parsed.kind === 'invalid') return reply.invalid(reply.says.notADate(parsed.field, parsed.value))
  const { speaker } = parsed.query
  const hits = archive.engine.search(parsed.query, looked).filter(({ matches }) => matches.length > 0)
  const findings = hits.slice(0, shown).flatMap(({ passage, sentences }) => {
    const document = archive.documents.get(passage.document)
    if (!document) return []
    const isSpoken = speaker === null ? () => false : spokenBy(archive, document, sentences, speaker)
    const [best] = [...sentences].sort((a, b) => Number(isSpoken(b)) - Number(isSpoken(a)) || b.coverage - a.coverage)
    if (!best) return []
    const matches = best.matches.map(match => slice(document.text, match))
    return [{ ...passageFinding(document, { start: best.start, end: best.end }), matches }]
  })
  if (findings.length === 0) return reply.notInSources(reply.says.noPassage, [])
  const found = { all: hits.length, shown: findings.length, isLeast: hits.length === looked }
  return reply.answered(reply.says.passages(found), findings)
}

/** Which of some sentences that hold words of the search hold words of a speaker too: where there are any, one of those is shown. */
const spokenBy = (
  { claims, register }: Archive,
  { id }: Document,
  sentences: readonly FoundSentence[],
  speaker: string
): ((sentence: FoundSentence) => boolean) => {
  const names = callings(register, speaker)
  const speaking = speakersByPassage(sentences, claims.get(id)?.statements ?? [])
  const spoken = new Set(
    sentences.filter(({ coverage }, at) => coverage > 0 && (speaking.get(at) ?? []).some(each => isCalled(each, names)))
  )
  return sentence => spoken.has(sentence)
}
