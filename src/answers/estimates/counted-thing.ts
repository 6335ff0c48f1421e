import type { Estimate } from '../../claims/claims.ts'
import type { Document } from '../../corpus/document.ts'
import { findPlace } from '../../text/names/places.ts'
import type { QuantityKind } from '../../text/quantities/quantity.ts'
import type { Slice } from '../../text/span.ts'
import { stem } from '../../text/stems.ts'
import { type Token, tokenize } from '../../text/tokens.ts'
import type { Archive } from '../archive/archive.ts'
import { keysOf } from '../searched-text.ts'
import { readTerms, type Term } from '../terms.ts'

/** What a figure counts, in a form in which two figures can be told to count the same. */
export type CountedThing = {
  /** Counts, shares, money, measures and ages are never compared; nor are two currencies or two units. */
  readonly kind: string
  /** The groups and bodies that what is counted belongs to, each under one of its names. */
  readonly names: ReadonlySet<string>
  /** Stems of the other words of what is counted; "people" and "members" of a named group add nothing to its name. */
  readonly nouns: ReadonlySet<string>
  /** All words of what is counted, as stems. */
  readonly written: ReadonlySet<string>
  /** In the name that the table of places gives it. */
  readonly place: string | null
  /** What befell those counted ("killed"), or "change" for what a figure rose or fell by, as the document writes it. */
  readonly aspect: string | null
  readonly aspectStem: string | null
  /** Equal for figures that count the same thing in the same place. */
  readonly key: string
}

/** Reads what an estimate counts, out of its own sentence. */
export const countedThing = (archive: Archive, document: Document, estimate: Estimate): CountedThing => {
  const terms = [estimate.of, groupOf(estimate)].flatMap(part => (part === null ? [] : readTerms(archive, part.text)))
  const names = new Set(terms.filter(isName).map(canonical))
  const written = new Set(terms.filter(term => !isName(term)).flatMap(({ forms }) => forms[0] ?? []))
  const nouns = new Set([...written].map(noun => groupWord(noun, names.size > 0)).filter(noun => !fillers.has(noun)))
  const place = estimate.place && placeName(estimate.place.text)
  const kind = kindOf(estimate)
  const aspect = aspectOf(document, estimate)
  const aspectStem = aspect === null ? null : (aspects.get(stem(aspect)) ?? 'change')
  const parts = [kind, [...names].sort(), [...nouns].sort(), place, aspectStem]
  return { kind, names, nouns, written, place, aspect, aspectStem, key: JSON.stringify(parts) }
}

/** The group that those counted belong to; "400 herons in X" counts at a place X, of which they are no members. */
export const groupOf = ({ about, place }: Estimate): Slice | null => (about?.text === place?.text ? null : about)

/** Whether one thing is only a part of another: more words narrow it, or a place inside the other's, or what befell some. */
export const isPartOf = (part: CountedThing, whole: CountedThing): boolean =>
  part.kind === whole.kind &&
  part.key !== whole.key &&
  [...whole.names].every(name => part.names.has(name)) &&
  [...whole.nouns].every(noun => part.nouns.has(noun) || part.written.has(noun)) &&
  (whole.place === null || whole.place === part.place || isInside(part.place, whole.place)) &&
  (whole.aspectStem === part.aspectStem ||
    (whole.aspectStem === null && part.aspectStem !== null && !ofDoers.has(part.aspectStem)))

/** Whether a place lies in another: a city or state in its country. */
export const isInside = (place: string | null, other: string): boolean =>
  place !== null && place !== other && findPlace(place)?.country === other

const isName = ({ kind }: Term): boolean => kind === 'name' || kind === 'place'

/** One of the names of a name: the first of its forms in the alphabet. */
const canonical = ({ forms }: Term): string => forms.map(form => form.join(' ')).sort()[0] ?? ''

const placeName = (written: string): string => findPlace(written)?.name ?? keysOf(written).join(' ')

/** "dollar" of the unit where the kind has units; the kind alone for counts. */
const kindOf = ({ kind, unit }: Estimate): string =>
  unitless.has(kind) ? 'share' : unitful.has(kind) ? `${kind} ${unit}` : kind

const unitless: ReadonlySet<QuantityKind> = new Set(['percentage', 'share'])
const unitful: ReadonlySet<QuantityKind> = new Set(['money', 'measure'])

const stems = (words: string): ReadonlySet<string> => new Set(words.split(' ').map(stem))

/** Of a named group, everybody; and those who fight for it, whatever they are called. */
const everybody = stems('people person member individual man')
const fighters = stems('fighter militant combatant gunman insurgent jihadist jihadi extremist terrorist rebel')

const groupWord = (noun: string, isNamed: boolean): string => {
  if (!isNamed) return noun
  if (everybody.has(noun)) return ''
  return fighters.has(noun) ? 'fighter' : noun
}

/** Words that make what is counted no other thing. */
const fillers = new Set(['', ...stems('total overall altogether such estimated current')])

const tabled = (table: Readonly<Record<string, string>>): ReadonlyMap<string, string> =>
  new Map(Object.entries(table).flatMap(([name, words]) => words.split(' ').map(word => [stem(word), name] as const)))

/** What may befall people and things that are counted: those killed are not the number there are. */
const aspects = tabled({
  killed: 'killed kill killing dead died die dying perished slain deaths death',
  wounded: 'wounded injured hurt maimed wounding injuring',
  arrested: 'arrested detained captured jailed imprisoned arresting detaining capturing',
  displaced: 'displaced fled evacuated uprooted fleeing displacing',
  missing: 'missing abducted kidnapped vanished',
  returned: 'returned returning repatriated',
  joined: 'joined recruited joining recruiting enlisted',
  surrendered: 'surrendered defected deserted',
  destroyed: 'destroyed sunk scrapped destroying',
  sent: 'sent dispatched sending'
})

/** What those counted do themselves: "100 countries joined" are no part of other countries that are counted. */
const ofDoers: ReadonlySet<string> = new Set(['joined', 'sent'])

/** Words between a figure and what befell those it counts. */
const furthest = 5
const enders = new Set(['and', 'but', 'while', 'whereas', 'because', 'after', 'when', 'since', 'as'])

const aspectOf = (document: Document, estimate: Estimate): string | null => {
  const { of, sentence, start, end, change } = estimate
  const counted = { start: Math.min(start, of?.start ?? start), end: Math.max(end, of?.end ?? end) }
  const before = tokenize(document.text, { start: sentence.start, end: counted.start }).reverse()
  if (change !== null && before[0]?.text.toLowerCase() !== 'to') return 'change'
  const after = tokenize(document.text, { start: counted.end, end: sentence.end })
  const [left, right] = [nearAspect(before), nearAspect(after)]
  if (left === null || right === null) return (left ?? right)?.text ?? null
  return left.distance <= right.distance ? left.text : right.text
}

const nearAspect = (tokens: readonly Token[]): { readonly text: string; readonly distance: number } | null => {
  for (let distance = 0; distance < Math.min(furthest, tokens.length); distance++) {
    const token = tokens[distance]
    if (token === undefined || (token.kind === 'mark' && token.text !== '-') || enders.has(token.text.toLowerCase()))
      return null
    if (token.kind === 'word' && aspects.has(stem(token.text))) return { text: token.text, distance }
  }
  return null
}
