import type { AnswerLines, FigureWanted, Found, Language } from './language.ts'

const answers: AnswerLines = {
  statements: ({ about, by, ...found }) =>
    `${count(found.all, 'statement')}${connection[about]}${by === null ? '' : ` by ${by}`}${best(found)}.`,
  statementsBeside: ({ all, by, beside }) => `${count(all, 'statement')} by ${by} beside “${beside}”.`,
  noStatement: by =>
    notFound(by === null ? 'no statement with these words or about this.' : `no statement about this by “${by}”.`),
  noStatementTo: hearer => notFound(`no statement about this to “${hearer}”.`),
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
  askAboutSomething: 'question: ask about something, such as: When did the talks begin?',

  estimates: ({ claimants, difference, ...found }) => {
    const by = claimants > 1 ? ` by ${claimants} claimants` : ''
    return `${count(found.all, 'estimate')}${by}${first(found)}.${difference === null ? '' : ` ${difference}.`}`
  },
  noFigure: wanted => notFound(`no figure for ${figureWanted(wanted)}.`),
  nameWhatIsCounted: 'subject: name what is counted, and where if it matters, such as: militants afghanistan',
  partOfTheAbove: 'a part of the above, not to be compared with it',

  passages: ({ isLeast, ...found }) =>
    `${isLeast ? `${found.all} or more passages` : count(found.all, 'passage')} found${best(found)}.`,
  noPassage: 'Not in the sources: no passage fits this search.',
  notADate: (field, value) => `query: ${field}:${value} is not a date; write 2015-10-28, 2015-10, 2015 or 10-28`,

  documents: found => `${count(found.all, 'document')}${first(found)}.`,
  noDocumentNamed: filter => `No document has “${filter}” in its name, title or publisher.`,
  emptyCorpus: 'The corpus is empty.',
  statementsOf: (speaker, statements) => `${speaker}: ${count(statements, 'statement')}`,

  help: documents => `Answers come from ${count(documents, 'document')}, word for word. Ask with:`
}

/** English, in which everything is written first. */
export const english: Language = { code: 'en', answers }

const connection = { words: ' with these words', topic: ' about this', speaker: '' } as const

const notFound = (why: string): string => `Not in the sources: ${why}`

/** "1 estimate", "2 estimates". */
const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`

const list = (names: readonly string[]): string =>
  new Intl.ListFormat('en', { type: 'conjunction' }).format(names.map(name => `“${name}”`))

const best = ({ all, shown }: Found): string => (all > shown ? `, the best ${shown} shown` : '')

const first = ({ all, shown }: Found): string => (all > shown ? `, the first ${shown} shown` : '')

const figureWanted = ({ subject, places, by, after, before, lack }: FigureWanted): string => {
  const what = list(subject.length > 0 ? subject : places)
  if (lack === 'subject') return what
  if (lack === 'place') return `${what} that is stated for ${list(places)}`
  const whose = by === null ? what : `${what} by “${by}”`
  if (lack === 'claimant') return whose
  const when = [after && `from ${after} on`, before && `before ${before}`].filter(Boolean).join(' and ')
  return `${whose} ${when}`
}
