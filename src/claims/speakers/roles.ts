import { monthWords, weekdayNames } from '../../text/calendar.ts'
import { countryOf, isDemonym } from '../../text/names/places.ts'
import { type Slice, slice } from '../../text/span.ts'
import { isPossessive } from '../../text/tokens.ts'
import { wordSet } from '../../text/word-set.ts'
import { cueVerb } from '../cue-verbs.ts'
import {
  auxiliaries,
  clauseOpeners,
  determiners,
  possessives,
  prepositions,
  subjectPronouns
} from '../grammar-words.ts'
import { phraseBefore, type WordRun } from '../noun-phrases.ts'
import type { Word } from '../reading.ts'
import { honorific, isBodyHead, isIdle, isOffice, isRank } from '../role-words.ts'
import { hasCapital, isAdverb, isClosed, noWord } from '../word-kinds.ts'

/** What somebody is, as the document puts it, and what a later description of the same person may draw on. */
export type Role = {
  readonly slice: Slice
  /** The noun that makes it a role: "minister", "chief". */
  readonly office: string
  /** Its other telling words, lower-case: "deputy", "defense". */
  readonly words: ReadonlySet<string>
  /** The country it belongs to, where a word of it names one. */
  readonly country: string | null
}

/** No role is read further from its name than this many words. */
const reach = 18

/** The role that a run of words is, `office` being the position of its noun; the words are those of one sentence. */
export const roleOf = (text: string, words: readonly Word[], { from, to }: WordRun, office: number): Role | null => {
  let start = from
  while (start < to && (determiners.has(words[start]?.lower ?? '') || words[start]?.kind === 'mark')) start++
  let end = to
  while (end > start && words[end - 1]?.kind === 'mark' && words[end - 1]?.text !== ')' && words[end - 1]?.text !== '.')
    end--
  const first = words[start]
  const last = words[end - 1]
  const noun = words[office]
  if (first === undefined || last === undefined || noun === undefined || start >= end) return null
  const inside = words.slice(start, end)
  return {
    slice: slice(text, { start: first.start, end: last.end }),
    office: noun.lower,
    words: new Set(
      inside
        .filter(
          word =>
            word !== noun &&
            word.kind !== 'mark' &&
            !isPossessive(word) &&
            !prepositions.has(word.lower) &&
            !isIdle(word.lower) &&
            word.lower !== 'and' &&
            countryOf(word.text) === null
        )
        .map(({ lower }) => lower)
    ),
    country: countryIn(inside)
  }
}

/** The first country that the words name or are an adjective of. */
const countryIn = (words: readonly Word[]): string | null => {
  for (const word of words) {
    const country = hasCapital(word) ? countryOf(word.text) : null
    if (country !== null) return country
  }
  return null
}

/** The role directly before a name ("Norwegian Deputy Minister NAME", "director of the agency NAME"), or null. */
export const roleBefore = (text: string, words: readonly Word[], name: WordRun): Role | null => {
  const found = officeBefore(words, name)
  return found === null ? null : roleOf(text, words, found, found.office)
}

/** Whether a role stands directly before a name. */
export const hasRoleBefore = (words: readonly Word[], name: WordRun): boolean => officeBefore(words, name) !== null

/** The words of a role, and the position of its noun among those of the sentence. */
type Office = WordRun & { readonly office: number }

const officeBefore = (words: readonly Word[], { from: nameFrom, to: nameTo }: WordRun): Office | null => {
  let to = nameFrom
  while (to > 0 && isTitleOnly(words, to - 1)) to--
  const adjoining = words[to - 1]
  if (adjoining === undefined || adjoining.text === ',') return officeBeforeComma(words, to, nameFrom, nameTo)
  if (adjoining.kind === 'word' && isOffice(adjoining.text))
    return { from: roleStart(words, to - 1), to, office: to - 1 }
  const office = officeBeforePreposition(words, to)
  if (office >= 0) return { from: roleStart(words, office), to, office }
  return to < nameFrom && isRank(words[to]?.text ?? '') ? { from: to, to: nameFrom, office: to } : null
}

/** "The agency's director, NAME, …": a role set apart by a comma before the name. */
const officeBeforeComma = (words: readonly Word[], comma: number, nameFrom: number, nameTo: number): Office | null => {
  const next = words[nameTo]
  if (comma !== nameFrom || words[comma - 1]?.text !== ',' || (next !== undefined && next.kind !== 'mark')) return null
  const adjoining = words[comma - 2]
  if (adjoining !== undefined && isOffice(adjoining.text))
    return { from: roleStart(words, comma - 2), to: comma - 1, office: comma - 2 }
  const phrase = phraseBefore(words, comma - 1, Math.max(0, comma - reach))
  if (phrase === null) return null
  const office = headOf(words, phrase)
  return isOffice(words[office]?.text ?? '') ? { from: roleStart(words, office), to: phrase.to, office } : null
}

/** The position of a phrase's head: its last word before any preposition, comma or relative word. */
export const headOf = (words: readonly Word[], { from, to }: WordRun): number => {
  let head = from
  for (let at = from; at < to; at++) {
    const word = words[at]
    if (word === undefined || (at > from && (prepositions.has(word.lower) || clauseOpeners.has(word.lower)))) break
    if (word.kind === 'mark' && word.text !== '.' && word.text !== "'" && word.text !== '’') break
    if (word.kind !== 'mark' && !isPossessive(word)) head = at
  }
  return head
}

/** Offices that "General" is the second word of, and no rank. */
const generalOf = wordSet('attorney secretary solicitor surgeon director inspector governor consul auditor comptroller')

/** Ranks and forms of address that stand right before a name, when an office may stand before them. */
const isTitleOnly = (words: readonly Word[], at: number): boolean => {
  const word = words[at]
  if (word === undefined) return false
  if (word.text === '.') return isTitleOnly(words, at - 1)
  if (word.lower === 'general' && generalOf.has(words[at - 1]?.lower ?? '')) return false
  return word.kind === 'word' && hasCapital(word) && (isRank(word.text) || honorific(word.text) !== undefined)
}

/** Words in small letters that belong to a title written with capitals: "former Harbour |Minister|". */
const modifiers = wordSet(
  `former acting interim deputy then ex late retired current outgoing incoming state assistant associate vice senior junior
   first second longtime veteran federal local city county national`
)

/** Adjectives of party that other adjectives stand before: "longtime Democratic |pollster|". */
const parties = wordSet('democratic gop labour tory socialist communist green libertarian')

/** Where the modifiers of an office begin: "Norwegian Deputy Harbour |Minister|", "Chilean Chief Surveyor and |Engineer|". */
const roleStart = (words: readonly Word[], office: number): number => {
  let from = office
  const titled = hasCapital(words[office] ?? noWord)
  for (let at = office - 1; at >= Math.max(0, office - reach); at--) {
    const word = words[at]
    const before = words[at - 1]
    if (word === undefined) break
    if (word.kind === 'mark') {
      if ((word.text === "'" || word.text === '’' || word.text === '-' || word.text === '&') && before?.kind === 'word')
        continue
      break
    }
    if (word.lower === 'and' && before !== undefined && isOffice(before.text)) continue
    if (word.lower === 'of' && before !== undefined && hasCapital(before) && isBodyHead(before.text)) continue
    if (isPossessive(word)) continue
    const dated = monthWords.has(word.lower) || weekdayNames.has(word.lower)
    if (dated || isOutside(word) || possessives.has(word.lower) || isAdverb(word)) break
    const verb = cueVerb(word.lower)
    if (verb !== undefined && word.lower !== 'state' && !hasCapital(word)) break
    if (!hasCapital(word) && word.lower.endsWith('ing') && before?.text === ',') break
    if (hasCapital(words[at - 1] ?? word) && !hasCapital(word) && word.lower.endsWith('ed')) break
    const next = words[at + 1] ?? noWord
    const joined =
      titled || (hasCapital(next) && !isOffice(next.text) && !isDemonym(next.text) && !parties.has(next.lower))
    if (joined && !hasCapital(word) && !modifiers.has(word.lower) && !word.lower.includes('-')) break
    from = at
  }
  return from
}

/** "director |of the agency (SHORT)| NAME": the office before the prepositional phrase that ends at `to`; -1 for none. */
const officeBeforePreposition = (words: readonly Word[], to: number): number => {
  const last = words[to - 1]
  if (last === undefined || (last.kind === 'mark' ? last.text !== ')' && last.text !== ']' : isOutside(last))) return -1
  for (let at = to - 1; at >= Math.max(0, to - reach); at--) {
    const word = words[at]
    if (word === undefined) return -1
    if (word.kind === 'mark' && !"()[]&-'’".includes(word.text)) return -1
    if (['of', 'for', 'at', 'to'].includes(word.lower)) {
      const before = words[at - 1]
      if (before !== undefined && isOffice(before.text)) return at - 1
    } else if (word.lower !== 'and' && word.lower !== 'the' && isOutside(word)) return -1
  }
  return -1
}

/** Whether a word cannot stand inside a role, small words that join its parts aside. */
const isOutside = (word: Word): boolean =>
  isClosed(word) || determiners.has(word.lower) || subjectPronouns.has(word.lower)

/** Verbs after "who" that tell of an office. */
const leading = wordSet(
  'heads leads runs chairs directs commands oversees headed led ran chaired directed commanded oversaw founded represents edits'
)

/** The role after a name ("NAME, director of the agency,", "NAME, who heads the agency,"), or null. */
export const roleAfter = (text: string, words: readonly Word[], nameTo: number): Role | null => {
  let from = nameTo
  if (words[from]?.text !== ',') return null
  from++
  if (words[from]?.kind === 'number' && words[from + 1]?.text === ',') from += 2
  const end = segmentEnd(words, from)
  if (end < 0 || end === from) return null
  if (words[from]?.lower === 'who') {
    const verb = words[from + 1]
    return verb !== undefined && leading.has(verb.lower) && end > from + 2
      ? roleOf(text, words, { from, to: end }, from + 1)
      : null
  }
  const first = words[from]
  if (
    first === undefined ||
    prepositions.has(first.lower) ||
    auxiliaries.has(first.lower) ||
    subjectPronouns.has(first.lower)
  )
    return null
  const office = officeIn(words, { from, to: end })
  if (office < 0) return null
  for (let at = from; at < office; at++) if (auxiliaries.has(words[at]?.lower ?? '')) return null
  return roleOf(text, words, { from, to: end }, office)
}

/** The position of the office that an apposition names, first or after "and": "the tea dealer and former |mayor| of the town"; -1 for none. */
const officeIn = (words: readonly Word[], phrase: WordRun): number => {
  const head = headOf(words, phrase)
  if (isOffice(words[head]?.text ?? '')) return head
  if (words[head + 1]?.lower !== 'and') return -1
  const second = headOf(words, { from: head + 2, to: phrase.to })
  return second < phrase.to && isOffice(words[second]?.text ?? '') ? second : -1
}

const segmentEnd = (words: readonly Word[], from: number): number => {
  for (let at = from; at < Math.min(words.length + 1, from + reach); at++) {
    const word = words[at]
    if (word === undefined || [',', ';', '—', '–', '--', '”', '"', '?', '!'].includes(word.text)) return at
    if (word.text === '.' && at === words.length - 1) return at
    const cue = cueVerb(word.lower)
    if (at > from && cue !== undefined && cue.form === 'past' && !hasCapital(word)) return at
  }
  return -1
}
