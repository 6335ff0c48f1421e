import { findDates } from '../../text/dates.ts'
import { findNames } from '../../text/names/names.ts'
import { findQuantities } from '../../text/quantities/quantities.ts'
import type { Span } from '../../text/span.ts'
import { findBareFigures } from './bare-figures.ts'
import type { Wanted } from './wanted.ts'

/** Words whose form tells what they are. */
export type TypedSpan = Span & {
  readonly kind:
    | 'date'
    | 'count'
    | 'percentage'
    | 'money'
    | 'measure'
    | 'duration'
    | 'person'
    | 'organisation'
    | 'place'
    | 'name'
}

/** The dates, quantities and names in sentences of one text, in no order; names need the sentences around them to be told. */
export const findTypedSpans = (text: string, sentences: readonly Span[]): TypedSpan[] => [
  ...sentences.flatMap(sentence => {
    const dates = findDates(text, sentence).map(({ start, end }): TypedSpan => ({ start, end, kind: 'date' }))
    const told = [
      ...dates,
      ...findQuantities(text, sentence).map(({ start, end, kind, unit }): TypedSpan => {
        const isDuration = kind === 'age' || (unit !== null && durations.has(unit))
        return { start, end, kind: isDuration ? 'duration' : kind === 'share' ? 'percentage' : kind }
      })
    ]
    // "said in July that it would end in early 2022": a bare month beside a date is seldom what is asked for.
    const bare = findBareFigures(text, sentence, told).filter(
      ({ start, kind }) => kind !== 'date' || dates.length === 0 || isDigit(text, start)
    )
    return [...told.filter(each => !bare.some(({ start, end }) => start === each.start && end === each.end)), ...bare]
  }),
  ...findNames(text, sentences).map(
    ({ start, end, kind }): TypedSpan => ({ start, end, kind: kind === 'unknown' ? 'name' : kind })
  )
]

const isDigit = (text: string, at: number): boolean => /\d/.test(text.charAt(at))

/** Kinds of spans that are a figure and what it counts or measures. */
export const figures: ReadonlySet<TypedSpan['kind']> = new Set(['count', 'percentage', 'money', 'measure', 'duration'])

/** Whether words of this kind may answer a question that wants such words. */
export const isOfWantedKind = (wanted: Wanted, kind: TypedSpan['kind']): boolean => fitting[wanted]?.has(kind) ?? false

/** Whether an answer of this kind has a form that can be told. */
export const hasForm = (wanted: Wanted): boolean => fitting[wanted] !== undefined

/** Whether nothing else can be the answer: no "when" without a date. Persons and places may be described. */
export const isStrict = (wanted: Wanted): boolean => strict.has(wanted)

const strict = new Set<Wanted>(['date', 'quantity', 'percentage', 'money'])

const fitting: Partial<Record<Wanted, ReadonlySet<TypedSpan['kind']>>> = {
  date: new Set(['date']),
  quantity: new Set(['count', 'measure', 'percentage', 'money', 'duration']),
  percentage: new Set(['percentage']),
  money: new Set(['money']),
  duration: new Set(['duration', 'date']),
  person: new Set(['person', 'organisation', 'name']),
  place: new Set(['place', 'name'])
}

const durations = new Set('second minute hour day week month year decade century night'.split(' '))
