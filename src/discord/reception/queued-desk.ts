import { invalidAnswer } from '../../commands/desk/answer-command.ts'
import type { Desk } from '../../commands/desk/desk.ts'
import { sizeOf } from '../../commands/desk/manifest.ts'
import { languageOf } from '../../languages/languages.ts'
import type { Queue } from './queue.ts'

/**
 * A desk whose questions wait for their turn, so that completions, which do not, are quick however many ask. What is not done when
 * `closing` settles is answered with a line that says so. Moderation waits for nobody. While many wait nothing is drawn: a picture takes the
 * time of ten answers.
 */
export const queuedDesk = (desk: Desk, queue: Queue, closing: Promise<void>): Desk => {
  const unlessClosing = <T>(work: Promise<T>, instead: () => T): Promise<T> =>
    Promise.race([work, closing.then(instead)])
  return {
    get manifest() {
      return desk.manifest
    },
    get reading() {
      return desk.reading
    },
    keeper: desk.keeper,
    answer: (asking, actor) =>
      unlessClosing(actor === undefined ? queue.run(() => desk.answer(asking)) : desk.answer(asking, actor), () =>
        invalidAnswer(asking.command, languageOf(asking.locale).discord.restarting, sizeOf(desk.manifest))
      ),
    complete: (completes, typed) => desk.complete(completes, typed),
    context: place =>
      unlessClosing(
        queue.run(() => desk.context(place)),
        () => null
      ),
    reload: language => desk.reload(language),
    draw: async plot =>
      queue.waiting > mostBeforePictures
        ? null
        : unlessClosing(
            queue.run(() => desk.draw(plot)),
            () => null
          ),
    page: (id, offset) => desk.page(id, offset),
    list: first => desk.list(first),
    close: () => desk.close()
  }
}

const mostBeforePictures = 2
