import type { Mark } from 'vega'
import type { PlotRow } from './plot.ts'
import { theme } from './theme.ts'

/**
 * A figure as it is drawn, in pixels: a dot (hollow for "about"), a bar from its low to its high end, or for an open bound an arrow
 * that begins at a short line across where the document's one end is.
 */
export type DrawnFigure = {
  readonly form: 'point' | 'about' | 'range' | 'open'
  readonly colour: string
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
  /** Half of the line across, as far as it reaches sideways and up. */
  readonly acrossX: number
  readonly acrossY: number
  /** Vega's name of the symbol at its second end. */
  readonly symbol: string
}

type Ends = { readonly from: number; readonly to: number }

/** Where a figure begins and ends along an axis: an open bound begins at its one end, and reaches `arrow` pixels beyond. */
const endsOf = ({ low, high }: PlotRow, pixel: (value: number) => number, arrow: number): Ends => {
  if (low === null) return { from: pixel(high ?? 0), to: pixel(high ?? 0) - arrow }
  if (high === null) return { from: pixel(low), to: pixel(low) + arrow }
  return { from: pixel(low), to: pixel(high) }
}

const formOf = ({ low, high, isAbout }: PlotRow): DrawnFigure['form'] => {
  if (low === null || high === null) return 'open'
  if (low !== high) return 'range'
  return isAbout ? 'about' : 'point'
}

/** A figure along a horizontal axis, at the height `y`. */
export const lyingFigure = (
  row: PlotRow,
  y: number,
  pixel: (value: number) => number,
  arrow: number,
  colour: string
): DrawnFigure => {
  const { from, to } = endsOf(row, pixel, arrow)
  const form = formOf(row)
  const symbol = form !== 'open' ? 'circle' : to < from ? 'triangle-left' : 'triangle-right'
  return { form, colour, x1: from, x2: to, y1: y, y2: y, acrossX: 0, acrossY: 8, symbol }
}

/** A figure along a vertical axis (whose pixels count downwards), `x` pixels from the left. */
export const standingFigure = (
  row: PlotRow,
  x: number,
  pixel: (value: number) => number,
  arrow: number,
  colour: string
): DrawnFigure => {
  const { from, to } = endsOf(row, value => -pixel(value), arrow)
  const form = formOf(row)
  const symbol = form !== 'open' ? 'circle' : to < from ? 'triangle-down' : 'triangle-up'
  return { form, colour, x1: x, x2: x, y1: -from, y2: -to, acrossX: 8, acrossY: 0, symbol }
}

const beside = 22
const mostMoved = 4

/** Standing figures with those that would cover an earlier one moved to its right or left by a little more than their own width. */
export const sideBySide = (figures: readonly DrawnFigure[]): DrawnFigure[] => {
  const placed: DrawnFigure[] = []
  for (const figure of figures) {
    const steps = Array.from({ length: 2 * mostMoved + 1 }, (_, at) => (at % 2 ? 1 : -1) * Math.ceil(at / 2) * beside)
    const free = steps.find(step => !placed.some(other => covers(other, { ...figure, x1: figure.x1 + step })))
    const x = figure.x1 + (free ?? 0)
    placed.push({ ...figure, x1: x, x2: x })
  }
  return placed
}

const covers = (a: DrawnFigure, b: DrawnFigure): boolean =>
  Math.abs(a.x1 - b.x1) < beside - 1 &&
  Math.min(a.y1, a.y2) - 8 < Math.max(b.y1, b.y2) + 8 &&
  Math.min(b.y1, b.y2) - 8 < Math.max(a.y1, a.y2) + 8

/** Draws figures that stand in the data set `figures`. */
export const figureMarks: readonly Mark[] = [
  {
    type: 'rule',
    from: { data: 'figures' },
    encode: {
      enter: {
        x: { field: 'x1' },
        x2: { field: 'x2' },
        y: { field: 'y1' },
        y2: { field: 'y2' },
        stroke: { field: 'colour' },
        strokeWidth: [{ test: "datum.form === 'range'", value: 9 }, { value: 3.5 }]
      }
    }
  },
  {
    type: 'rule',
    from: { data: 'figures' },
    encode: {
      enter: {
        x: { signal: 'datum.x1 - datum.acrossX' },
        x2: { signal: 'datum.x1 + datum.acrossX' },
        y: { signal: 'datum.y1 - datum.acrossY' },
        y2: { signal: 'datum.y1 + datum.acrossY' },
        stroke: { field: 'colour' },
        strokeWidth: { value: 3.5 },
        opacity: [{ test: "datum.form === 'open'", value: 1 }, { value: 0 }]
      }
    }
  },
  {
    type: 'symbol',
    from: { data: 'figures' },
    encode: {
      enter: {
        x: { field: 'x2' },
        y: { field: 'y2' },
        shape: { field: 'symbol' },
        size: { value: 160 },
        fill: [{ test: "datum.form === 'about'", value: theme.paper }, { field: 'colour' }],
        stroke: { field: 'colour' },
        strokeWidth: [{ test: "datum.form === 'about'", value: 3.5 }, { value: 0 }],
        opacity: [{ test: "datum.form === 'range'", value: 0 }, { value: 1 }]
      }
    }
  }
]
