import type { Mark, Spec } from 'vega'
import { wrapped } from './labels.ts'
import type { Plot } from './plot.ts'
import { theme } from './theme.ts'

/** A line of text at a place of the picture, in pixels; `y` is its baseline. */
export type TextLine = {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly size: number
  readonly colour: string
  readonly weight: 400 | 600
  /** Whether lines behind it are kept off. */
  readonly hasHalo?: boolean
  readonly align?: 'left' | 'center' | 'right'
}

/** What all pictures have in common: paper, size, and the picture in words for those who cannot see it. */
export const frame = ({
  plot,
  left,
  width,
  height,
  top,
  bottom
}: {
  readonly plot: Plot
  readonly left: number
  readonly width: number
  readonly height: number
  readonly top: number
  readonly bottom: number
}): Pick<Spec, '$schema' | 'description' | 'background' | 'width' | 'height' | 'padding' | 'autosize'> => ({
  $schema: 'https://vega.github.io/schema/vega/v6.json',
  description: plot.alt,
  background: theme.paper,
  width,
  height,
  padding: { left, top, right: theme.margin, bottom },
  autosize: 'none'
})

/** Title and subtitle as lines from the top left corner, and the room that they take. */
export const heading = ({
  title,
  subtitle
}: Plot): { readonly height: number; readonly texts: readonly TextLine[] } => {
  const room = theme.width - 2 * theme.margin
  const titles = wrapped(title.charAt(0).toUpperCase() + title.slice(1), 24, room, 2)
  const subtitles = subtitle === '' ? [] : wrapped(subtitle, 17, room, 2)
  const below = 18 + titles.length * 29
  return {
    height: below + subtitles.length * 23 + 14,
    texts: [
      ...titles.map(
        (text, at): TextLine => ({ text, x: theme.margin, y: 42 + at * 29, size: 24, colour: theme.ink, weight: 600 })
      ),
      ...subtitles.map(
        (text, at): TextLine => ({
          text,
          x: theme.margin,
          y: below + 20 + at * 23,
          size: 17,
          colour: theme.quiet,
          weight: 400
        })
      )
    ]
  }
}

/** Lines of text as one mark; paper around them keeps the lines behind them off. */
export const textMark = (texts: readonly TextLine[]): Mark => ({
  type: 'group',
  data: [
    { name: 'texts', values: [...texts] },
    { name: 'halos', values: texts.filter(({ hasHalo }) => hasHalo) }
  ],
  marks: [
    { ...lines, from: { data: 'halos' }, aria: false, encode: { enter: { ...place, ...halo } } },
    { ...lines, from: { data: 'texts' }, encode: { enter: { ...place, fill: { field: 'colour' } } } }
  ]
})

const lines = { type: 'text' } as const

const place = {
  text: { field: 'text' },
  x: { field: 'x' },
  y: { field: 'y' },
  fontSize: { field: 'size' },
  fontWeight: { field: 'weight' },
  align: { signal: "datum.align || 'left'" },
  baseline: { value: 'alphabetic' },
  font: { value: theme.font }
} as const

const halo = { fill: { value: theme.paper }, stroke: { value: theme.paper }, strokeWidth: { value: 5 } } as const
