import type { Mark, Spec } from 'vega'
import { datePeriod } from '../index/date-period.ts'
import { middleOf } from './date-words.ts'
import { label, widthOf, wrapped } from './labels.ts'
import { numberScale } from './number-scale.ts'
import { frame, heading, type Text, textMark } from './page.ts'
import type { Plot, PlotRow } from './plot.ts'
import { tickText } from './range-chart.ts'
import { theme } from './theme.ts'

const height = 330
const arrow = 40
const left = 92

/** Figures over time as a Vega specification: each where its date and its number meet, with its claimant beside it. */
export const timelineChart = (plot: Plot): Spec => {
  const points = plot.sections.flatMap(section => section.rows).flatMap(pointOf)
  const rows = points.map(({ row }) => row)
  const scale = numberScale(rows)
  const head = heading({ ...plot, title: `${plot.title}, over time` })
  const width = theme.width - left - theme.margin
  const isOpenBelow = rows.some(({ low, high }) => low === null && scale.fraction(high ?? 0) < 0.2)
  const isOpenAbove = rows.some(({ low, high }) => high === null && scale.fraction(low ?? 0) > 0.8)
  const bottom = height - (isOpenBelow ? arrow + 10 : 10)
  const top = isOpenAbove ? arrow + 10 : 24
  const times = timeScale(points)
  const pixel = (value: number): number => bottom - scale.fraction(value) * (bottom - top)
  const across = (time: number): number => 40 + ((time - times.from) / (times.to - times.from)) * (width - 80)
  const marks = points.map(({ row, time }) => markOf(row, across(time), pixel))
  const labels = placedLabels(marks, width)
  return {
    ...frame({ plot, left, width, height, top: head.height, bottom: 66 }),
    data: [{ name: 'points', values: marks }],
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
        encode: { labels: { update: { text: { signal: tickText(scale.ticks, plot.unit) } } } }
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
      ...pointMarks,
      textMark([
        ...head.texts.map(text => ({ ...text, x: text.x - left, y: text.y - head.height })),
        ...labels,
        {
          text: note(scale.isLog),
          x: theme.margin - left,
          y: height + 52,
          size: 12.5,
          colour: theme.quiet,
          weight: 400
        }
      ])
    ]
  }
}

const labelFont = { labelColor: theme.quiet, labelFont: theme.font, labelFontSize: 13, labelOverlap: false } as const

const note = (isLog: boolean): string =>
  `${isLog ? 'Logarithmic scale. ' : ''}Dates are those of the figures; where they have none, of their documents.`

type Point = { readonly row: PlotRow; readonly time: number }

const pointOf = (row: PlotRow): readonly Point[] => {
  const middle = row.date === null ? null : middleOf(row.date)
  return middle === null ? [] : [{ row, time: middle.getTime() }]
}

type Times = {
  readonly from: number
  readonly to: number
  readonly ticks: readonly { readonly time: number; readonly words: string }[]
}

/** From the first to the last date, with years, months or days marked, as many as can be read. */
const timeScale = (points: readonly Point[]): Times => {
  const times = points.map(({ time }) => time)
  const [from, to] = [Math.min(...times), Math.max(...times)]
  const hasYear = points.every(({ row }) => row.date !== null && datePeriod(row.date)?.hasYear)
  const ticks = [ticksOf(from, to, 'year'), ticksOf(from, to, 'month'), ticksOf(from, to, 'day')]
  const enough = ticks.find((each, at) => each.length >= 2 && (hasYear || at > 0)) ?? times
  const size = enough === ticks[0] ? 'year' : enough === ticks[1] ? 'month' : 'day'
  const every = Math.ceil(enough.length / 7)
  const shown = enough.filter((_, at) => at % every === 0)
  return { from, to, ticks: shown.map(time => ({ time, words: tickWords(time, size, hasYear) })) }
}

type Size = 'year' | 'month' | 'day'

const ticksOf = (from: number, to: number, size: Size): number[] => {
  const ticks: number[] = []
  const first = new Date(from)
  const start = [
    first.getUTCFullYear(),
    size === 'year' ? 0 : first.getUTCMonth(),
    size === 'day' ? first.getUTCDate() : 1
  ] as const
  for (let step = 0; ticks.length < 400; step++) {
    const [year, month, day] = start
    const time = Date.UTC(
      year + (size === 'year' ? step : 0),
      month + (size === 'month' ? step : 0),
      day + (size === 'day' ? step : 0)
    )
    if (time > to) break
    if (time >= from) ticks.push(time)
  }
  return ticks
}

const tickWords = (time: number, size: Size, hasYear: boolean): string =>
  new Intl.DateTimeFormat('en-GB', {
    timeZone: 'UTC',
    ...(size === 'year' ? {} : { month: 'short' }),
    ...(size === 'day' ? { day: 'numeric' } : {}),
    ...(hasYear ? { year: 'numeric' } : {})
  }).format(time)

type PointMark = {
  readonly row: PlotRow
  readonly x: number
  readonly top: number
  readonly bottom: number
  readonly form: 'point' | 'about' | 'range' | 'below' | 'above'
}

const markOf = (row: PlotRow, x: number, pixel: (value: number) => number): PointMark => {
  const { low, high, isAbout } = row
  const top = high === null ? pixel(low ?? 0) - arrow : pixel(high)
  const bottom = low === null ? pixel(high ?? 0) + arrow : pixel(low)
  const form = low === null ? 'below' : high === null ? 'above' : low !== high ? 'range' : isAbout ? 'about' : 'point'
  return { row, x, top, bottom, form }
}

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

const overlap = (a: Box, b: Box): number =>
  Math.max(0, Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)) *
  Math.max(0, Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y))

/** Each label where it covers least of the other labels and of what is drawn: beside, above or below its figure. */
const placedLabels = (marks: readonly PointMark[], width: number): readonly Text[] => {
  const taken: Box[] = marks.map(({ x, top, bottom }) => ({
    x: x - 8,
    y: top - 8,
    width: 16,
    height: bottom - top + 16
  }))
  return marks.flatMap(({ row, x, top, bottom }) => {
    const lines = [...wrapped(row.claimant, 14, 170, 1), label(row.figure)]
    const size = { width: Math.max(...lines.map(line => widthOf(line, 14))), height: 36 }
    const middle = (top + bottom) / 2 - size.height / 2
    const centred = Math.min(Math.max(x - size.width / 2, 0), width - size.width)
    const places = [
      { x: x + 14, y: middle },
      { x: x - 14 - size.width, y: middle },
      { x: centred, y: top - 12 - size.height },
      { x: centred, y: bottom + 10 },
      { x: x + 14, y: middle - 26 },
      { x: x + 14, y: middle + 26 },
      { x: x - 14 - size.width, y: middle - 26 },
      { x: x - 14 - size.width, y: middle + 26 }
    ].map(place => ({ ...place, ...size }))
    const cost = (box: Box): number => {
      const outside =
        Math.max(0, -box.x) +
        Math.max(0, box.x + box.width - width) +
        Math.max(0, -box.y) +
        Math.max(0, box.y + box.height - height)
      return outside * 100 + taken.reduce((sum, other) => sum + overlap(box, other), 0)
    }
    const box = places.reduce((best, place) => (cost(place) < cost(best) ? place : best))
    taken.push(box)
    return lines.map(
      (text, at): Text => ({
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

const isForm = (...forms: readonly PointMark['form'][]): string => `indexof(${JSON.stringify(forms)}, datum.form) >= 0`

const pointMarks: readonly Mark[] = [
  {
    type: 'rule',
    from: { data: 'points' },
    encode: {
      enter: {
        x: { field: 'x' },
        y: { field: 'top' },
        y2: { field: 'bottom' },
        stroke: { value: theme.main },
        strokeWidth: [{ test: isForm('range'), value: 9 }, { value: 3.5 }],
        opacity: [{ test: isForm('point', 'about'), value: 0 }, { value: 1 }]
      }
    }
  },
  {
    // The end of an open bound that the document states.
    type: 'rule',
    from: { data: 'points' },
    encode: {
      enter: {
        x: { field: 'x', offset: -8 },
        x2: { field: 'x', offset: 8 },
        y: [{ test: isForm('below'), field: 'top' }, { field: 'bottom' }],
        stroke: { value: theme.main },
        strokeWidth: { value: 3.5 },
        opacity: [{ test: isForm('below', 'above'), value: 1 }, { value: 0 }]
      }
    }
  },
  {
    type: 'symbol',
    from: { data: 'points' },
    encode: {
      enter: {
        x: { field: 'x' },
        y: [{ test: isForm('below'), field: 'bottom' }, { field: 'top' }],
        shape: [
          { test: isForm('below'), value: 'triangle-down' },
          { test: isForm('above'), value: 'triangle-up' },
          { value: 'circle' }
        ],
        size: { value: 150 },
        fill: [{ test: isForm('about'), value: theme.paper }, { value: theme.main }],
        stroke: { value: theme.main },
        strokeWidth: [{ test: isForm('about'), value: 3.5 }, { value: 0 }],
        opacity: [{ test: isForm('range'), value: 0 }, { value: 1 }]
      }
    }
  }
]
