import type { Spec } from 'vega'
import type { ChartLines } from '../languages/language.ts'
import { languageOf } from '../languages/languages.ts'
import { figureMarks, sideBySide, standingFigure } from './figures.ts'
import { type NumberScale, numberScale } from './number-scale.ts'
import { frame, heading, textMark } from './page.ts'
import { placedLabels } from './placed-labels.ts'
import type { Plot } from './plot.ts'
import { tickText } from './range-chart.ts'
import { theme } from './theme.ts'
import { pointOf, timeScale } from './time-scale.ts'

const arrow = 40
/** The more figures, the higher, so that their labels find room. */
const lowest = 330
const highest = 620
const perRow = 30
const left = 92

/** Figures over time as a Vega specification: each where its date and its number meet, with its claimant beside it. */
export const timelineChart = (plot: Plot): Spec => {
  const points = plot.sections.flatMap(section => section.rows).flatMap(pointOf)
  const rows = points.map(({ row }) => row)
  const scale = numberScale(rows)
  const says = languageOf(plot.locale).charts
  const head = heading({ ...plot, title: says.titleOverTime(plot.title) })
  const width = theme.width - left - theme.margin
  const height = Math.min(lowest + Math.max(0, rows.length - 4) * perRow, highest)
  const isOpenBelow = rows.some(({ low, high }) => low === null && scale.fraction(high ?? 0) < 0.2)
  const isOpenAbove = rows.some(({ low, high }) => high === null && scale.fraction(low ?? 0) > 0.8)
  const bottom = height - (isOpenBelow ? arrow + 10 : 10)
  const top = isOpenAbove ? arrow + 10 : 24
  const times = timeScale(points, plot.locale)
  const pixel = (value: number): number => bottom - scale.fraction(value) * (bottom - top)
  const across = (time: number): number => 40 + ((time - times.from) / (times.to - times.from)) * (width - 80)
  const figures = sideBySide(points.map(({ row, time }) => standingFigure(row, across(time), pixel, arrow, theme.main)))
  const labels = placedLabels(rows, figures, width, height)
  return {
    ...frame({ plot, left, width, height, top: head.height, bottom: 66 }),
    data: [{ name: 'figures', values: figures }],
    scales: [
      { name: 'x', type: 'utc', domain: [times.from, times.to], range: [40, width - 40], nice: false },
      { name: 'y', ...scale.scale, range: [bottom, top], zero: false, nice: false }
    ],
    axes: [
      {
        scale: 'y',
        orient: 'left',
        values: [...scale.ticks],
        grid: true,
        gridColor: theme.grid,
        domain: false,
        ticks: false,
        labelPadding: 10,
        ...labelFont,
        encode: { labels: { update: { text: { signal: tickText(scale.ticks, plot) } } } }
      },
      {
        scale: 'x',
        orient: 'bottom',
        values: times.ticks.map(({ time }) => time),
        domainColor: theme.quiet,
        tickColor: theme.quiet,
        tickSize: 6,
        labelPadding: 6,
        ...labelFont,
        encode: {
          labels: {
            update: {
              text: {
                signal: `${JSON.stringify(times.ticks.map(({ words }) => words))}[indexof(${JSON.stringify(times.ticks.map(({ time }) => time))}, time(datum.value))]`
              }
            }
          }
        }
      }
    ],
    marks: [
      ...figureMarks,
      textMark([
        ...head.texts.map(text => ({ ...text, x: text.x - left, y: text.y - head.height })),
        ...labels,
        {
          text: note(scale, says),
          x: theme.margin - left,
          y: height + 52,
          size: 13.5,
          colour: theme.quiet,
          weight: 400
        }
      ])
    ]
  }
}

const labelFont = { labelColor: theme.quiet, labelFont: theme.font, labelFontSize: 14, labelOverlap: false } as const

const note = ({ isLog, isCut }: NumberScale, says: ChartLines): string =>
  [isLog ? says.logarithmic : isCut ? says.notFromZero : '', says.dates].filter(Boolean).join(' ')
