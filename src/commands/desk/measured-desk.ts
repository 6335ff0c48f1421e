import type { Answer } from '../../answers/answer.ts'
import type { Desk } from './desk.ts'

/** What a desk did, for those who count: never what was asked, nor by whom. */
export type Observed =
  | {
      readonly kind: 'answered'
      readonly command: string
      readonly status: Answer['status'] | 'failed'
      readonly seconds: number
    }
  | { readonly kind: 'completed'; readonly seconds: number }

/** Counts what a desk does. */
export type Observer = {
  observe(event: Observed): void
  /** Called when a request comes in (+1), and when it is done with (-1). */
  waiting(change: 1 | -1): void
}

/** A desk that tells an observer how long its answers and completions took. */
export const measuredDesk = (desk: Desk, observer: Observer): Desk => {
  const timed = async <T>(doing: () => Promise<T>, done: (result: T | null, seconds: number) => void): Promise<T> => {
    const began = performance.now()
    const finish = (result: T | null): void => done(result, (performance.now() - began) / 1000)
    observer.waiting(1)
    try {
      const result = await doing()
      finish(result)
      return result
    } catch (error) {
      finish(null)
      throw error
    } finally {
      observer.waiting(-1)
    }
  }
  return {
    keeper: desk.keeper,
    get manifest() {
      return desk.manifest
    },
    get reading() {
      return desk.reading
    },
    answer: (asking, actor) =>
      timed(
        () => desk.answer(asking, actor),
        (answer, seconds) => {
          const status = answer?.status ?? 'failed'
          observer.observe({ kind: 'answered', command: asking.command, status, seconds })
        }
      ),
    complete: (completes, typed) =>
      timed(
        () => desk.complete(completes, typed),
        (_, seconds) => observer.observe({ kind: 'completed', seconds })
      ),
    context: place => desk.context(place),
    reload: language => desk.reload(language),
    draw: plot => desk.draw(plot),
    page: (id, offset) => desk.page(id, offset),
    list: first => desk.list(first),
    close: () => desk.close()
  }
}
