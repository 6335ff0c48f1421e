import { progressLine } from '../../commands/desk/progress-line.ts'
import { languageOf } from '../../languages/languages.ts'
import type { Addressee } from '../interactions/replies.ts'
import type { Responder } from '../interactions/responder.ts'
import { notice } from '../messages/message.ts'

/**
 * While work goes on for which the documents are read, shows in the deferred reply how far that has come. Whoever edits the reply after
 * this has resolved edits last. Rejects where the work does.
 */
export const showProgress = async <Value>(
  { replies, desk }: Pick<Responder, 'replies' | 'desk'>,
  to: Addressee & { readonly locale: string },
  work: Promise<Value>
): Promise<Value> => {
  const language = languageOf(to.locale)
  let edited: Promise<void> | null = null
  const timer = setInterval(() => {
    if (desk.reading === null || edited !== null) return
    edited = replies.edit(to, notice(progressLine(desk.reading, language))).finally(() => {
      edited = null
    })
  }, pause)
  try {
    return await work
  } finally {
    clearInterval(timer)
    await edited
  }
}

/** Discord takes five requests in two seconds for one interaction; somebody who waits reads one line in so much time. */
const pause = 3_000
