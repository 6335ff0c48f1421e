import type { Speaker } from '../claims/claims.ts'
import type { Document } from '../corpus/document.ts'
import { stem } from '../text/stems.ts'
import type { Archive } from './archive/archive.ts'
import { coverage, evidenceIn } from './coverage.ts'
import { holds, keyedWords, keysOf, type SearchedText, searchable } from './searched-text.ts'
import { readTerms, type Term } from './terms.ts'

/** Whether a document's speaker is the one that was asked for. */
export type SpeakerAsked = (document: Document, speaker: Speaker | null) => boolean

/**
 * Reads whom a name or a description stands for.
 * A name ("Jane Doe", "Doe", "WMO") must be the speaker's own: all its words stand in the name, not in a role, where it would
 * be somebody else's ("Doe's lawyer"). A description ("the harbour chief", "Norwegian minister") must stand in the role or in
 * the words beside the quote, and be that office: a deputy or a spokesman of the minister is not the minister. Who is
 * described so once is meant throughout the document.
 */
export const speakerAsked = (archive: Archive, asked: string): SpeakerAsked => {
  const terms = readTerms(archive, asked)
  if (terms.length === 0) return () => false
  if (terms.every(({ kind }) => kind !== 'word') || isRegistered(archive, asked))
    return (document, speaker) => speaker !== null && isNamed(asked, terms, document, speaker)
  const described = new Map<string, ReadonlySet<string>>()
  return (document, speaker) => {
    if (speaker === null) return false
    if (!speaker.name) return isDescribed(terms, document, speaker)
    const names = described.get(document.id) ?? namesDescribed(archive, terms, document)
    described.set(document.id, names)
    return names.has(speaker.name.text)
  }
}

/** The names of those whom a document describes so at one of their statements. */
const namesDescribed = ({ claims }: Archive, terms: readonly Term[], document: Document): ReadonlySet<string> =>
  new Set(
    (claims.get(document.id)?.statements ?? []).flatMap(({ speaker }) =>
      speaker?.name && isDescribed(terms, document, speaker) ? speaker.name.text : []
    )
  )

/** Whether all words asked for, typed in small letters perhaps, are words of one registered name. */
const isRegistered = ({ register }: Archive, asked: string): boolean => {
  const keys = keysOf(asked)
  return register.speakers.some(({ name, aliases }) =>
    [name, ...aliases].some(one => {
      const known = new Set(keysOf(one))
      return keys.every(key => known.has(key))
    })
  )
}

const isNamed = (asked: string, terms: readonly Term[], document: Document, { name, mention }: Speaker): boolean => {
  const own = name ?? mention
  if (!own) return false
  const words = evidenceIn(document, [own])
  // A surname among the forms of a full name would make one person of two, so that all words as asked count first.
  const isWhole = keysOf(asked).every(key => words.places.has(key))
  return isWhole || isAlias(terms, words) || hasInitials(own.text, asked)
}

/** "WMO" for the body whose long name stands there, or the reverse. */
const isAlias = ([term, ...others]: readonly Term[], words: SearchedText): boolean =>
  term !== undefined && others.length === 0 && holds(words, term.forms.filter(isNoSurname(term)))

const isNoSurname =
  ({ forms: [whole] }: Term) =>
  (form: readonly string[]): boolean =>
    !(form.length === 1 && whole !== undefined && whole.length > 1 && form[0] === whole.at(-1))

const hasInitials = (name: string, asked: string): boolean => {
  const initials = name
    .split(/[\s-]+/)
    .filter(word => /^\p{Lu}/u.test(word))
    .map(word => word.slice(0, 1))
    .join('')
  const sought = asked
    .replaceAll('.', '')
    .replace(/^the\s+/iu, '')
    .toLowerCase()
  // "Norway's Lake Boat Office" is the LBO too.
  return sought.length > 2 && initials.toLowerCase().endsWith(sought)
}

/** Words that make another office or person of the one they stand with, unless they were asked for too. */
const otherOffices = new Set(
  `deputy vice former ex acting assistant spokesman spokeswoman spokesperson aide adviser advisor lawyer attorney wife
   husband son daughter brother sister`
    .split(/\s+/)
    .map(stem)
)

const isDescribed = (terms: readonly Term[], document: Document, { name, role, mention }: Speaker): boolean => {
  const spans = [name, role, mention].filter(part => part !== null)
  if (coverage(terms, evidenceIn(document, spans)).missing.length > 0) return false
  const asked = new Set(terms.flatMap(({ forms }) => forms.flat()))
  const offices = searchable([role, mention].flatMap(part => (part ? keyedWords(document.text, part) : [])))
  return ![...otherOffices].some(office => offices.places.has(office) && !asked.has(office))
}
