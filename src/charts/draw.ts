import { fileURLToPath } from 'node:url'
import { renderAsync } from '@resvg/resvg-js'
import { parse, View } from 'vega'
import { label } from './labels.ts'
import type { Plot } from './plot.ts'
import { rangeChart } from './range-chart.ts'
import { theme } from './theme.ts'
import { timelineChart } from './timeline-chart.ts'

/** A plot as SVG. Its letters are those of `theme.font`; where that is not installed, a viewer takes another. */
export const drawSvg = async (plot: Plot): Promise<string> => {
  const view = new View(parse(plot.kind === 'ranges' ? rangeChart(plot) : timelineChart(plot)), { renderer: 'none' })
  try {
    return titled(await view.toSVG(), plot.alt)
  } finally {
    view.finalize()
  }
}

/** A plot as PNG, twice as large as its SVG so that it is sharp on every screen, with the fonts that come with the program. */
export const drawPng = async (plot: Plot): Promise<Uint8Array> => {
  const image = await renderAsync(await drawSvg(plot), {
    fitTo: { mode: 'width', value: 2 * theme.width },
    font: { loadSystemFonts: false, fontFiles, defaultFontFamily: theme.font }
  })
  return image.asPng()
}

/** The picture in words, where readers for the blind and viewers look for it. */
const titled = (svg: string, alt: string): string => {
  const inside = svg.indexOf('>') + 1
  const text = label(alt).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  return `${svg.slice(0, inside)}<title>${text}</title>${svg.slice(inside)}`
}

const fontFiles = ['400Regular/SourceSans3_400Regular.ttf', '600SemiBold/SourceSans3_600SemiBold.ttf'].map(file =>
  fileURLToPath(import.meta.resolve(`@expo-google-fonts/source-sans-3/${file}`))
)
