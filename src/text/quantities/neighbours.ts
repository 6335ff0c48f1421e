import type { FigureToken } from '../numerals/figure-tokens.ts'
import { wordSet } from '../word-set.ts'
import type { Figure, Tokens } from './figure.ts'
import { isParticiple } from './noun-words.ts'
import type { FigureReading } from './readings.ts'

const auxiliaries = wordSet('were are was is have had has remain remained died')
const alternatives = new Set(['or', 'and', 'to', ','])
const longestTotal = 3
const carriers = new Set(['to', 'and', 'or', 'from', 'at', "'s", ',', 'than'])

/**
 * Gives figures what only their neighbours in the sentence state, in place: the unit ("eight or nine euros", "rose from 9 metres to
 * 12"), what is counted ("nine people died and 12 were hurt"), and the change of a conversion in brackets.
 */
export const shareWithNeighbours = (tokens: readonly FigureToken[], figures: readonly Figure[]): void => {
  shareBackwards(tokens, figures)
  let measured: Figure | null = null
  let previous: Figure | null = null
  let things: Tokens | null = null
  for (const figure of figures) {
    if (previous !== null && isConversion(tokens, previous, figure)) figure.change = previous.change
    if (figure.kind === 'count' && isElliptic(tokens, figure)) figure.counted = things ?? figure.counted
    else if (figure.kind === 'count') things = figure.counted ?? things
    const carried = figure.reading.kind === 'single' && carriers.has(tokens[figure.from - 1]?.lower ?? '')
    if (figure.unit === null && carried) figure.unit = measured?.unit ?? null
    if (figure.unit !== null && figure.kind !== 'percentage' && figure.kind !== 'share') measured = figure
    previous = figure
  }
}

/** From right to left: "eight or nine euros", "13 of the 19 races". */
const shareBackwards = (tokens: readonly FigureToken[], figures: readonly Figure[]): void => {
  let following: Figure | null = null
  for (const figure of figures.toReversed()) {
    if (following !== null && figure.unit === null && following.unit !== null) {
      const joint = tokens[figure.next]?.lower ?? ''
      const adjacent = following.from - figure.next <= 1 && alternatives.has(joint)
      const ofTotal = joint === 'of' && following.reading.from - figure.next <= longestTotal
      if (ofTotal) figure.counted ??= following.counted
      if ((adjacent || ofTotal) && following.kind !== 'share') figure.unit = following.unit
    }
    following = figure
  }
}

/** "fell by 2 metres (6.6 feet)", "fell 12 points, or 0.6%": the same amount in another unit. */
const isConversion = (tokens: readonly FigureToken[], previous: Figure, figure: Figure): boolean => {
  if (tokens[figure.from - 1]?.lower === 'or' && figure.unit !== null && figure.unit !== previous.unit)
    return figure.from - previous.reading.next <= 3
  const opening = tokens[figure.from - 1]?.text
  return (opening === '(' || opening === '[') && figure.from - 1 === previous.next && figure.kind === previous.kind
}

/** "Nine people died and 12 were wounded", "… injuring 36", "… and 15 wounded", "five others": people again. */
const isElliptic = (tokens: readonly FigureToken[], { counted, unit, from, reading }: Figure): boolean => {
  if (counted !== null) return unit === 'other' || (counted.next === counted.from + 1 && isParticiple(unit ?? ''))
  const [before, after] = [tokens[from - 1]?.lower ?? '', tokens[reading.next]?.lower ?? '']
  return (
    unit === null && (auxiliaries.has(after) || isParticiple(after) || isParticiple(before) || before.endsWith('ing'))
  )
}

const listJoints = new Set([',', 'and', 'or', '&', 'to', '-', ';'])

/** "Articles 22, 24 and 26", "in 2014 and 2015": what goes for the first goes for a bare number after it. */
export const continuesList = (tokens: readonly FigureToken[], dropped: number, { first }: FigureReading): boolean => {
  if (first.from - dropped > 2 || first.from === dropped || first.numeral.form === 'words') return false
  return tokens.slice(dropped, first.from).every(({ lower }) => listJoints.has(lower))
}
