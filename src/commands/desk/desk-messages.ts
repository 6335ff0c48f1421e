import { z } from 'zod'
import type { Answer } from '../../answers/answer.ts'
import type { Progress } from '../../answers/archive/reading-progress.ts'
import type { CitedPlace, Context } from '../../answers/context.ts'
import type { SourceList, SourcePage } from '../../answers/source-page.ts'
import type { Plot } from '../../charts/plot.ts'
import type { Asking } from '../command/asking.ts'
import type { Completes } from '../command/options.ts'
import type { Differences, Manifest } from './manifest.ts'

/**
 * What a thread is started with: the path of its corpus, the folder where what was read is kept, if anywhere, and the
 * listing of the corpus that it is compared with.
 */
export const archiveSettings = z.object({
  corpus: z.string(),
  data: z.string().nullable(),
  before: z.instanceof(SharedArrayBuffer)
})

/** What `archiveSettings` reads. */
export type ArchiveSettings = z.infer<typeof archiveSettings>

/** What the desk asks of the thread that holds its archive. */
export type DeskRequest =
  | { readonly kind: 'answer'; readonly asking: Asking }
  | { readonly kind: 'complete'; readonly completes: Completes; readonly typed: string }
  | { readonly kind: 'context'; readonly place: CitedPlace }
  | { readonly kind: 'draw'; readonly plot: Plot }
  | { readonly kind: 'page'; readonly id: string; readonly offset: number }
  | { readonly kind: 'list'; readonly first: number }

/** A request on its way; the reply carries the same number. */
export type NumberedRequest = { readonly number: number; readonly request: DeskRequest }

/** What the thread replies to one request; `threw` is a bug in a command, with its stack. */
export type DeskReply =
  | { readonly kind: 'answered'; readonly answer: Answer }
  | { readonly kind: 'completed'; readonly completions: readonly string[] }
  | { readonly kind: 'found'; readonly context: Context | null }
  | { readonly kind: 'drawn'; readonly png: Uint8Array }
  | { readonly kind: 'page'; readonly page: SourcePage | null }
  | { readonly kind: 'list'; readonly list: SourceList }
  | { readonly kind: 'threw'; readonly error: string }

/**
 * What comes from the thread: how far it is with the corpus, once whether it could read the corpus, then replies. Both ends are one program, started
 * from the same files, so each takes what the other sends for what these types say.
 */
export type ThreadMessage =
  | { readonly kind: 'opened'; readonly manifest: Manifest; readonly differences: Differences }
  | { readonly kind: 'unreadable'; readonly reason: string }
  | { readonly kind: 'progress'; readonly progress: Progress }
  /** What was read has been written down, or could not be. */
  | { readonly kind: 'kept' }
  | { readonly kind: 'reply'; readonly number: number; readonly reply: DeskReply }
