import { describe, expect, it } from 'vitest'
import type { Answer } from '../../src/answers/answer.ts'
import { optionsOf } from '../../src/commands/command/options.ts'
import { commands } from '../../src/commands/commands.ts'
import { answerCommand } from '../../src/commands/desk/answer-command.ts'
import { english } from '../../src/languages/english.ts'
import { languageOf, languages } from '../../src/languages/languages.ts'
import { archiveWith } from '../answers/invented.ts'

const archive = archiveWith({
  'weir.txt': [
    'Weir holds, mayor says',
    'The old weir will hold this winter, Mayor Ida Holm said on Monday.',
    'Around 40 divers inspected the weir, according to the River Board. Some 90 divers were there, the Harbour Union said.',
    'The council met in Elmstad on 4 May.'
  ].join('\n\n')
})

const askedIn = (locale: string, command: string, options: Readonly<Record<string, string>>): Answer =>
  answerCommand(commands, archive, { command, options, locale })

describe('languageOf', () => {
  it('takes the part before the hyphen, and English for what is not spoken', () => {
    expect(languageOf('de').code).toBe('de')
    expect(languageOf('de-AT').code).toBe('de')
    expect(languageOf('en-GB').code).toBe('en')
    expect(languageOf('tlh').code).toBe('en')
    expect(languageOf(undefined).code).toBe('en')
  })
})

describe('an answer in German', () => {
  it.each([
    ['who-said', { query: 'the old weir will hold' }, '1 Aussage mit diesen Worten.'],
    ['who-said', { query: 'the old weir', speaker: 'Ida Holm' }, '1 Aussage mit diesen Worten von Ida Holm.'],
    ['who-said', { query: 'bridges of Zanzibar' }, 'Nicht in den Quellen: „Zanzibar“ kommt darin nicht vor.'],
    ['ask', { question: 'Where did the council meet?' }, 'In den Quellen steht:'],
    ['ask', { question: 'Who is the treasurer?' }, 'Nicht in den Quellen: Kein Satz nennt zu „treasurer“ einen Namen.'],
    [
      'estimate',
      { subject: 'divers' },
      '2 Schätzungen von 2 Stellen. 40 und 90: das 2,3-Fache, von verschiedenen Stellen.'
    ],
    ['estimate', { subject: 'otters' }, 'Nicht in den Quellen: keine Zahl zu „otters“.'],
    ['estimate', { subject: 'divers', after: '2031' }, 'Nicht in den Quellen: keine Zahl zu „divers“ ab 2031.'],
    [
      'search',
      { query: 'after:soon' },
      'query: after:soon ist kein Datum; möglich sind 2015-10-28, 2015-10, 2015 oder 10-28'
    ],
    ['search', { query: 'council' }, '1 Stelle gefunden.'],
    ['sources', {}, '1 Dokument.'],
    ['sources', { filter: 'nothing' }, 'Kein Dokument hat „nothing“ im Namen, im Titel oder als Herausgeber.'],
    ['help', {}, 'Die Antworten stehen wörtlich in 1 Dokument. Fragen kann man so:']
  ])('/%s %o', (command, options, message) => {
    expect(askedIn('de', command, options).message).toBe(message)
  })

  it('quotes the documents as they are', () => {
    const options = { query: 'the old weir will hold' }
    expect(askedIn('de', 'who-said', options).findings).toEqual(askedIn('en-US', 'who-said', options).findings)
  })
})

describe('a command in German', () => {
  it('is complained about under the names that Discord shows', () => {
    expect(askedIn('de', 'ask', {}).message).toBe(
      '/ask braucht „frage“ (Die Frage, in eigenen (englischen) Worten), zum Beispiel /ask When did the talks begin?'
    )
    expect(askedIn('de', 'estimate', { subject: 'divers', after: 'soon' }).message).toBe(
      '/estimate: „ab“ muss ein Datum sein wie 2015-10-28, 2015-10, 2015 oder 10-28.'
    )
    expect(askedIn('de', 'nonsense', {}).message).toBe(
      'Einen Befehl /nonsense gibt es nicht. /help zählt auf, welche es gibt.'
    )
  })
})

describe('the reading of documents in German', () => {
  it('is told of with each number beside its noun', () => {
    const { indexing } = languageOf('de').desk
    expect(indexing(1)).toBe('Legt den Index über 1 Dokument an.')
    expect(indexing(1200)).toBe('Legt den Index über 1.200 Dokumente an.')
  })
})

describe('moderation in German', () => {
  const { moderation: says, discord } = languageOf('de')

  it('says what a reload and a change brought, each number with its noun', () => {
    expect(says.reloaded({ documents: 1, added: 2, changed: 0, removed: 0, rejected: 1 })).toBe(
      'Die Dokumente wurden neu gelesen: 1 Dokument, 2 neu, 1 abgelehnt.'
    )
    expect(says.reloaded({ documents: 1200, added: 0, changed: 0, removed: 0, rejected: 0 })).toBe(
      'Die Dokumente wurden neu gelesen: 1.200 Dokumente, nichts geändert.'
    )
    expect(says.notDone('weir.txt', 'added', says.fault({ kind: 'taken', name: 'weir.txt' }))).toBe(
      'weir.txt wurde nicht hinzugefügt: Ein Dokument weir.txt gibt es schon. Mit ersetzen:yes tritt dieses an seine Stelle.'
    )
    expect(says.changeUnderWay('')).toBe(
      'Die Dokumente werden gerade schon geändert. Bitte danach noch einmal versuchen.'
    )
  })

  it('says why a file that came with a command was not had', () => {
    expect(discord.noAttachment('corpus add', 'datei', { kind: 'too-large', most: '20 MB' })).toBe(
      '/corpus add: „datei“ ist zu groß: höchstens 20 MB.'
    )
  })
})

describe.each(languages.slice(1).map(language => [language.code, language] as const))('%s', (_, language) => {
  it('says all that English says', () => {
    expect(shapeOf(language.answers)).toEqual(shapeOf(english.answers))
    expect(shapeOf(language.desk)).toEqual(shapeOf(english.desk))
    expect(shapeOf(language.discord)).toEqual(shapeOf(english.discord))
    expect(shapeOf(language.moderation)).toEqual(shapeOf(english.moderation))
    expect(shapeOf(language.charts)).toEqual(shapeOf(english.charts))
    expect(shapeOf(language.exports)).toEqual(shapeOf(english.exports))
  })

  it('has words for every command and option, as long as Discord takes', () => {
    const declared = commands.map(command => [command.name, optionsOf(command).map(({ name }) => name)] as const)
    const translated = Object.entries(language.commands).map(
      ([name, { options }]) => [name, Object.keys(options)] as const
    )
    expect(new Map(translated)).toEqual(new Map(declared))
    for (const { description, options } of Object.values(language.commands)) {
      const words = [description, ...Object.values(options).map(option => option.description)]
      expect(words.filter(text => text.length === 0 || text.length > 100)).toEqual([])
      expect(Object.values(options).filter(({ name }) => !/^[-_\p{Ll}\p{N}]{1,32}$/u.test(name))).toEqual([])
    }
  })
})

/** Which of the lines take something, and how much: TypeScript lets a function leave out what it is given. */
const shapeOf = (lines: object): readonly (readonly [string, number | null])[] =>
  Object.entries(lines)
    .map(([name, line]) => [name, typeof line === 'function' ? line.length : null] as const)
    .toSorted(([a], [b]) => a.localeCompare(b))
