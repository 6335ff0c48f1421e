import { englishModeration } from './english-moderation.ts'
import type {
  AnswerLines,
  AttachmentFault,
  ChartLines,
  DeskLines,
  Difference,
  DiscordLines,
  Ends,
  ExportLines,
  FigureWanted,
  HowMany,
  Language,
  WantedValue
} from './language.ts'
import { besideUnit, capitalised, counted, shortNumber, wholeNumber } from './numbers.ts'

const answers: AnswerLines = {
  statements: ({ about, by, ...found }) =>
    `${count(found.all, 'statement')}${connection[about]}${by === null ? '' : ` by ${by}`}${best(found)}.`,
  statementsBeside: ({ all, by, beside }) => `${count(all, 'statement')} by ${by} beside “${beside}”.`,
  noStatement: by =>
    notFound(
      by === null ? 'no statement with these words or about this.' : `no statement about this can be traced to “${by}”.`
    ),
  noStatementTo: hearer => notFound(`no statement about this to “${hearer}”.`),
  quotedWithout: (by, statements, names) =>
    notFound(
      `“${by}” is quoted ${statements === 1 ? 'once, without' : `${statements} times, never with`} a mention of ${list(names)}.`
    ),
  sourcesSay: several => (several ? 'The sources say, the best match first:' : 'The sources say:'),
  showingResultsFor: ({ asked, read }) => `Showing results for “${read}”: “${asked}” does not occur in the sources.`,
  unknownNames: names => notFound(`${list(names)} ${names.length > 1 ? 'do' : 'does'} not occur in them.`),
  didYouMean: corrections =>
    notFound(
      corrections.map(({ asked, read }) => `“${asked}” does not occur in them; did you mean “${read}”?`).join(' ')
    ),
  nearestLacks: names => notFound(`the nearest passage does not mention ${list(names)}.`),
  noSentence: 'Not in the sources: no sentence was found that answers this.',
  noOfficeHolder: (office, year) => notFound(`no sentence names the “${office}”${year === null ? '' : ` in ${year}`}.`),
  noOneWho: (relation, year) =>
    notFound(`no sentence was found that says who “${relation}”${year === null ? '' : ` in ${year}`}.`),
  notSpelledOut: short => notFound(`“${short}” occurs in them, but no sentence was found that spells it out.`),
  askInEnglish: 'The question seems to be German, and the documents are English: please ask in English.',
  askAboutSomething: 'question: ask about something, such as: When did the talks begin?',

  estimates: ({ claimants, difference, ...found }) => {
    const by = claimants > 1 ? ` by ${claimants} claimants` : ''
    return `${count(found.all, 'estimate')}${by}${first(found)}.${difference === null ? '' : ` ${difference}.`}`
  },
  noFigure: wanted => notFound(`no figure for ${figureWanted(wanted)}.`),
  nameWhatIsCounted: 'subject: name what is counted, and where if it matters, such as: militants afghanistan',
  difference: ({ all, from, to, outcome, claimants }) => {
    const ends = outcome.kind === 'apart' ? ` from ${endsInWords(from)} to ${endsInWords(to)}` : ''
    const figures = all === 2 ? `${endsInWords(from)} and ${endsInWords(to)}` : `${all} figures${ends}`
    return capitalised(`${figures}: ${outcomeWords(outcome)}, ${claimantWords(claimants)}`)
  },
  partOfTheAbove: 'a part of the above, not to be compared with it',

  passages: ({ isLeast, ...found }) =>
    `${isLeast ? `${found.all} or more passages` : count(found.all, 'passage')} found${best(found)}.`,
  noPassage: 'Not in the sources: no passage fits this search.',
  notADate: (field, value) => `query: ${field}:${value} is not a date; write 2015-10-28, 2015-10, 2015 or 10-28`,

  documents: found => `${count(found.all, 'document')}${first(found)}.`,
  noDocumentNamed: filter => `No document has “${filter}” in its name, title or publisher.`,
  emptyCorpus: 'The corpus is empty.',
  timeline: ({ undated, ...found }) => {
    const without = undated === 0 ? '' : ` ${undated} more without a date.`
    const what = found.all === 1 ? 'dated statement or figure' : 'dated statements and figures'
    return `${found.all} ${what}${first(found)}.${without}`
  },
  nothingDated: subject => notFound(`no dated statement or figure about “${subject}”.`),

  speakers: found => `${count(found.all, 'speaker')}${first(found)}.`,
  noSpeaker: 'Nobody speaks in the documents.',
  noSpeakerNamed: name => notFound(`nobody who speaks in them is called “${name}”.`),
  spokeIn: ({ name, also, statements, documents }) =>
    `${name}${also.length === 0 ? '' : ` (also ${also.join(', ')})`}: ${count(statements, 'statement')} in ${count(documents, 'document')}`,

  statementsOf: (speaker, statements) => `${speaker}: ${count(statements, 'statement')}`,

  help: documents => `Answers come from ${count(documents, 'document')}, word for word. Ask with:`
}

const desk: DeskLines = {
  noCommand: name => `There is no command /${name}. /help lists those there are.`,
  sayWhich: (name, commands) =>
    `/${name} does one of several things; say which: ${commands.map(command => `/${command}`).join(', ')}.`,
  noOption: (command, option, known) =>
    `/${command} has no option "${option}"${known.length === 0 ? ': it takes none' : `; it takes ${known.join(', ')}`}.`,
  missingOption: (command, option, description, example) =>
    `/${command} needs "${option}" (${description}), for example ${example}`,
  wrongOption: (command, option, wanted) => `/${command}: "${option}" ${wantedInWords(wanted)}.`,
  changesCorpus: command => `/${command} changes the corpus and answers no question.`,
  nothingToRecall: command => `/${command} is about your last answer, and there is none. Ask something first.`,
  forModerators: command => `/${command} is for moderators only.`,
  unreadable: reason => `The documents cannot be read at the moment: ${reason}`,
  stopped: 'The reader of the documents stopped before it had an answer and is being started again. Please ask again.',
  ending: 'the program is about to end.',
  reading: ({ documents, percent, rate, secondsLeft }) =>
    `Reading the documents: ${count(documents, 'document')} so far (${percent}%), ${shortNumber(rate, 'en')} a second${secondsLeft === null ? '' : `, about ${timeLeft(secondsLeft)} left`}.`,
  indexing: documents => `Indexing ${count(documents, 'document')}.`
}

const discord: DiscordLines = {
  context: 'Context',
  showToAll: 'Show to all',
  goToSource: 'Go to a source',
  open: 'Open',
  notAnAnswer: 'Nearest in the sources – not an answer to this',
  reloadedSince: 'The documents have been reloaded since this was asked. This is the answer from them as they are now.',
  reportedSpeech: 'reported speech',
  via: speaker => `via ${speaker}`,
  asOf: date => `as of ${date}`,
  otherDates: dates => `The document also gives other dates for itself: ${dates}`,
  contents: ({ sentences, statements, estimates }) =>
    [count(sentences, 'sentence'), count(statements, 'statement'), count(estimates, 'figure')].join(' · '),
  againIn: (places, more) => `again in ${[...places, ...(more > 0 ? [`${more} more`] : [])].join('; ')}`,
  continued: title => `${title} (continued)`,
  moreDetails: more => `… and ${more} more`,
  footer: ({ version, documents, more }) =>
    [
      `Corpus ${version}`,
      count(documents, 'document'),
      ...(more > 0 ? [`${wholeNumber(more, 'en')} more found, not shown`] : [])
    ].join(' · '),
  privately: { name: 'private', description: 'Show the answer to me alone (I can show it to all afterwards)' },
  onMessages: { 'who-said': 'Who said this?', search: 'Find in the sources' },
  noAttachment: (command, option, why) => `/${command}: "${option}" ${attachmentFault(why)}.`,
  noWords: 'This message has no words to ask about.',
  noContext: 'The document has been changed or removed since this was found. Please ask again.',
  failed: 'Something went wrong on our side, and it has been noted. Please try again in a moment.',
  commandGone: 'This command is not in use any more.',
  formGone: 'This form is not in use any more. Please ask again.',
  buttonGone: 'This button is not in use any more. Please ask again.',
  forModeratorsHere: command => `/${command} is for moderators of the server only.`,
  busy: 'More people are asking than the bot can answer just now. Please ask again in a few seconds.',
  tooFast: seconds =>
    `You are asking faster than the bot may answer one person. Please ask again in ${seconds === 1 ? 'a second' : `${seconds} seconds`}.`,
  restarting: 'The bot is being restarted. Please ask again in a minute.'
}

const charts: ChartLines = {
  ranges: 'Chart of estimates',
  overTime: 'Chart of estimates over time',
  titleOverTime: title => `${title}, over time`,
  partOfThese: 'a part of these',
  inItsOwnWords: 'in its own words',
  logarithmic: 'Logarithmic scale.',
  notFromZero: 'Not from zero.',
  openBounds: 'Arrows are open bounds.',
  quoted: 'Figures in the words of the documents.',
  dates: 'Dates are those of the figures; where they have none, of their documents.'
}

const exports: ExportLines = {
  nearest: 'Nearest in the sources, no answer to this',
  corpus: (version, documents) => `Corpus ${version}, ${count(documents, 'document')}.`
}

/** English, in which everything is written first. */
export const english: Language = {
  code: 'en',
  locale: 'en-GB',
  answers,
  desk,
  discord,
  moderation: englishModeration,
  charts,
  exports,
  commands: {}
}

const connection = { words: ' with these words', topic: ' about this', speaker: '' } as const

const notFound = (why: string): string => `Not in the sources: ${why}`

/** "1 estimate", "1,200 estimates". */
const count = (number: number, noun: string): string => counted(number, [noun, `${noun}s`], 'en')

const timeLeft = (seconds: number): string =>
  seconds < 90 ? count(Math.max(1, Math.round(seconds)), 'second') : count(Math.round(seconds / 60), 'minute')

const list = (names: readonly string[]): string =>
  new Intl.ListFormat('en', { type: 'conjunction' }).format(names.map(name => `“${name}”`))

const best = ({ all, shown }: HowMany): string => (all > shown ? `, the best ${shown} shown` : '')

const first = ({ all, shown }: HowMany): string => (all > shown ? `, the first ${shown} shown` : '')

const figureWanted = ({ subject, places, by, after, before, lack }: FigureWanted): string => {
  const what = list(subject.length > 0 ? subject : places)
  if (lack === 'subject') return what
  if (lack === 'place') return `${what} that is stated for ${list(places)}`
  const whose = by === null ? what : `${what} by “${by}”`
  if (lack === 'claimant') return whose
  const when = [after && `from ${after} on`, before && `before ${before}`].filter(Boolean).join(' and ')
  return `${whose} ${when}`
}

const endsInWords = ({ low, high, unit }: Ends): string => {
  if (low === null) return `at most ${withUnit(wholeNumber(high ?? 0, 'en'), unit)}`
  if (high === null) return `at least ${withUnit(wholeNumber(low, 'en'), unit)}`
  return withUnit(`${wholeNumber(low, 'en')}${low === high ? '' : `–${wholeNumber(high, 'en')}`}`, unit)
}

const withUnit = (numbers: string, unit: string | null): string =>
  unit === '%' ? `${numbers}%` : besideUnit(numbers, unit)

const outcomeWords = (outcome: Difference['outcome']): string => {
  if (outcome.kind === 'same') return 'the same'
  if (outcome.kind === 'overlapping') return 'not in conflict, since they overlap'
  const { by, unit, isLeast } = outcome
  const distance = {
    points: () => `${shortNumber(by, 'en')} points`,
    number: () => wholeNumber(by, 'en'),
    percent: () => `${shortNumber(by, 'en')}%`,
    times: () => `${shortNumber(by, 'en')} times`
  }
  return `${isLeast ? 'at least ' : ''}${distance[unit]()} apart`
}

const claimantWords = (claimants: Difference['claimants']): string => {
  switch (claimants.kind) {
    case 'same':
      return `the same claimant${{ same: '', different: ', at different dates', unlike: ', not of one date' }[claimants.dates]}`
    case 'partly-named':
      if (claimants.named === 0) return 'no claimant named'
      return claimants.named === 1 ? 'one claimant named' : `${claimants.named} claimants named`
    case 'different':
      return claimants.all === 2 && claimants.isEach ? 'different claimants' : `${claimants.all} claimants`
  }
}

const attachmentFault = (fault: AttachmentFault): string => {
  switch (fault.kind) {
    case 'too-large':
      return `is too large: at most ${fault.most}`
    case 'elsewhere':
      return 'is not kept by Discord, and is not fetched'
    case 'refused':
      return `could not be fetched: Discord answers with HTTP ${fault.status}`
    case 'late':
      return `could not be fetched within ${fault.seconds} s; try again`
    case 'failed':
      return 'could not be fetched from Discord; try again'
  }
}

const wantedInWords = (wanted: WantedValue): string => {
  switch (wanted.kind) {
    case 'file':
      return wanted.most === null ? 'must be a file' : `must be a file of at most ${wanted.most}`
    case 'one-of':
      return `must be one of ${wanted.values.join(', ')}`
    case 'yes-or-no':
      return 'must be yes or no'
    case 'date':
      return 'must be a date such as 2015-10-28, 2015-10, 2015 or 10-28'
    case 'number': {
      const from = wanted.from === null ? '' : ` from ${wanted.from}`
      const to = wanted.to === null ? '' : ` up to ${wanted.to}`
      return `must be ${wanted.isWhole ? 'a whole number' : 'a number'}${from}${to}`
    }
    case 'shorter':
      return `is too long: at most ${wanted.most} characters`
    case 'longer':
      return `is too short: at least ${wanted.least} characters`
    case 'understood':
      return `is not understood: ${wanted.why}`
    case 'told':
      return wanted.how
    case 'text':
      return 'must be text'
  }
}
