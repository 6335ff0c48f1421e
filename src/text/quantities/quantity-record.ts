import { splitSentences } from '../sentences.ts'
import { scanFigures } from './quantities.ts'
import type { Bound, Quantity } from './quantity.ts'

/**
 * A quantity in the shape that `extract quantities` prints and the scorer of `bench/quantity` reads, in the conventions of
 * NewsQuant: a vague "dozens" is 12, "hundreds" 100 to 1000; an age is in "year of age"; a fraction of something in "% noun";
 * pence are "point"; no unit is "-"; `change` holds bound or direction, whichever the words tell first.
 */
type QuantityRecord = {
  readonly value: number | null
  readonly low: number | null
  readonly high: number | null
  readonly bound: Bound
  readonly change: '=' | '~' | '<' | '>' | 'up' | 'down'
  readonly unit: string
  readonly concept: string
  readonly span: readonly [start: number, end: number]
}

/** The records of a text, with the scores and wireless generations ("5G") that this contract counts as quantities. */
export const extractQuantities = (text: string): QuantityRecord[] => {
  const records = splitSentences(text)
    .flatMap(sentence => scanFigures(text, sentence))
    .map(({ quantity }) => quantityRecord(text, quantity))
  return [...records, ...generations(text)].sort((a, b) => a.span[0] - b.span[0])
}

/** One quantity as a record. Pure: `text` is the text that the quantity's offsets count in. */
export const quantityRecord = (text: string, quantity: Quantity): QuantityRecord => ({
  ...valuesOf(quantity),
  change: changeOf(text, quantity),
  unit: unitOf(quantity),
  concept: '-',
  span: [quantity.start, quantity.end]
})

/** "Dozens" and "scores" are one exact dozen or score in this contract; larger vague counts are ranges. */
const exactScales: ReadonlySet<number> = new Set([12, 20])

const valuesOf = ({
  vague,
  value,
  low,
  high,
  bound
}: Quantity): Pick<QuantityRecord, 'value' | 'low' | 'high' | 'bound'> => {
  if (!vague || low === null) return { value, low, high, bound }
  // A vague `Quantity` starts at two of its scale, this contract at one, and an open end lies at ten.
  const scale = low / 2
  if (exactScales.has(scale)) return { value: scale, low: null, high: null, bound: '=' }
  return { value: null, low: scale, high: high ?? scale * 10, bound }
}

/** Direction goes before "nearly" and "under", and after "about" and "more than": "rose about 3%" is "~". */
const changeOf = (text: string, quantity: Quantity): QuantityRecord['change'] => {
  const { change, limit, start, figure, bound, value, kind } = quantity
  if (kind === 'percentage' && value !== null && value < 0) return 'down'
  const before = text.slice(start, figure.start).toLowerCase()
  if (change === null || (bound === 'range' && before.startsWith('from'))) return limit
  if (limit === '=' || limit === '<' || before.startsWith('nearly') || before.startsWith('almost')) return change
  return limit
}

const ages = new Set(['year', 'month', 'week', 'day'])
const superlatives = new Map([
  ['best', 'good'],
  ['worst', 'bad'],
  ['biggest', 'big'],
  ['largest', 'large'],
  ['latest', 'late'],
  ['oldest', 'old'],
  ['greatest', 'great'],
  ['highest', 'high'],
  ['lowest', 'low'],
  ['strongest', 'strong'],
  ['newest', 'new'],
  ['earliest', 'early']
])

const unitOf = ({ kind, unit, unitAt }: Quantity): string => {
  if (kind === 'share') return `% ${unit === null ? '-' : plainWords(unit)}`
  if (unit === null) return '-'
  if (kind === 'age' && ages.has(unit)) return `${unit} of age`
  if (unitAt?.text === 'p') return 'point'
  if (unit === 'time') return 'count'
  return kind === 'count' ? plainWords(unit) : unit
}

const plainWords = (unit: string): string =>
  unit
    .split(' ')
    .map(word => superlatives.get(word) ?? (word.endsWith("'s") ? word.slice(0, -2) : word))
    .join(' ')

/** "5G", "the 3G and 4G networks": the number before a capital G. */
const generations = (text: string): QuantityRecord[] => {
  const found: QuantityRecord[] = []
  for (let at = text.indexOf('G'); at >= 0; at = text.indexOf('G', at + 1)) {
    const digit = text.charAt(at - 1)
    const alone = isEdge(text[at - 2]) && text[at - 2] !== '.' && isEdge(text[at + 1])
    if (!alone || !'23456'.includes(digit) || digit === '') continue
    const value = Number(digit)
    found.push({
      value,
      low: null,
      high: null,
      bound: '=',
      change: '=',
      unit: 'generation wireless',
      concept: '-',
      span: [at - 1, at + 1]
    })
  }
  return found
}

const isEdge = (character: string | undefined): boolean => character === undefined || !/[\p{L}\p{N}]/u.test(character)
