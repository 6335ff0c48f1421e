import type { Document } from '../corpus/document.ts'
import { findAttributions } from './attributions.ts'
import type { Claims } from './claims.ts'
import { findEstimates } from './estimates/estimates.ts'
import { traceSpeakers } from './speakers/speakers.ts'

/** What a document asserts: who says what in it, and which quantities are claimed by whom. Linear in the document's length. */
export const readClaims = (document: Document): Claims => {
  const statements = traceSpeakers(document, findAttributions(document))
  return { statements, estimates: findEstimates(document, statements) }
}
