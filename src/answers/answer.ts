import type { QuantityKind } from '../text/quantities/quantity.ts'
import type { Slice } from '../text/span.ts'

/** A speaker as an answer shows it; every string stands in the cited document, at the offsets beside it. */
export type ShownSpeaker = {
  readonly name: string | null
  readonly role: string | null
  readonly mention: Slice | null
}

/** The words an answer rests on, where they stand, and what is known of the document they stand in. */
export type Citation = Slice & {
  /** Path relative to the corpus, or a record's id. */
  readonly document: string
  readonly sha256: string
  readonly title: string | null
  readonly publisher: string | null
  /** ISO 8601 as far as the document states it: "2015-10-28", "10-28". */
  readonly date: string | null
  readonly url: string | null
}

/** Who said something, with which words of saying; all spans are of the document that is cited. */
export type ShownStatement = {
  readonly speaker: ShownSpeaker | null
  readonly cue: Slice | null
  readonly content: readonly Slice[]
  readonly kind: 'direct' | 'indirect' | 'mixed'
  /** Who relayed it, outermost last. */
  readonly via: readonly ShownSpeaker[]
}

/** A figure in the words of its document: what it counts, where, as of when, and who claims it. */
export type ShownEstimate = Slice & {
  readonly kind: QuantityKind
  readonly bound: '=' | '~' | '<' | '>' | 'range'
  /** What the bound's words say, also of a range: "about 400-600" is '~', "more than 400-600" '>', open at its high end. */
  readonly limit: '=' | '~' | '<' | '>'
  readonly value: number | null
  readonly low: number | null
  readonly high: number | null
  readonly unit: string | null
  readonly of: string | null
  /** Of a share, the whole it is a share of ("40% of the seats"), null where `of` names the part ("the share of women is 40%"). */
  readonly whole: string | null
  readonly place: string | null
  readonly claimant: ShownSpeaker | null
  readonly date: string | null
}

/** What a document says about itself, for `/sources` and `/source`. */
export type ShownDocument = {
  readonly title: string | null
  readonly publisher: string | null
  readonly author: string | null
  readonly date: string | null
  readonly conflictingDates: readonly string[]
  readonly dateline: string | null
  readonly url: string | null
  readonly sentences: number
  readonly statements: number
  readonly estimates: number
}

/** One citation with what it shows; `answer` are the words in it that answer a question, where they can be told. */
export type Finding =
  | {
      readonly kind: 'passage'
      readonly citation: Citation
      readonly answer: Slice | null
      /** `/search`: the words in it that were asked for, in reading order. */
      readonly matches?: readonly Slice[]
    }
  | {
      readonly kind: 'statement'
      readonly citation: Citation
      readonly answer: Slice | null
      readonly statement: ShownStatement
      /** `/who-said`: the words in it that were asked for, in reading order. */
      readonly matches?: readonly Slice[]
    }
  | {
      readonly kind: 'estimate'
      readonly citation: Citation
      readonly answer: Slice | null
      readonly estimate: ShownEstimate
      /** Where else the same claimant gives the same figure for the same thing. */
      readonly repeats: readonly Citation[]
    }
  | { readonly kind: 'document'; readonly citation: Citation; readonly document: ShownDocument }

/** Consecutive findings about one thing, which alone may be compared with each other. */
export type FindingGroup = {
  /** What is counted, in the documents' words: "ISIL militants, Afghanistan". */
  readonly title: string
  /** How many findings it has. */
  readonly findings: number
  /** Whether it counts only a part of what the first group counts: a narrower group of people, or a narrower place. */
  readonly narrower: boolean
  /** How its figures differ, in one line; null for a single figure and for figures that cannot be compared. */
  readonly difference: string | null
}

type Asked = {
  /** The command's name, without the slash. */
  readonly command: string
  /** One line for a person. Never a claim about the world: what was found, or what is missing. */
  readonly message: string
  readonly corpus: { readonly version: string; readonly documents: number }
  /** Further lines for a person where the answer is not about documents' words: help, a reload's report. Usually empty. */
  readonly details: readonly string[]
  /** `/estimate`: the findings taken apart by what they count, in their order. */
  readonly groups?: readonly FindingGroup[]
  /** `/timeline`: which of the findings, by their positions, are figures for one thing, so that a picture can be drawn of them. */
  readonly series?: { readonly title: string; readonly findings: readonly number[] }
}

/** The answer to one command: findings, or why there are none. Plain data: it crosses threads and is printed as JSON. */
export type Answer = Asked &
  (
    | { readonly status: 'answered'; readonly findings: readonly Finding[] }
    | { readonly status: 'not-in-sources'; readonly findings: readonly []; readonly nearest: readonly Finding[] }
    | { readonly status: 'invalid'; readonly findings: readonly [] }
  )
