import type { LinearScale, LogScale } from 'vega'
import type { PlotRow } from './plot.ts'

/** An axis of numbers: its Vega scale without range, and the numbers that are marked on it. */
export type NumberScale = {
  readonly scale: Pick<LinearScale, 'type' | 'domain'> | Pick<LogScale, 'type' | 'domain'>
  readonly ticks: readonly number[]
  readonly isLog: boolean
  /** Whether it is linear and begins elsewhere than at zero. */
  readonly isCut: boolean
  /** Where a number lies between the ends of the axis, from 0 to 1. */
  fraction(value: number): number
}

/** A logarithmic scale where the numbers span more than a decade, else a linear one: from zero, unless that would press them together. */
export const numberScale = (rows: readonly PlotRow[]): NumberScale => {
  const ends = rows.flatMap(({ low, high }) => [low, high].filter(end => end !== null))
  const [min, max] = [Math.min(...ends), Math.max(...ends)]
  return min > smallest && max > 10 * min ? logScale(min, max) : linearScale(min, max)
}

const logScale = (min: number, max: number): NumberScale => {
  const [low, high] = [steps(min).below, steps(max).above]
  const powers: number[] = []
  for (let power = 10 ** Math.ceil(Math.log10(low) - tiny); power <= high * (1 + tiny); power *= 10) powers.push(power)
  const between = powers.length > 2 ? [] : [...powers, (powers[0] ?? low) / 10].flatMap(power => [2 * power, 5 * power])
  const ticks = [...powers, ...between].filter(tick => tick >= low * (1 - tiny) && tick <= high * (1 + tiny))
  const fraction = (value: number): number => Math.log(value / low) / Math.log(high / low)
  return {
    scale: { type: 'log', domain: [low, high] },
    ticks: ticks.sort((a, b) => a - b),
    isLog: true,
    isCut: false,
    fraction
  }
}

const linearScale = (min: number, max: number): NumberScale => {
  const isNear = min > max / 2 && max - min > max * nearest
  const [low, high] = isNear ? [min, max] : [Math.min(0, min), Math.max(0, max)]
  const span = high - low > smallest ? high - low : 1
  const step = steps(span / 4).above
  const [from, to] = [Math.floor(low / step + tiny), Math.ceil(high / step - tiny) || 1]
  const ticks = Array.from({ length: to - from + 1 }, (_, at) => (from + at) * step)
  const fraction = (value: number): number => (value / step - from) / (to - from)
  return { scale: { type: 'linear', domain: [from * step, to * step] }, ticks, isLog: false, isCut: from > 0, fraction }
}

/** The nearest of 1, 2, 5, 10, 20 … that are not above and not below a positive number. */
const steps = (value: number): { readonly below: number; readonly above: number } => {
  const power = 10 ** Math.floor(Math.log10(value) + tiny)
  const candidates = [1, 2, 5, 10].map(step => step * power)
  return {
    below: candidates.findLast(step => step <= value * (1 + tiny)) ?? power,
    above: candidates.find(step => step >= value * (1 - tiny)) ?? 10 * power
  }
}

/** Numbers nearer to each other than this share of them are one on the picture. */
const nearest = 1e-3
/** What is nearer to zero is drawn as zero. */
const smallest = 1e-9
const tiny = 1e-9
