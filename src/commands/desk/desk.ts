import type { Answer } from '../../answers/answer.ts'
import type { Progress } from '../../answers/archive/reading-progress.ts'
import type { CitedPlace, Context } from '../../answers/context.ts'
import type { SourceList, SourcePage } from '../../answers/source-page.ts'
import type { Plot } from '../../charts/plot.ts'
import type { Language } from '../../languages/language.ts'
import type { Actor } from '../command/actor.ts'
import type { Asking } from '../command/asking.ts'
import type { Completes } from '../command/options.ts'
import type { Keeper } from '../moderation/keeper.ts'
import type { Manifest } from './manifest.ts'

/**
 * Where surfaces bring commands. A desk holds the archive of one corpus and replaces it in one step when it is reloaded.
 * It rejects only for bugs: unknown commands, bad options and failed reloads are answers with status "invalid".
 */
export interface Desk {
  /** Of the corpus that answers now, or that answered last. */
  readonly manifest: Manifest
  /** How far a reading of the corpus has come that is under way; null when none is. */
  readonly reading: Progress | null
  /** What moderation works with. */
  readonly keeper: Keeper
  /** `actor` is somebody who may moderate, as the surface has made sure; without one, moderation is refused. */
  answer(asking: Asking, actor?: Actor): Promise<Answer>
  /** At most 25 completions for what was typed so far, each at most 100 characters. */
  complete(completes: Completes, typed: string): Promise<readonly string[]>
  /** The sentences around a place that was cited; null where its document was changed or is gone. */
  context(place: CitedPlace): Promise<Context | null>
  /**
   * Reads the corpus again beside the running one and swaps. A failure leaves the running corpus in place;
   * a second reload while one is under way is refused. The answer is in English unless another language is wanted.
   */
  reload(language?: Language): Promise<Answer>
  /** Draws a picture as PNG; null where that cannot be done now. */
  draw(plot: Plot): Promise<Uint8Array | null>
  /** The page of a document that shows its character `offset` (`sourcePage`); null where there is no such document. */
  page(id: string, offset: number): Promise<SourcePage | null>
  /** The documents from the one at position `first` on (`sourceList`); null where they cannot be read now. */
  list(first: number): Promise<SourceList | null>
  close(): Promise<void>
}
