import type { DrawnFigure } from './figures.ts'
import { label, widthOf, wrapped } from './labels.ts'
import type { TextLine } from './page.ts'
import type { PlotRow } from './plot.ts'
import { theme } from './theme.ts'

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

const overlap = (a: Box, b: Box): number =>
  Math.max(0, Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)) *
  Math.max(0, Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y))

const nearest = 26
/** How far above or below its figure a label may stand, nearest first. */
const offsets = [0, -nearest, nearest, -2 * nearest, 2 * nearest, -3 * nearest, 3 * nearest]
/** Square pixels of other labels and figures that a label may cover. */
const mostCovered = 60

/**
 * The claimant and the words of each row, beside, above or below its figure: where they cover least of other labels and of what is
 * drawn, the nearest first. One that would cover others is left out. Greedy, from the highest figure down.
 */
export const placedLabels = (
  rows: readonly PlotRow[],
  figures: readonly DrawnFigure[],
  width: number,
  height: number
): readonly TextLine[] => {
  const taken: Box[] = figures.map(({ x1: x, y1, y2 }) => ({
    x: x - 8,
    y: Math.min(y1, y2) - 8,
    width: 16,
    height: Math.abs(y2 - y1) + 16
  }))
  const fromTop = rows
    .flatMap((row, position) => ({ row, ...(figures[position] ?? { x1: 0, y1: 0, y2: 0 }) }))
    .sort((a, b) => a.y1 + a.y2 - b.y1 - b.y2)
  return fromTop.flatMap(({ row, x1: x, y1, y2 }) => {
    const [top, bottom] = [Math.min(y1, y2), Math.max(y1, y2)]
    const lines = [...wrapped(row.claimant, 14, 170, 1), label(row.figure)]
    const size = { width: Math.max(...lines.map(line => widthOf(line, 14))), height: 36 }
    const middle = (top + bottom) / 2 - size.height / 2
    const centred = Math.min(Math.max(x - size.width / 2, 0), width - size.width)
    const places = offsets.flatMap(offset => [
      { x: x + 14, y: middle + offset },
      { x: x - 14 - size.width, y: middle + offset },
      { x: centred, y: (offset < 0 ? top - 12 - size.height : bottom + 10) + offset - Math.sign(offset) * nearest }
    ])
    const cost = (place: { readonly x: number; readonly y: number }): number => {
      const box = { ...place, ...size }
      const outside =
        Math.max(0, -box.x) +
        Math.max(0, box.x + box.width - width) +
        Math.max(0, -box.y) +
        Math.max(0, box.y + box.height - height)
      return outside * 100 + taken.reduce((sum, other) => sum + overlap(box, other), 0)
    }
    const place = places.reduce((best, place) => (cost(place) < cost(best) ? place : best))
    if (cost(place) > mostCovered) return []
    const box = { ...place, ...size }
    taken.push(box)
    return lines.map(
      (text, at): TextLine => ({
        text,
        x: box.x,
        y: box.y + 14 + at * 17,
        size: 14,
        colour: at === 0 ? theme.ink : theme.main,
        weight: 600,
        hasHalo: true
      })
    )
  })
}
