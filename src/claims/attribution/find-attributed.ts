import { FeatureList } from '../../text/features.ts'
import { withOwnWords } from './contents.ts'
import { findCues } from './cue.ts'
import { judgeCues, leastCue } from './judge.ts'
import type { AttributionModels } from './models.ts'
import { attachQuotations, type Finding } from './quotation.ts'
import type { Reading } from './reading.ts'
import {
  isAuthored,
  leastAuthored,
  withClausesBefore,
  withInnerContents,
  withInnerSubjects,
  withThatClauses
} from './second-look.ts'
import { isSilence } from './silence.ts'
import { findStructures } from './structure.ts'

/**
 * Who says what in a document, in the order of the cues: the steps one after the other, each on what the one before
 * found (Pareti et al. 2013, "Automatically detecting and attributing indirect quotations", do it in two).
 */
export const findAttributed = (reading: Reading, models: AttributionModels): Finding[] => {
  const features = new FeatureList()
  const cues = findCues(reading, models.cue, models.stems, leastAuthored).filter(
    ({ position, probability }) => probability >= leastCue || isAuthored(reading, position)
  )
  const judged = [withInnerSubjects, withInnerContents, withThatClauses, withClausesBefore].reduce(
    (findings, secondLook) => secondLook(reading, findings),
    judgeCues(reading, cues, models, features)
  )
  const findings = withStructures(withoutEchoes(judged), findStructures(reading))
  return attachQuotations(reading, findings, models.quotation, models.stems, features)
    .map(finding => withOwnWords(reading, finding))
    .filter(finding => finding.extents.length > 0 && !isSilence(reading, finding))
}

/**
 * In "the quay is closed, she said, warning that …" the warning is a statement of its own: a piece that opens with the cue of
 * another finding leaves the content it was added to.
 */
const withoutEchoes = (findings: readonly Finding[]): readonly Finding[] => {
  const cues = new Set(findings.filter(({ extents }) => extents.length > 0).map(({ cue }) => cue))
  return findings.map(finding => {
    const own = finding.extents.filter(({ start }) => !cues.has(start))
    return { ...finding, extents: own }
  })
}

/** Structures take the place of whatever the models made of their cues. */
const withStructures = (judged: readonly Finding[], structures: readonly Finding[]): readonly Finding[] => {
  if (structures.length === 0) return judged
  const settled = new Set(structures.map(({ cue }) => cue))
  return [...judged.filter(({ cue }) => !settled.has(cue)), ...structures].sort((a, b) => a.cue - b.cue)
}
