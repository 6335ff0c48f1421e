import type { Phrase } from '../../text/phrases.ts'
import type { Stretch } from './reading.ts'

/** An attribution as found so far; one without extents is a likely cue that still lacks a content. */
export type Finding = {
  readonly cue: number
  readonly source: Phrase | null
  readonly extents: readonly Stretch[]
  readonly probability: number
}
