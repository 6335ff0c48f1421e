import { setTimeout as delay } from 'node:timers/promises'
import type { Logger } from 'pino'
import type { Answer } from '../../answers/answer.ts'
import { plotsOf } from '../../charts/plots-of.ts'
import type { Desk } from '../../commands/desk/desk.ts'
import type { Language } from '../../languages/language.ts'
import { onOneLine } from './escape.ts'
import type { Picture } from './message.ts'

/**
 * The pictures of an answer, drawn by the desk, with their words for those who cannot see them. An answer does not wait long for a
 * picture, and does without one that fails: that is logged.
 */
export const picturesOf = async (
  answer: Answer,
  language: Language,
  desk: Desk,
  log: Logger
): Promise<readonly Picture[]> => {
  const plots = plotsOf(answer, language)
  if (plots.length === 0) return []
  const began = performance.now()
  const drawn = Promise.all(
    plots.map(async plot => {
      const png = await desk.draw(plot)
      return png === null ? [] : [{ name: fileNames[plot.kind], alt: shortened(onOneLine(plot.alt)), png }]
    })
  ).catch((err: unknown) => {
    log.error({ command: answer.command, err }, 'picture failed')
    return []
  })
  const pictures = await Promise.race([drawn, delay(longestWait, [], { ref: false })])
  log.info({ pictures: pictures.length, of: plots.length, took: Math.round(performance.now() - began) }, 'drawn')
  return pictures.flat()
}

const fileNames = { ranges: 'estimates.png', timeline: 'estimates-over-time.png' } as const

const shortened = (alt: string): string =>
  alt.length <= longestAlt ? alt : `${alt.slice(0, alt.lastIndexOf(' ', longestAlt)).toWellFormed()} …`

const longestWait = 5000
const longestAlt = 1000
