import { english } from '../../languages/english.ts'
import type { Language } from '../../languages/language.ts'
import type { Answer } from '../answer.ts'
import type { Archive } from '../archive/archive.ts'
import { blockAt, sentencesAround, statementFinding, statementSpan } from '../cite.ts'
import { coverage, evidenceIn, meetsNames } from '../coverage.ts'
import { replyTo } from '../reply.ts'
import { statementsBy } from '../said-by.ts'
import { readTerms } from '../terms.ts'
import { saidBy } from '../who-said.ts'

const shown = 5

/** The share of what is known of the audience that must stand beside the statement. */
const enough = 0.6

/**
 * "What did NAME tell AUDIENCE?": the speaker's statements in whose paragraph, or in the headline above, the audience stands;
 * else those that are about it.
 */
export const toldTo = (archive: Archive, speaker: string, audience: string, language: Language = english): Answer => {
  const terms = readTerms(archive, audience)
  const found = statementsBy(archive, speaker).filter(({ document, statement }) => {
    const around = sentencesAround(document, statementSpan(statement))
    const block = blockAt(document, around.start)
    const evidence = [around, ...(block ? [block] : [])].map(span => evidenceIn(document, [span]))
    const met = coverage(terms, ...evidence)
    return met.share >= enough && meetsNames(met)
  })
  if (found.length === 0 || terms.length === 0) return saidBy(archive, speaker, audience, language)
  const reply = replyTo('ask', archive, language)
  return reply.answered(
    reply.says.statementsBeside({ all: found.length, by: speaker, beside: audience }),
    found
      .slice(0, shown)
      .map(({ document, statement }) => statementFinding(document, statement, statement.content[0] ?? null))
  )
}
