import type { Progress } from '../../answers/archive/reading-progress.ts'
import type { Language } from '../../languages/language.ts'

/** How far a reading has come, as one line: documents, their rate, and the time that is left. */
export const progressLine = (progress: Progress, { desk }: Language): string => {
  if (progress.kind === 'indexing') return desk.indexing(progress.documents)
  const { documents, rate, share, secondsLeft } = progress
  return desk.reading({ documents, percent: Math.floor(100 * share), rate, secondsLeft })
}
