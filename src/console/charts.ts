import { writeFile } from 'node:fs/promises'
import { extname } from 'node:path'
import type { Writable } from 'node:stream'
import type { Answer } from '../answers/answer.ts'
import { plotsOf } from '../charts/plots-of.ts'
import { messageOf } from '../corpus/system-errors.ts'
import { FileError } from './lines.ts'

/**
 * Draws what an answer's figures make into a file, as its ending says (.png or .svg); the picture over time goes beside it, under the
 * same name with "-over-time". What was written, or why nothing was, goes to standard error. Throws a `FileError`.
 */
export const writeCharts = async (answer: Answer, path: string, stderr: Writable): Promise<void> => {
  const plots = plotsOf(answer)
  if (plots.length === 0) stderr.write('No chart: the answer has no two figures to draw beside each other.\n')
  for (const plot of plots) {
    const { drawPng, drawSvg } = await import('../charts/draw.ts')
    const isSvg = extname(path).toLowerCase() === '.svg'
    const file = plot.kind === 'ranges' ? path : besides(path)
    await writeFile(file, isSvg ? await drawSvg(plot) : await drawPng(plot)).catch((error: unknown) => {
      throw new FileError(`${file}: cannot be written: ${messageOf(error)}`)
    })
    stderr.write(`Chart: ${file}\n`)
  }
}

const besides = (path: string): string => `${path.slice(0, -extname(path).length)}-over-time${extname(path)}`
