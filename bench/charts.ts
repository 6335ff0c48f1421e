import type { Plot, PlotRow } from '../src/charts/plot.ts'

/**
 * How long pictures take. Usage: node bench/charts.ts
 * Draws eight invented figures over three decades, side by side and over time, as PNG: the first of a process, which loads the libraries,
 * and then thirty of each. Milliseconds by the clock and of CPU time (of all threads: the rasteriser has its own).
 */
const row = (claimant: string, figure: string, low: number | null, high: number | null, year: number): PlotRow => ({
  ...{
    claimant,
    figure,
    low,
    high,
    source: `Lake Courier, ${year}`,
    date: `${year}-05-01`,
    isAbout: figure.startsWith('about')
  }
})

const rows: readonly PlotRow[] = [
  row('Lena Quist', 'up to 900', null, 900, 2012),
  row('Ivo Marsh', 'about 2,500', 2500, 2500, 2013),
  row('North Sea Council', '12,000-15,000', 12_000, 15_000, 2014),
  row('Mutual Insurance Union', 'more than 40,000', 40_000, null, 2015),
  row('Oda Brekke', 'tens of thousands', 20_000, 100_000, 2016),
  row('Nils Dahl', 'between 300 and 400', 300, 400, 2017),
  row('Police', 'at least 150', 150, null, 2018),
  row('A study', '6,200', 6200, 6200, 2019)
]

const plotOf = (kind: Plot['kind']): Plot => ({
  kind,
  title: 'Reed pirates, Norway',
  subtitle: '8 figures from 300–400 to at least 40,000: at least 100 times apart, 8 claimants',
  unit: '',
  locale: 'en-GB',
  sections: [{ title: 'reed pirates, Norway', isNarrower: false, rows }],
  alt: 'Chart of estimates.'
})

type Taken = { readonly clock: number; readonly cpu: number }

const timed = async (run: () => Promise<unknown>): Promise<Taken> => {
  const [begin, before] = [performance.now(), process.cpuUsage()]
  await run()
  const { user, system } = process.cpuUsage(before)
  return { clock: performance.now() - begin, cpu: (user + system) / 1000 }
}

const shown = ({ clock, cpu }: Taken): string => `${Math.round(clock)} ms (${Math.round(cpu)} of CPU)`

const at = (taken: readonly Taken[], share: number): Taken => {
  const rank = (key: keyof Taken): number =>
    taken.map(one => one[key]).sort((a, b) => a - b)[Math.floor(share * taken.length)] ?? 0
  return { clock: rank('clock'), cpu: rank('cpu') }
}

const first = await timed(async () => (await import('../src/charts/draw.ts')).drawPng(plotOf('ranges')))
console.log(`first, with its libraries: ${shown(first)}`)
const { drawPng } = await import('../src/charts/draw.ts')
for (const kind of ['ranges', 'timeline'] as const) {
  const taken: Taken[] = []
  for (let run = 0; run < 30; run++) taken.push(await timed(() => drawPng(plotOf(kind))))
  console.log(`${kind.padEnd(8)} median ${shown(at(taken, 0.5))}, 95 in 100 under ${shown(at(taken, 0.95))}`)
}
