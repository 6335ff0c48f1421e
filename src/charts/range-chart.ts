import type { Mark, Spec } from 'vega'
import type { ChartLines } from '../languages/language.ts'
import { languageOf } from '../languages/languages.ts'
import { type DrawnFigure, figureMarks, lyingFigure } from './figures.ts'
import { label, numberInWords, widthOf, wrapped } from './labels.ts'
import { type NumberScale, numberScale } from './number-scale.ts'
import { frame, heading, type TextLine, textMark } from './page.ts'
import type { Plot, PlotRow } from './plot.ts'
import { theme } from './theme.ts'

const labelWidth = 200
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
  const texts: TextLine[] = []
  const figures: DrawnFigure[] = []
  let y = 0
  plot.sections.forEach(({ title, isNarrower, rows: own }, position) => {
    const colour = isNarrower ? theme.narrower : theme.main
    if (position > 0) {
      const lines = wrapped(`${isNarrower ? 'A part of these: ' : ''}${title}`, 15, theme.width - 2 * theme.margin, 2)
      const at = { x: -left + theme.margin, size: 15, colour, weight: 600, hasHalo: true } as const
      texts.push(...lines.map((text, line): TextLine => ({ text, y: y + 26 + line * 19, ...at })))
      y += 16 + lines.length * 19
    }
    for (const row of own) {
      const { height, texts: labels } = rowLabels(row, y, -left + theme.margin)
      texts.push(...labels, figureLabel(row, y, width, pixel, colour))
      figures.push(lyingFigure(row, y + 37, pixel, arrow, colour))
      y += height
    }
  })
  const height = y - 4
  return {
    ...frame({ plot, left, width, height, top: head.height, bottom: 58 }),
    data: [{ name: 'figures', values: figures }],
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
        labelFontSize: 14,
        labelPadding: 8,
        labelOverlap: false,
        encode: { labels: { update: { text: { signal: tickText(scale.ticks, plot) } } } }
      }
    ],
    marks: [
      lineMark(width),
      ...figureMarks,
      textMark([
        ...head.texts.map(text => ({ ...text, x: text.x - left, y: text.y - head.height })),
        ...texts,
        note(scale, rows.some(isOpen), languageOf(plot.locale).charts, { left, height })
      ])
    ]
  }
}

/** The words of each tick, looked up in the expression that Vega evaluates for a label. */
export const tickText = (ticks: readonly number[], { unit, locale }: Pick<Plot, 'unit' | 'locale'>): string =>
  `${JSON.stringify(ticks.map(tick => `${numberInWords(tick, locale)}${unit}`))}[indexof(${JSON.stringify(ticks)}, datum.value)]`

const note = (
  { isLog, isCut }: NumberScale,
  hasArrows: boolean,
  says: ChartLines,
  { left, height }: { readonly left: number; readonly height: number }
): TextLine => ({
  text: [isLog ? says.logarithmic : isCut ? says.notFromZero : '', hasArrows ? says.openBounds : '', says.quoted]
    .filter(Boolean)
    .join(' '),
  x: -left + theme.margin,
  y: height + 44,
  size: 13.5,
  colour: theme.quiet,
  weight: 400
})

const isOpen = ({ low, high }: PlotRow): boolean => low === null || high === null

const rowLabels = (
  { claimant, source }: PlotRow,
  top: number,
  x: number
): { readonly height: number; readonly texts: readonly TextLine[] } => {
  const lines = wrapped(claimant, 16, labelWidth, 2)
  const small = wrapped(source, 14, labelWidth, 2)
  const texts = [
    ...lines.map(
      (text, at): TextLine => ({ text, x, y: top + 24 + at * 19, size: 16, colour: theme.ink, weight: 600 })
    ),
    ...small.map(
      (text, at): TextLine => ({
        text,
        x,
        y: top + 24 + lines.length * 19 + at * 17,
        size: 14,
        colour: theme.quiet,
        weight: 400
      })
    )
  ]
  return { height: 44 + lines.length * 19 + (small.length - 1) * 17, texts }
}

/** The document's own words, above what is drawn and inside the picture. */
const figureLabel = (
  { figure, low, high }: PlotRow,
  top: number,
  width: number,
  pixel: (value: number) => number,
  colour: string
): TextLine => {
  const text = label(figure)
  const half = widthOf(text, figureSize) / 2
  const from = pixel(low ?? high ?? 0) - (low === null ? arrow : 0)
  const to = pixel(high ?? low ?? 0) + (high === null ? arrow : 0)
  const x = Math.min(Math.max((from + to) / 2, half), width - half)
  return { text, x, y: top + 24, size: figureSize, colour, weight: 600, align: 'center', hasHalo: true }
}

/** A thin line that leads from a claimant to the figure. */
const lineMark = (width: number): Mark => ({
  type: 'rule',
  from: { data: 'figures' },
  encode: {
    enter: {
      x: { value: -8 },
      x2: { value: width },
      y: { field: 'y1' },
      stroke: { value: theme.grid },
      strokeDash: { value: [2, 3] }
    }
  }
})
