import { countryOf } from '../../text/names/places.ts'
import { foldSpelling } from '../../text/spelling.ts'
import { wordSet } from '../../text/word-set.ts'
import { determiners, possessives, prepositions } from '../grammar-words.ts'
import { isIdle, isOffice, mayBeOneOffice } from '../role-words.ts'
import { comparableName } from './name-groups.ts'
import { foldGivenName, foldName } from './transliterations.ts'

/** What documents tell of somebody: full names and roles, as written. */
export type Told = { readonly names: readonly string[]; readonly roles: readonly string[] }

/** More bearers of names that sound alike are not compared. */
const mostAlike = 50

/**
 * Groups those whom documents tell of under several spellings of one name: each group holds one person. Family name and
 * given name must agree as transliterations do ("Sergei Gorin", "Sergey Gorin") and nothing else of the name contradict;
 * then roles or organisations must agree, or given and family name be spelled the same beside an initial more. A name
 * that fits two people who are not one is joined to neither. Nearly linear: only names that sound alike are compared.
 */
export const groupPeople = <T extends Told>(told: readonly T[]): readonly (readonly T[])[] => {
  const alike = new Map<string, T[]>()
  const groups: T[][] = []
  for (const one of told) {
    const name = partsOf(one.names[0] ?? '')
    if (name === null) {
      groups.push([one])
      continue
    }
    const key = `${foldGivenName(name.given)} ${foldName(name.surname)}`
    const known = alike.get(key)
    if (known === undefined) alike.set(key, [one])
    else known.push(one)
  }
  for (const bearers of alike.values())
    groups.push(...(bearers.length > mostAlike ? bearers.map(one => [one]) : grouped(bearers)))
  return groups
}

/** The longest names first, so that a shorter one sees all those it may belong to. */
const grouped = <T extends Told>(bearers: readonly T[]): T[][] => {
  const groups: T[][] = []
  for (const one of bearers.toSorted((a, b) => longest(b) - longest(a))) {
    const fitting = groups.filter(group => group.every(other => areOne(one, other)))
    const [only] = fitting
    if (fitting.length === 1 && only !== undefined) only.push(one)
    else groups.push([one])
  }
  return groups
}

const longest = ({ names }: Told): number => Math.max(...names.map(({ length }) => length))

const areOne = (one: Told, other: Told): boolean => {
  const [a, b] = [partsOf(one.names[0] ?? ''), partsOf(other.names[0] ?? '')]
  if (a === null || b === null || !fitTogether(a, b)) return false
  const samely = a.given === b.given && a.surname === b.surname
  const onlyInitials = [...a.middle, ...b.middle].every(({ length }) => length === 1)
  return (samely && onlyInitials) || rolesAgree(one.roles, other.roles)
}

type NameParts = {
  readonly given: string
  readonly middle: readonly string[]
  readonly surname: string
  readonly suffix: string | null
}

const suffixes = new Set(['jr', 'sr', 'ii', 'iii', 'iv'])

/** A person's name taken apart; null for a single word. */
const partsOf = (name: string): NameParts | null => {
  const words = comparableName(name)
    .replaceAll(/[.,]/g, ' ')
    .split(' ')
    .filter(word => word !== '')
  const last = words.at(-1) ?? ''
  const suffix = suffixes.has(last) ? last : null
  const [given, ...others] = suffix === null ? words : words.slice(0, -1)
  const surname = others.at(-1)
  return given === undefined || surname === undefined ? null : { given, middle: others.slice(0, -1), surname, suffix }
}

/** Whether nothing between and behind given and family name contradicts: "J." fits "John" and nothing at all, not "K.". */
const fitTogether = (a: NameParts, b: NameParts): boolean => {
  if (a.suffix !== null && b.suffix !== null && a.suffix !== b.suffix) return false
  return a.middle.every((part, at) => {
    const other = b.middle[at]
    return (
      other === undefined ||
      (part.length === 1 || other.length === 1 ? part[0] === other[0] : foldName(part) === foldName(other))
    )
  })
}

/** What a role tells, as roles are compared across documents. */
type RoleTerms = {
  readonly offices: readonly string[]
  readonly ranks: ReadonlySet<string>
  readonly countries: ReadonlySet<string>
  readonly words: ReadonlySet<string>
}

/** Whether two of the roles are one: an office that may be the same, with a country or a telling word in common; or a body in common. */
const rolesAgree = (some: readonly string[], others: readonly string[]): boolean => {
  const [a, b] = [some, others].map(roles => roles.slice(0, mostRoles).map(termsOf))
  return (a ?? []).some(one => (b ?? []).some(other => agree(one, other)))
}

/** So many roles of a person are compared, the most frequent ones. */
const mostRoles = 8

const agree = (a: RoleTerms, b: RoleTerms): boolean => {
  const shared = common(a.words, b.words)
  const countries = common(a.countries, b.countries)
  if (a.countries.size > 0 && b.countries.size > 0 && countries === 0) return false
  if ([...a.ranks].some(rank => !b.ranks.has(rank)) || [...b.ranks].some(rank => !a.ranks.has(rank))) return shared > 1
  const office = a.offices.some(one => b.offices.some(other => mayBeOneOffice(one, other)))
  return (office && shared + countries > 0) || shared > 1
}

const common = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => [...a].filter(word => b.has(word)).length

/** Words that make another office of the one they stand with; "former" and "acting" only tell of another year. */
const subordinate = wordSet('deputy vice assistant associate')

const termsOf = (role: string): RoleTerms => {
  const [offices, ranks, countries, words] = [[] as string[], new Set<string>(), new Set<string>(), new Set<string>()]
  for (const written of role.split(/[^\p{L}\p{N}'’-]+/u)) {
    const word = written.replace(/['’]s?$/u, '')
    const lower = word.toLowerCase()
    const country = countryOf(word)
    if (word === '' || determiners.has(lower) || possessives.has(lower) || prepositions.has(lower) || lower === 'and')
      continue
    if (country !== null) countries.add(country)
    else if (subordinate.has(lower)) ranks.add(lower)
    else if (isOffice(lower)) offices.push(lower)
    else if (!isIdle(lower)) words.add(foldSpelling(lower))
  }
  return { offices, ranks, countries, words }
}
