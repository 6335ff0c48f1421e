import type { ModerationLines } from './moderation-lines.ts'

/**
 * All that the bot says itself, in one language: lines of answers, names of buttons, complaints. What it quotes is never translated.
 * Names, subjects and figures come in as the question or the documents write them; a line never claims anything about the world.
 */
export type Language = {
  /** As Discord calls it (https://docs.discord.com/developers/reference#locales). */
  readonly code: string
  /** How numbers and dates are written (BCP 47). */
  readonly locale: string
  readonly answers: AnswerLines
  readonly desk: DeskLines
  readonly discord: DiscordLines
  readonly moderation: ModerationLines
  readonly charts: ChartLines
  readonly exports: ExportLines
  /**
   * Names and descriptions of commands and their options where they are not the declared ones, by the command's name. An option's
   * name as Discord takes it: lower case, no spaces.
   */
  readonly commands: Readonly<Record<string, CommandWords>>
}

/** A command, in at most 100 characters, and what its options are called; by the options' declared names. */
export type CommandWords = {
  readonly description: string
  readonly options: Readonly<Record<string, { readonly name: string; readonly description: string }>>
}

/** What is said where a command cannot be answered. */
export type DeskLines = {
  noCommand(name: string): string
  sayWhich(name: string, commands: readonly string[]): string
  noOption(command: string, option: string, known: readonly string[]): string
  missingOption(command: string, option: string, description: string, example: string): string
  wrongOption(command: string, option: string, wanted: WantedValue): string
  /** A command that changes the corpus, where nobody may. */
  changesCorpus(command: string): string
  forModerators(command: string): string
  /** A command on a last answer where there is none. */
  nothingToRecall(command: string): string
  unreadable(reason: string): string
  stopped: string
  /** Why the documents cannot be read while the program ends. */
  ending: string
  /** How far the reading of the documents has come; minutes are left where there is a guess. */
  reading(of: {
    readonly documents: number
    readonly percent: number
    readonly rate: number
    readonly secondsLeft: number | null
  }): string
  indexing(documents: number): string
}

/** What pictures say, and what is said of them to those who cannot see them. */
export type ChartLines = {
  readonly ranges: string
  readonly overTime: string
  /** The title of a picture of the same figures at their dates. */
  titleOverTime(title: string): string
  readonly partOfThese: string
  /** Of a figure that the publisher itself gives. */
  readonly inItsOwnWords: string
  /** Notes below a picture, each a sentence. */
  readonly logarithmic: string
  readonly notFromZero: string
  readonly openBounds: string
  readonly quoted: string
  readonly dates: string
}

/** What stands in a file that an answer is written into, besides the answer. */
export type ExportLines = {
  /** The heading of the nearest findings of an answer that is none. */
  readonly nearest: string
  corpus(version: string, documents: number): string
}

/** What stands around answers in Discord. Names and places come in escaped for Discord's Markdown, and stay as they are. */
export type DiscordLines = {
  readonly context: string
  readonly showToAll: string
  readonly goToSource: string
  readonly open: string
  readonly notAnAnswer: string
  readonly reloadedSince: string
  readonly reportedSpeech: string
  via(speaker: string): string
  asOf(date: string): string
  otherDates(dates: string): string
  contents(of: { readonly sentences: number; readonly statements: number; readonly estimates: number }): string
  againIn(places: readonly string[], more: number): string
  continued(title: string): string
  moreDetails(more: number): string
  footer(of: { readonly version: string; readonly documents: number; readonly more: number }): string
  /** The option that every question has. */
  readonly privately: { readonly name: string; readonly description: string }
  /** Commands on messages, by the question that they ask. */
  readonly onMessages: { readonly 'who-said': string; readonly search: string }
  /** A file that came with a command and cannot be had. */
  noAttachment(command: string, option: string, why: AttachmentFault): string
  readonly noWords: string
  readonly noContext: string
  readonly failed: string
  readonly commandGone: string
  readonly formGone: string
  readonly buttonGone: string
  forModeratorsHere(command: string): string
  /** To whoever comes when too many wait, asks faster than one person may, or asks while the program ends. */
  readonly busy: string
  tooFast(seconds: number): string
  readonly restarting: string
}

/** Why a file that came with a command was not fetched; `most` says a size, `status` is Discord's answer to the request. */
export type AttachmentFault =
  | { readonly kind: 'too-large'; readonly most: string }
  | { readonly kind: 'elsewhere' }
  | { readonly kind: 'refused'; readonly status: number }
  | { readonly kind: 'late'; readonly seconds: number }
  | { readonly kind: 'failed' }

/** What an option takes. */
export type WantedValue =
  | { readonly kind: 'file'; readonly most: string | null }
  | { readonly kind: 'one-of'; readonly values: readonly string[] }
  | { readonly kind: 'yes-or-no' }
  | { readonly kind: 'date' }
  | { readonly kind: 'number'; readonly isWhole: boolean; readonly from: number | null; readonly to: number | null }
  | { readonly kind: 'shorter'; readonly most: number | null }
  | { readonly kind: 'longer'; readonly least: number | null }
  | { readonly kind: 'understood'; readonly why: string }
  /** As the option itself says, in English. */
  | { readonly kind: 'told'; readonly how: string }
  | { readonly kind: 'text' }

/** What answers say. A line that begins an answer is a whole sentence. */
export type AnswerLines = {
  /** How many statements were found; `about` tells what connects them with the question. */
  statements(found: HowMany & { readonly about: 'words' | 'topic' | 'speaker'; readonly by: string | null }): string
  /** How many statements of a speaker stand beside somebody or something. */
  statementsBeside(found: { readonly all: number; readonly by: string; readonly beside: string }): string
  noStatement(by: string | null): string
  noStatementTo(hearer: string): string
  /** How often somebody is quoted, and what stands in or beside none of those statements. */
  quotedWithout(by: string, statements: number, names: readonly string[]): string
  /** Said before sentences that answer. */
  sourcesSay(several: boolean): string
  showingResultsFor(correction: Correction): string
  /** Names that stand nowhere in the sources. */
  unknownNames(names: readonly string[]): string
  didYouMean(corrections: readonly Correction[]): string
  nearestLacks(names: readonly string[]): string
  noSentence: string
  noOfficeHolder(office: string, year: string | null): string
  /** That no sentence says who leads, owns or founded something; `relation` as asked: "leads the guild". */
  noOneWho(relation: string, year: string | null): string
  /** That an abbreviation occurs, but nowhere beside its long form. */
  notSpelledOut(short: string): string
  /** That a question was asked in German of English documents. */
  askInEnglish: string
  askAboutSomething: string

  /** How many estimates were found, by how many claimants, and how those of the first group differ. */
  estimates(found: HowMany & { readonly claimants: number; readonly difference: string | null }): string
  noFigure(wanted: FigureWanted): string
  nameWhatIsCounted: string
  difference(difference: Difference): string
  /** Said of figures that count only a part of what the ones before count. */
  partOfTheAbove: string

  /** `isLeast`: there may be more. */
  passages(found: HowMany & { readonly isLeast: boolean }): string
  noPassage: string
  notADate(field: string, value: string): string

  documents(found: HowMany): string
  noDocumentNamed(filter: string): string
  emptyCorpus: string
  /** How many dated statements and figures were found; `undated` others have no date and are left out. */
  timeline(found: HowMany & { readonly undated: number }): string
  nothingDated(subject: string): string

  speakers(found: HowMany): string
  noSpeaker: string
  noSpeakerNamed(name: string): string
  /** "Jane Doe, Minister of Trade (also Doe): 12 statements in 3 documents". */
  spokeIn(who: {
    readonly name: string
    readonly also: readonly string[]
    readonly statements: number
    readonly documents: number
  }): string

  /** "Jane Doe: 3 statements". */
  statementsOf(speaker: string, statements: number): string

  /** Said before the list of commands. */
  help(documents: number): string
}

/** How many there are, and how many of them are shown. */
export type HowMany = { readonly all: number; readonly shown: number }

/** How figures that count the same thing compare. */
export type Difference = {
  /** How many figures are compared. */
  readonly all: number
  /** The two figures; of more than two the lowest and the highest, where they are apart. */
  readonly from: Ends
  readonly to: Ends
  readonly outcome:
    | { readonly kind: 'same' }
    /** Some number meets all of them, or two neighbours at least. */
    | { readonly kind: 'overlapping' }
    /** `isLeast`: an end is open, so that they may be further apart. */
    | {
        readonly kind: 'apart'
        readonly by: number
        readonly unit: 'points' | 'number' | 'percent' | 'times'
        readonly isLeast: boolean
      }
  readonly claimants: /** One claimant; "unlike" dates: some are not known. */
    | { readonly kind: 'same'; readonly dates: 'same' | 'different' | 'unlike' }
    /** Some figures, or all, have none that is named. */
    | { readonly kind: 'partly-named'; readonly named: number }
    /** `isEach`: as many as there are figures. */
    | { readonly kind: 'different'; readonly all: number; readonly isEach: boolean }
}

/** The ends of a figure; null for an open one. `unit` is "%" for shares, else a unit of money or measure as a document writes it. */
export type Ends = { readonly low: number | null; readonly high: number | null; readonly unit: string | null }

/** A word that stands nowhere, and the one that it was read as. */
export type Correction = { readonly asked: string; readonly read: string }

/** A figure that was looked for; `lack` is the first thing that none of the figures has. */
export type FigureWanted = {
  readonly subject: readonly string[]
  readonly places: readonly string[]
  readonly by: string | null
  readonly after: string | null
  readonly before: string | null
  readonly lack: 'subject' | 'place' | 'claimant' | 'date'
}
