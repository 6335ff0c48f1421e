import { plainQuery } from '../../index/parse-query.ts'
import { english } from '../../languages/english.ts'
import type { Language } from '../../languages/language.ts'
import { findAliases } from '../../text/names/aliases.ts'
import { contains } from '../../text/span.ts'
import { tokenize } from '../../text/tokens.ts'
import { wordSet } from '../../text/word-set.ts'
import type { Answer, Finding } from '../answer.ts'
import type { Archive } from '../archive/archive.ts'
import { passageFinding } from '../cite.ts'
import { replyTo } from '../reply.ts'

/** What a question asks the long form of: "LBO" in "What does LBO stand for?" */
export type ShortForm = {
  readonly short: string
  /** Whether nothing but a long form answers, as something else might "What is the LBO?" or "What does the guild stand for?" */
  readonly isStrict: boolean
}

/** Reads "What does SHORT stand for?" in these or a few other words, and "What is SHORT?"; null for any other question. */
export const readShortForm = (asked: string): ShortForm | null => {
  const tokens = tokenize(asked).filter(({ kind }) => kind !== 'mark')
  const lower = tokens.map(({ text }) => text.toLowerCase())
  const own = tokens.filter((_, at) => !idle.has(lower[at] ?? ''))
  const [short] = own
  if (own.length !== 1 || !short || short.kind !== 'word' || lower[0] !== 'what') return null
  const isShort = short.text.length > 1 && short.text === short.text.toUpperCase()
  const isTold = lower.some(word => telling.has(word))
  return isTold || isShort ? { short: short.text, isStrict: isTold && isShort } : null
}

/** How many passages are looked through for a long form. */
const looked = 60

/** What a short form stands for: the sentences that write it beside its long form. */
export const standsFor = (archive: Archive, { short }: ShortForm, language: Language = english): Answer => {
  const reply = replyTo('ask', archive, language)
  const wanted = short.toLowerCase()
  const seen = new Set<string>()
  const hits = archive.engine.search(plainQuery(short), looked)
  const found = hits.flatMap(({ passage, sentences }): Finding[] => {
    const document = archive.documents.get(passage.document)
    if (!document) return []
    return findAliases(document.text, sentences).flatMap(alias => {
      const written = document.text.slice(alias.short.start, alias.short.end)
      const long = document.text.slice(alias.long.start, alias.long.end).toLowerCase()
      const sentence = sentences.find(each => contains(each, alias.long))
      if (!sentence || written.replaceAll('.', '').toLowerCase() !== wanted.replaceAll('.', '') || seen.has(long))
        return []
      seen.add(long)
      return passageFinding(document, sentence, alias.long)
    })
  })
  if (found.length > 0) return reply.answered(reply.says.sourcesSay(false), found.slice(0, shown))
  if (archive.engine.frequency(short) === 0) return reply.notInSources(reply.says.unknownNames([short]), [])
  const [hit] = hits
  const document = hit && archive.documents.get(hit.passage.document)
  const sentence = hit?.sentences.find(({ matches }) => matches.length > 0)
  return reply.notInSources(
    reply.says.notSpelledOut(short),
    document && sentence ? [passageFinding(document, sentence)] : []
  )
}

const shown = 3

/** Words that ask for a long form, and others of such questions. */
const telling = wordSet('stand stands stood short abbreviate abbreviates abbreviation acronym spelled letters')
const idle =
  wordSet(`what does do did is are was the a an for of mean meaning stand stands stood short abbreviate abbreviates
  abbreviation acronym full form name letters spelled out long`)
