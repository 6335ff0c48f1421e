import { germanCommands } from './german-commands.ts'
import { germanModeration } from './german-moderation.ts'
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
    `${count(found.all, nouns.statement)}${connection[about]}${by === null ? '' : ` von ${by}`}${best(found)}.`,
  statementsBeside: ({ all, by, beside }) => `${count(all, nouns.statement)} von ${by} neben „${beside}“.`,
  noStatement: by =>
    notFound(
      by === null ? 'keine Aussage mit diesen Worten oder hierzu.' : `keine Aussage hierzu, die sicher von „${by}“ ist.`
    ),
  noStatementTo: hearer => notFound(`keine Aussage hierzu an „${hearer}“.`),
  quotedWithout: (by, statements, names) =>
    notFound(
      `„${by}“ wird ${statements === 1 ? 'einmal' : `${statements}-mal`} zitiert, ohne dass ${list(names)} vorkommt.`
    ),
  sourcesSay: several => (several ? 'In den Quellen steht, das Passendste zuerst:' : 'In den Quellen steht:'),
  showingResultsFor: ({ asked, read }) => `Gezeigt wird „${read}“: „${asked}“ kommt in den Quellen nicht vor.`,
  unknownNames: names => notFound(`${list(names)} ${names.length > 1 ? 'kommen' : 'kommt'} darin nicht vor.`),
  didYouMean: corrections =>
    notFound(
      corrections.map(({ asked, read }) => `„${asked}“ kommt darin nicht vor; ist „${read}“ gemeint?`).join(' ')
    ),
  nearestLacks: names => notFound(`Die nächstliegende Stelle erwähnt ${list(names)} nicht.`),
  noSentence: 'Nicht in den Quellen: Kein Satz wurde gefunden, der das beantwortet.',
  noOfficeHolder: (office, year) =>
    notFound(`Kein Satz nennt zu „${office}“ einen Namen${year === null ? '' : ` für ${year}`}.`),
  noOneWho: (relation, year) =>
    notFound(`Kein Satz wurde gefunden, der sagt, wer „${relation}“${year === null ? '' : ` (${year})`}.`),
  notSpelledOut: short => notFound(`„${short}“ kommt darin vor, aber kein Satz wurde gefunden, der es ausschreibt.`),
  askInEnglish: 'Die Frage ist wohl deutsch, und die Dokumente sind englisch: Bitte auf Englisch fragen.',
  askAboutSomething: 'question: Bitte nach etwas fragen, zum Beispiel: When did the talks begin?',

  estimates: ({ claimants, difference, ...found }) => {
    const by = claimants > 1 ? ` von ${claimants} Stellen` : ''
    return `${count(found.all, nouns.estimate)}${by}${first(found)}.${difference === null ? '' : ` ${difference}.`}`
  },
  noFigure: wanted => notFound(`keine Zahl zu ${figureWanted(wanted)}.`),
  nameWhatIsCounted:
    'subject: Bitte nennen, was gezählt wird, und wenn es darauf ankommt, wo, zum Beispiel: militants afghanistan',
  difference: ({ all, from, to, outcome, claimants }) => {
    const ends = outcome.kind === 'apart' ? ` von ${endsInWords(from)} bis ${endsInWords(to)}` : ''
    const figures = all === 2 ? `${endsInWords(from)} und ${endsInWords(to)}` : `${all} Zahlen${ends}`
    return capitalised(`${figures}: ${outcomeWords(outcome)}, ${claimantWords(claimants)}`)
  },
  partOfTheAbove: 'ein Teil des Obigen, nicht damit zu vergleichen',

  passages: ({ isLeast, ...found }) =>
    `${isLeast ? `Mindestens ${found.all} Stellen` : count(found.all, nouns.passage)} gefunden${best(found)}.`,
  noPassage: 'Nicht in den Quellen: Keine Stelle passt zu dieser Suche.',
  notADate: (field, value) =>
    `query: ${field}:${value} ist kein Datum; möglich sind 2015-10-28, 2015-10, 2015 oder 10-28`,

  documents: found => `${count(found.all, nouns.document)}${first(found)}.`,
  noDocumentNamed: filter => `Kein Dokument hat „${filter}“ im Namen, im Titel oder als Herausgeber.`,
  emptyCorpus: 'Es sind keine Dokumente da.',
  timeline: ({ undated, ...found }) => {
    const without = undated === 0 ? '' : ` ${undated} weitere ohne Datum.`
    const what = found.all === 1 ? 'Aussage oder Zahl' : 'Aussagen und Zahlen'
    return `${found.all} ${what} mit Datum${first(found)}.${without}`
  },
  nothingDated: subject => notFound(`keine Aussage oder Zahl mit Datum zu „${subject}“.`),

  speakers: found => `${found.all} Sprecher${first(found)}.`,
  noSpeaker: 'In den Dokumenten spricht niemand.',
  noSpeakerNamed: name => notFound(`Niemand, der darin spricht, heißt „${name}“.`),
  spokeIn: ({ name, also, statements, documents }) =>
    `${name}${also.length === 0 ? '' : ` (auch ${also.join(', ')})`}: ${count(statements, nouns.statement)} in ${dative(documents)}`,

  statementsOf: (speaker, statements) => `${speaker}: ${count(statements, nouns.statement)}`,

  help: documents => `Die Antworten stehen wörtlich in ${dative(documents)}. Fragen kann man so:`
}

const desk: DeskLines = {
  noCommand: name => `Einen Befehl /${name} gibt es nicht. /help zählt auf, welche es gibt.`,
  sayWhich: (name, commands) =>
    `/${name} gibt es in mehreren Formen: ${commands.map(command => `/${command}`).join(', ')}.`,
  noOption: (command, option, known) =>
    `/${command} hat keine Option „${option}“${known.length === 0 ? ' und auch keine andere' : `; möglich sind ${known.join(', ')}`}.`,
  missingOption: (command, option, description, example) =>
    `/${command} braucht „${option}“ (${description}), zum Beispiel ${example}`,
  wrongOption: (command, option, wanted) => `/${command}: „${option}“ ${wantedInWords(wanted)}.`,
  changesCorpus: command => `/${command} ändert die Dokumente und beantwortet keine Frage.`,
  nothingToRecall: command => `/${command} braucht eine letzte Antwort, und es gibt keine. Bitte zuerst etwas fragen.`,
  forModerators: command => `/${command} ist nur für Moderatoren.`,
  unreadable: reason => `Die Dokumente sind gerade nicht lesbar: ${reason}`,
  stopped: 'Das Lesen der Dokumente brach vor der Antwort ab und beginnt neu. Bitte noch einmal fragen.',
  ending: 'Das Programm endet gerade.',
  reading: ({ documents, percent, rate, secondsLeft }) =>
    `Liest die Dokumente: bisher ${wholeNumber(documents, 'de')} (${percent} %), ${shortNumber(rate, 'de')} je Sekunde${secondsLeft === null ? '' : `, noch etwa ${timeLeft(secondsLeft)}`}.`,
  indexing: documents => `Legt den Index über ${count(documents, nouns.document)} an.`
}

const discord: DiscordLines = {
  context: 'Zusammenhang',
  showToAll: 'Allen zeigen',
  goToSource: 'Zu einer Quelle',
  open: 'Öffnen',
  notAnAnswer: 'Das Nächste in den Quellen – keine Antwort hierauf',
  reloadedSince: 'Die Dokumente wurden seither neu gelesen. Das ist die Antwort aus ihrem jetzigen Stand.',
  reportedSpeech: 'indirekte Rede',
  via: speaker => `laut ${speaker}`,
  asOf: date => `Stand ${date}`,
  otherDates: dates => `Das Dokument nennt für sich auch andere Daten: ${dates}`,
  contents: ({ sentences, statements, estimates }) =>
    [count(sentences, nouns.sentence), count(statements, nouns.statement), count(estimates, nouns.figure)].join(' · '),
  againIn: (places, more) => `auch in ${[...places, ...(more > 0 ? [`${more} weiteren`] : [])].join('; ')}`,
  continued: title => `${title} (Fortsetzung)`,
  moreDetails: more => `… und ${more} weitere`,
  footer: ({ version, documents, more }) =>
    [
      `Stand ${version}`,
      count(documents, nouns.document),
      ...(more > 0 ? [`${wholeNumber(more, 'de')} weitere gefunden, nicht gezeigt`] : [])
    ].join(' · '),
  privately: { name: 'privat', description: 'Die Antwort nur mir zeigen (ich kann sie danach allen zeigen)' },
  onMessages: { 'who-said': 'Wer hat das gesagt?', search: 'In den Quellen suchen' },
  noAttachment: (command, option, why) => `/${command}: „${option}“ ${attachmentFault(why)}.`,
  noWords: 'In dieser Nachricht stehen keine Worte, nach denen sich fragen ließe.',
  noContext: 'Das Dokument wurde seither geändert oder entfernt. Bitte noch einmal fragen.',
  failed: 'Bei uns ist etwas schiefgegangen; es wurde vermerkt. Bitte gleich noch einmal versuchen.',
  commandGone: 'Diesen Befehl gibt es nicht mehr.',
  formGone: 'Dieses Formular gibt es nicht mehr. Bitte noch einmal fragen.',
  buttonGone: 'Diese Schaltfläche gibt es nicht mehr. Bitte noch einmal fragen.',
  forModeratorsHere: command => `/${command} ist nur für Moderatoren dieses Servers.`,
  busy: 'Es fragen gerade mehr Leute, als der Bot beantworten kann. Bitte in ein paar Sekunden noch einmal fragen.',
  tooFast: seconds =>
    `Das geht schneller, als der Bot einer Person antworten darf. Bitte in ${seconds === 1 ? 'einer Sekunde' : `${seconds} Sekunden`} noch einmal fragen.`,
  restarting: 'Der Bot wird neu gestartet. Bitte in einer Minute noch einmal fragen.'
}

const charts: ChartLines = {
  ranges: 'Bild der Schätzungen',
  overTime: 'Bild der Schätzungen im Lauf der Zeit',
  titleOverTime: title => `${title}, im Lauf der Zeit`,
  partOfThese: 'ein Teil davon',
  inItsOwnWords: 'in eigenen Worten',
  logarithmic: 'Logarithmische Skala.',
  notFromZero: 'Nicht ab null.',
  openBounds: 'Pfeile sind offene Grenzen.',
  quoted: 'Zahlen in den Worten der Dokumente.',
  dates: 'Daten der Zahlen; wo sie keine haben, die ihrer Dokumente.'
}

const exports: ExportLines = {
  nearest: 'Das Nächste in den Quellen, keine Antwort hierauf',
  corpus: (version, documents) => `Stand ${version}, ${count(documents, nouns.document)}.`
}

/** What the bot says in German. */
export const german: Language = {
  code: 'de',
  locale: 'de-DE',
  answers,
  desk,
  discord,
  moderation: germanModeration,
  charts,
  exports,
  commands: germanCommands
}

/** One, and several. */
type Noun = readonly [string, string]

const nouns = {
  second: ['Sekunde', 'Sekunden'],
  minute: ['Minute', 'Minuten'],
  statement: ['Aussage', 'Aussagen'],
  estimate: ['Schätzung', 'Schätzungen'],
  passage: ['Stelle', 'Stellen'],
  sentence: ['Satz', 'Sätze'],
  figure: ['Zahl', 'Zahlen'],
  document: ['Dokument', 'Dokumente']
} as const satisfies Record<string, Noun>

const connection = { words: ' mit diesen Worten', topic: ' hierzu', speaker: '' } as const

const notFound = (why: string): string => `Nicht in den Quellen: ${why}`

const count = (number: number, noun: Noun): string => counted(number, noun, 'de')

const timeLeft = (seconds: number): string =>
  seconds < 90 ? count(Math.max(1, Math.round(seconds)), nouns.second) : count(Math.round(seconds / 60), nouns.minute)

/** "in 1 Dokument", "in 2 Dokumenten". */
const dative = (documents: number): string => counted(documents, ['Dokument', 'Dokumenten'], 'de')

const list = (names: readonly string[]): string =>
  new Intl.ListFormat('de', { type: 'conjunction' }).format(names.map(name => `„${name}“`))

const best = ({ all, shown }: HowMany): string => (all > shown ? `, gezeigt die ${shown} besten` : '')

const first = ({ all, shown }: HowMany): string => (all > shown ? `, gezeigt die ersten ${shown}` : '')

const figureWanted = ({ subject, places, by, after, before, lack }: FigureWanted): string => {
  const what = list(subject.length > 0 ? subject : places)
  if (lack === 'subject') return what
  if (lack === 'place') return `${what}, die für ${list(places)} angegeben wäre`
  const whose = by === null ? what : `${what} von „${by}“`
  if (lack === 'claimant') return whose
  const when = [after && `ab ${after}`, before && `vor ${before}`].filter(Boolean).join(' und ')
  return `${whose} ${when}`
}

const endsInWords = ({ low, high, unit }: Ends): string => {
  if (low === null) return `höchstens ${withUnit(wholeNumber(high ?? 0, 'de'), unit)}`
  if (high === null) return `mindestens ${withUnit(wholeNumber(low, 'de'), unit)}`
  return withUnit(`${wholeNumber(low, 'de')}${low === high ? '' : `–${wholeNumber(high, 'de')}`}`, unit)
}

const withUnit = (numbers: string, unit: string | null): string =>
  unit === '%' ? `${numbers} %` : besideUnit(numbers, unit)

const outcomeWords = (outcome: Difference['outcome']): string => {
  if (outcome.kind === 'same') return 'gleich'
  if (outcome.kind === 'overlapping') return 'kein Widerspruch, sie überschneiden sich'
  const { by, unit, isLeast } = outcome
  const distance = {
    points: () => `${shortNumber(by, 'de')} Prozentpunkte auseinander`,
    number: () => `${wholeNumber(by, 'de')} auseinander`,
    percent: () => `${shortNumber(by, 'de')} % auseinander`,
    times: () => `das ${shortNumber(by, 'de')}-Fache`
  }
  return `${isLeast ? 'mindestens ' : ''}${distance[unit]()}`
}

const claimantWords = (claimants: Difference['claimants']): string => {
  switch (claimants.kind) {
    case 'same':
      return `von derselben Stelle${{ same: '', different: ', zu verschiedenen Zeiten', unlike: ', nicht vom selben Tag' }[claimants.dates]}`
    case 'partly-named':
      if (claimants.named === 0) return 'ohne genannte Stelle'
      return claimants.named === 1 ? 'nur eine Stelle genannt' : `${claimants.named} Stellen genannt`
    case 'different':
      return claimants.all === 2 && claimants.isEach ? 'von verschiedenen Stellen' : `von ${claimants.all} Stellen`
  }
}

const attachmentFault = (fault: AttachmentFault): string => {
  switch (fault.kind) {
    case 'too-large':
      return `ist zu groß: höchstens ${fault.most}`
    case 'elsewhere':
      return 'liegt nicht bei Discord und wird nicht geholt'
    case 'refused':
      return `war nicht zu holen: Discord antwortet mit HTTP ${fault.status}`
    case 'late':
      return `war in ${fault.seconds} s nicht zu holen; bitte noch einmal versuchen`
    case 'failed':
      return 'war von Discord nicht zu holen; bitte noch einmal versuchen'
  }
}

const wantedInWords = (wanted: WantedValue): string => {
  switch (wanted.kind) {
    case 'file':
      return wanted.most === null ? 'muss eine Datei sein' : `muss eine Datei von höchstens ${wanted.most} sein`
    case 'one-of':
      return `muss eines von diesen sein: ${wanted.values.join(', ')}`
    case 'yes-or-no':
      return 'muss yes oder no sein'
    case 'date':
      return 'muss ein Datum sein wie 2015-10-28, 2015-10, 2015 oder 10-28'
    case 'number': {
      const from = wanted.from === null ? '' : ` ab ${wanted.from}`
      const to = wanted.to === null ? '' : ` bis ${wanted.to}`
      return `muss eine ${wanted.isWhole ? 'ganze Zahl' : 'Zahl'}${from}${to} sein`
    }
    case 'shorter':
      return `ist zu lang: höchstens ${wanted.most} Zeichen`
    case 'longer':
      return `ist zu kurz: mindestens ${wanted.least} Zeichen`
    case 'understood':
      return `ist nicht zu verstehen: ${wanted.why}`
    case 'told':
      return wanted.how
    case 'text':
      return 'muss Text sein'
  }
}
