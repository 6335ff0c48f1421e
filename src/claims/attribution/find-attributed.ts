import { FeatureList } from '../../text/features.ts'
import { withClauseEdges } from './clause-edges.ts'
import { isClearCue, leastClear, withClausesBefore, withThatClauses, withVerbsOfClauses } from './clear-clauses.ts'
import { withOwnWords } from './contents.ts'
import { findCues } from './cue.ts'
import type { Finding } from './finding.ts'
import { findHearsay } from './hearsay.ts'
import { withInnerContents, withInnerSubjects, withOtherHalves } from './inner-speakers.ts'
import { judgeCues, leastCue } from './judge.ts'
import type { AttributionModels } from './models.ts'
import { attachQuotations } from './quotation.ts'
import { type Reading, wordAt } from './reading.ts'
import { isSilence } from './silence.ts'
import { findStructures } from './structure.ts'

/**
 * Who says what in a document, in the order of the cues: the steps one after the other, each on what the one before
 * found (Pareti et al. 2013, "Automatically detecting and attributing indirect quotations", do it in two).
 */
export const findAttributed = (reading: Reading, models: AttributionModels): Finding[] => {
  const features = new FeatureList()
  const cues = findCues(reading, models.cue, models.stems, leastClear).filter(
    ({ position, probability }) => probability >= leastCue || isClearCue(reading, position)
  )
  const judged = mendings.reduce((found, mend) => mend(reading, found), judgeCues(reading, cues, models, features))
  const findings = withStructures(withoutEchoes(reading, judged), findStructures(reading))
  const said = attachQuotations(reading, findings, models.quotation, models.stems, features)
    .map(finding => withOwnWords(reading, finding))
    .filter(finding => finding.extents.length > 0 && !isSilence(reading, finding))
  return [...said, ...findHearsay(reading, said)]
}

/** What the build of a sentence tells beyond what the models saw, in this order. */
const mendings: readonly ((reading: Reading, findings: readonly Finding[]) => Finding[])[] = [
  withVerbsOfClauses,
  withInnerSubjects,
  withInnerContents,
  withThatClauses,
  (reading, findings) => withoutEchoes(reading, findings),
  withClausesBefore,
  withClauseEdges,
  withOtherHalves
]

/**
 * In "the quay is closed, she said, warning that …" the warning is a statement of its own: a piece that opens with the cue of
 * another finding leaves the content it was added to. Of two cues of one speaker with the same piece behind both it is the
 * later verb's ("said adding that …"), but not a noun’s or a mark’s ("repeated its warning that …"). In "…, she said, the
 * paper reported" the last words are the cue of a finding and its source, and no content.
 */
const withoutEchoes = (reading: Reading, findings: readonly Finding[]): Finding[] => {
  const cues = new Set(findings.filter(({ extents }) => extents.length > 0).map(({ cue }) => cue))
  const speakers = new Map(findings.map(({ cue, source }) => [cue, source?.start]))
  const isVerb = ({ cue }: Finding): boolean => wordAt(reading, cue).tag.startsWith('VB')
  const repeats = (finding: Finding, other: Finding | undefined, start: number): boolean =>
    other !== undefined && other.source === finding.source && other.extents.some(extent => extent.start === start)
  return findings.map((finding, place) => {
    const [before, behind] = [findings[place - 1], findings[place + 1]]
    const extents = finding.extents.filter(({ start, end }) => {
      if (cues.has(start) || speakers.get(end - 1) === start) return false
      if (start < finding.cue) return true
      if (behind && behind.cue < start && isVerb(behind) && repeats(finding, behind, start)) return false
      return isVerb(finding) || !before || !isVerb(before) || !repeats(finding, before, start)
    })
    return { ...finding, extents }
  })
}

/** Structures take the place of whatever the models made of their cues. */
const withStructures = (judged: readonly Finding[], structures: readonly Finding[]): readonly Finding[] => {
  if (structures.length === 0) return judged
  const settled = new Set(structures.map(({ cue }) => cue))
  return [...judged.filter(({ cue }) => !settled.has(cue)), ...structures].sort((a, b) => a.cue - b.cue)
}
