import { english } from '../languages/english.ts'
import type { Language } from '../languages/language.ts'
import type { Slice } from '../text/span.ts'
import type { Answer, Finding, ShownSpeaker } from './answer.ts'

/** What stands above the findings of a group. */
export type GroupHead = {
  readonly title: string
  /** Said of a group that counts only a part of what the first one counts. */
  readonly warning: string | null
  /** How the group's figures differ; null for the first group, of which the answer's message has told already. */
  readonly difference: string | null
}

/** The heads of an answer's groups, each by the position of the finding that it stands before; none for a single group. */
export const groupHeads = (
  { groups = [] }: Answer,
  { answers }: Language = english
): ReadonlyMap<number, GroupHead> => {
  const heads = new Map<number, GroupHead>()
  if (groups.length < 2) return heads
  let position = 0
  for (const { title, narrower, difference, findings } of groups) {
    const warning = narrower ? answers.partOfTheAbove : null
    heads.set(position, { title, warning, difference: position === 0 ? null : difference })
    position += findings
  }
  return heads
}

/** The words of a finding's quotation that are told apart, in reading order: those that answer, else those that were asked for. */
export const marksOf = (finding: Exclude<Finding, { kind: 'document' }>): readonly Slice[] => {
  if (finding.answer !== null) return [finding.answer]
  return finding.kind === 'estimate' ? [finding.estimate] : (finding.matches ?? [])
}

/** How a speaker is called: by name, with the role beside it. */
type SpeakerWords = { readonly called: string; readonly role: string | null }

/** The words for a speaker: where there is no name, the document's own description stands in its place; null for nobody. */
export const speakerWords = (speaker: ShownSpeaker | null): SpeakerWords | null => {
  if (speaker === null) return null
  const { name, role, mention } = speaker
  if (name !== null) return { called: name, role }
  const called = role ?? mention?.text
  return called === undefined ? null : { called, role: null }
}
