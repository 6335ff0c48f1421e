import { findQuantities } from '../../src/text/quantities/quantities.ts'
import { readers } from './readers.ts'

/** How long a sentence takes with each reader, and how many times as long as with ours. */
export const measureSpeed = (sentences: readonly string[]): void => {
  if (sentences.length === 0) return
  console.log(`\nSpeed, ${sentences.length} sentences, best of 3`)
  const times = readers.map(({ name, read }) => ({
    name,
    time: bestOf(3, () => {
      for (const sentence of sentences) read(sentence)
    })
  }))
  for (const { name, time } of times)
    console.log(
      `${name.padEnd(18)} ${(time / sentences.length).toFixed(3)} ms a sentence (${(time / (times[0]?.time ?? time)).toFixed(1)})`
    )
}

/** How the time grows with the length of a line. */
export const measureGrowth = (): void => {
  console.log()
  for (const [name, piece] of [
    ['digits without a space', '7'],
    ['numbers in one line', '12 kites, '],
    ['spelled numbers', 'two hundred and six '],
    ['signs', '$-']
  ] as const) {
    const times = [1, 2, 4].map(factor => {
      const text = piece.repeat((factor * 250_000) / piece.length)
      return `${Math.round(bestOf(3, () => findQuantities(text)))} ms`
    })
    console.log(`Growth, ${name.padEnd(22)} 0.25, 0.5 and 1 million characters: ${times.join(', ')}`)
  }
}

/** The shortest of several runs in milliseconds: what else the machine does adds to the others. */
const bestOf = (runs: number, run: () => void): number =>
  Math.min(
    ...Array.from({ length: runs }, () => {
      const begin = performance.now()
      run()
      return performance.now() - begin
    })
  )
