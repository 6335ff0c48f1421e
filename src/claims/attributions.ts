import type { Document } from '../corpus/document.ts'
import { findAttributed } from './attribution/find-attributed.ts'
import { type AttributionModels, attributionModels } from './attribution/models.ts'
import { readForAttribution } from './attribution/reading.ts'
import { toAttribution } from './attribution/to-attribution.ts'
import type { Attribution } from './claims.ts'

/**
 * Who says what in a document: spans of its text, contents in reading order, attributions in the order of their first
 * content. Learned models find them (see docs/attribution.md); they are read from disk on first use. Linear in the length of the text.
 */
export const findAttributions = (
  document: Document,
  models: AttributionModels = attributionModels()
): Attribution[] => {
  const reading = readForAttribution(document, models.tagger)
  return findAttributed(reading, models)
    .map(finding => toAttribution(reading, finding))
    .sort((a, b) => (a.content[0]?.start ?? 0) - (b.content[0]?.start ?? 0))
}
