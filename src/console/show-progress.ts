import type { Progress } from '../answers/archive/reading-progress.ts'
import { progressLine } from '../commands/desk/progress-line.ts'
import { english } from '../languages/english.ts'

/** Where progress is shown: standard error, if that is a terminal. */
export type ProgressScreen = { readonly isTTY?: boolean; readonly columns?: number; write(text: string): unknown }

/**
 * Shows on a terminal how far the reading of the documents has come, in one line that is written over and cleared at the end.
 * Nothing is shown elsewhere, nor for a reading that is done before it is worth a line. Gives what the reading resolves with.
 */
export const showProgress = async <Value>(
  screen: ProgressScreen,
  reading: (tell: (progress: Progress) => void) => Promise<Value>
): Promise<Value> => {
  let isShown = false
  const tell = (progress: Progress): void => {
    if (screen.isTTY !== true || (progress.kind === 'indexing' && !isShown)) return
    isShown = true
    screen.write(`${clearLine}${progressLine(progress, english).slice(0, (screen.columns ?? 80) - 1)}`)
  }
  try {
    return await reading(tell)
  } finally {
    if (isShown) screen.write(clearLine)
  }
}

const clearLine = '\r\u001b[2K'
