import type { Mark, Spec } from 'vega'
import { label, numberInWords, widthOf, wrapped } from './labels.ts'
import { numberScale } from './number-scale.ts'
import { frame, heading, type Text, textMark } from './page.ts'
import type { Plot, PlotRow } from './plot.ts'
import { theme } from './theme.ts'

const labelWidth = 214
const figureSize = 16
/** How far an open bound reaches beyond its one end. */
const arrow = 64

/**
 * A range plot as a Vega specification: a line for each figure with its claimant on the left; a point for a number (hollow where the
 * document says "about"), a bar for a range, an arrow for an open bound, each under the document's own words.
 */
export const rangeChart = (plot: Plot): Spec => {
  const rows = plot.sections.flatMap(section => section.rows)
  const scale = numberScale(rows)
  const head = heading(plot)
  const left = theme.margin + labelWidth + 18
  const width = theme.width - left - theme.margin
  const first = rows.some(({ low, high }) => low === null && scale.fraction(high ?? 0) < 0.25) ? arrow + 14 : 16
  const isOpenAtEnd = rows.some(({ low, high }) => high === null && scale.fraction(low ?? 0) > 0.75)
  const last = width - (isOpenAtEnd ? arrow + 14 : 16)
  const pixel = (value: number): number => first + scale.fraction(value) * (last - first)
  const texts: Text[] = []
  const shapes: Shape[] = []
  let y = 0
  plot.sections.forEach(({ title, isNarrower, rows: own }, position) => {
    const colour = isNarrower ? theme.narrower : theme.main
    if (position > 0) {
      const lines = wrapped(`${isNarrower ? 'A part of these: ' : ''}${title}`, 15, theme.width - 2 * theme.margin, 2)
      const at = { x: -left + theme.margin, size: 15, colour, weight: 600, hasHalo: true } as const
      texts.push(...lines.map((text, line): Text => ({ text, y: y + 26 + line * 19, ...at })))
      y += 16 + lines.length * 19
    }
    for (const row of own) {
      const { height, texts: labels } = rowLabels(row, y, -left + theme.margin)
      texts.push(...labels, figureLabel(row, y, width, pixel, colour))
      shapes.push(shapeOf(row, y + 37, colour))
      y += height
    }
  })
  const height = y - 4
  return {
    ...frame({ plot, left, width, height, top: head.height, bottom: 58 }),
    data: [{ name: 'shapes', values: shapes }],
    scales: [{ name: 'x', ...scale.scale, range: [first, last], zero: false, nice: false }],
    axes: [
      {
        scale: 'x',
        orient: 'bottom',
        values: [...scale.ticks],
        grid: true,
        gridColor: theme.grid,
        domain: false,
        ticks: false,
        labelColor: theme.quiet,
        labelFont: theme.font,
        labelFontSize: 13,
        labelPadding: 8,
        labelOverlap: false,
        encode: { labels: { update: { text: { signal: tickText(scale.ticks, plot.unit) } } } }
      }
    ],
    marks: [
      lineMark(shapes, width),
      ...shapeMarks,
      textMark([
        ...head.texts.map(text => ({ ...text, x: text.x - left, y: text.y - head.height })),
        ...texts,
        note(scale.isLog, rows.some(isOpen), left, height)
      ])
    ]
  }
}

/** The words of each tick, looked up in the expression that Vega evaluates for a label. */
export const tickText = (ticks: readonly number[], unit: string): string =>
  `${JSON.stringify(ticks.map(tick => `${numberInWords(tick)}${unit}`))}[indexof(${JSON.stringify(ticks)}, datum.value)]`

const note = (isLog: boolean, hasArrows: boolean, left: number, height: number): Text => ({
  text: [
    isLog ? 'Logarithmic scale.' : '',
    hasArrows ? 'Arrows are open bounds.' : '',
    'Figures in the words of the documents.'
  ]
    .filter(Boolean)
    .join(' '),
  x: -left + theme.margin,
  y: height + 44,
  size: 12.5,
  colour: theme.quiet,
  weight: 400
})

const isOpen = ({ low, high }: PlotRow): boolean => low === null || high === null

const rowLabels = (
  { claimant, source }: PlotRow,
  top: number,
  x: number
): { readonly height: number; readonly texts: readonly Text[] } => {
  const lines = wrapped(claimant, 16, labelWidth, 2)
  const small = wrapped(source, 13, labelWidth, 1)
  const texts = [
    ...lines.map((text, at): Text => ({ text, x, y: top + 24 + at * 19, size: 16, colour: theme.ink, weight: 600 })),
    ...small.map(
      (text): Text => ({ text, x, y: top + 24 + lines.length * 19, size: 13, colour: theme.quiet, weight: 400 })
    )
  ]
  return { height: 44 + lines.length * 19, texts }
}

/** The document's own words, above what is drawn and inside the picture. */
const figureLabel = (
  { figure, low, high }: PlotRow,
  top: number,
  width: number,
  pixel: (value: number) => number,
  colour: string
): Text => {
  const text = label(figure)
  const half = widthOf(text, figureSize) / 2
  const from = pixel(low ?? high ?? 0) - (low === null ? arrow : 0)
  const to = pixel(high ?? low ?? 0) + (high === null ? arrow : 0)
  const x = Math.min(Math.max((from + to) / 2, half), width - half)
  return { text, x, y: top + 24, size: figureSize, colour, weight: 600, align: 'center', hasHalo: true }
}

type Shape = {
  readonly y: number
  readonly low: number
  readonly high: number
  /** How far the ends are moved for an open bound, in pixels. */
  readonly before: number
  readonly after: number
  readonly form: 'point' | 'about' | 'range' | 'below' | 'above'
  readonly colour: string
}

const shapeOf = ({ low, high, isAbout }: PlotRow, y: number, colour: string): Shape => {
  const [from, to] = [low ?? high ?? 0, high ?? low ?? 0]
  const form = low === null ? 'below' : high === null ? 'above' : from !== to ? 'range' : isAbout ? 'about' : 'point'
  return { y, low: from, high: to, before: low === null ? -arrow : 0, after: high === null ? arrow : 0, form, colour }
}

/** A thin line that leads from a claimant to the figure. */
const lineMark = (shapes: readonly Shape[], width: number): Mark => ({
  type: 'rule',
  from: { data: 'shapes' },
  encode: {
    enter: {
      x: { value: -8 },
      x2: { value: shapes.length === 0 ? 0 : width },
      y: { field: 'y' },
      stroke: { value: theme.grid },
      strokeDash: { value: [2, 3] }
    }
  }
})

const low = { scale: 'x', field: 'low', offset: { field: 'before' } } as const
const high = { scale: 'x', field: 'high', offset: { field: 'after' } } as const
const y = { field: 'y' } as const
const isForm = (...forms: readonly Shape['form'][]): string => `indexof(${JSON.stringify(forms)}, datum.form) >= 0`

const shapeMarks: readonly Mark[] = [
  {
    type: 'rule',
    from: { data: 'shapes' },
    encode: {
      enter: {
        x: low,
        x2: high,
        y,
        stroke: { field: 'colour' },
        strokeWidth: [{ test: isForm('range'), value: 9 }, { value: 3.5 }],
        opacity: [{ test: isForm('point', 'about'), value: 0 }, { value: 1 }]
      }
    }
  },
  {
    // The end of an open bound that the document states.
    type: 'rule',
    from: { data: 'shapes' },
    encode: {
      enter: {
        x: { scale: 'x', field: 'low' },
        y: { field: 'y', offset: -8 },
        y2: { field: 'y', offset: 8 },
        stroke: { field: 'colour' },
        strokeWidth: { value: 3.5 },
        opacity: [{ test: isForm('below', 'above'), value: 1 }, { value: 0 }]
      }
    }
  },
  {
    type: 'symbol',
    from: { data: 'shapes' },
    encode: {
      enter: {
        x: [{ test: isForm('below'), ...low }, high],
        y,
        shape: [
          { test: isForm('below'), value: 'triangle-left' },
          { test: isForm('above'), value: 'triangle-right' },
          { value: 'circle' }
        ],
        size: [{ test: isForm('below', 'above'), value: 170 }, { value: 150 }],
        fill: [{ test: isForm('about'), value: theme.paper }, { field: 'colour' }],
        stroke: { field: 'colour' },
        strokeWidth: [{ test: isForm('about'), value: 3.5 }, { value: 0 }],
        opacity: [{ test: isForm('range'), value: 0 }, { value: 1 }]
      }
    }
  }
]
