import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Command } from '../../src/commands/command/command.ts'
import { readLine, readShellWords } from '../../src/console/read-command.ts'
import { inventedCommands } from '../commands/invented-commands.ts'

const ask = inventedCommands.find(({ kind }) => kind === 'question')
const commands: readonly Command[] = [
  ...inventedCommands,
  ...(ask === undefined ? [] : [{ ...ask, name: 'ask', options: z.object({ question: z.string() }) }])
]

const typed = (line: string) => readLine(line, commands)
const asking = (command: string, options: Record<string, string>) => ({ kind: 'asking', asking: { command, options } })

describe('readLine', () => {
  it.each([
    ['/count grey herons', asking('count', { subject: 'grey herons' })],
    ['/count herons by:"Ada Quill" on the pond', asking('count', { subject: 'herons on the pond', by: 'Ada Quill' })],
    ['/count by: Quill herons', asking('count', { by: 'Quill', subject: 'herons' })],
    ['/Count LIMIT:2 herons', asking('count', { limit: '2', subject: 'herons' })],
    ['/count subject:"grey herons" order:newest', asking('count', { subject: 'grey herons', order: 'newest' })],
    ['/count colour:grey herons', asking('count', { subject: 'colour:grey herons' })],
    ['/count "grey herons" -white', asking('count', { subject: '"grey herons" -white' })],
    ["/count Quill's herons", asking('count', { subject: "Quill's herons" })],
    ['/count', asking('count', {})],
    ['/list', asking('list', {})],
    ['/nest list', asking('nest list', {})],
    ['/nest add map.txt tree:"old elm"', asking('nest add', { map: 'map.txt', tree: 'old elm' })],
    ['/Nest  ADD', asking('nest add', {})],
    ['nest list', asking('nest list', {})],
    ['/nest drop it', asking('nest', {})],
    ['/cuont herons', asking('cuont', {})],
    ['list', asking('list', {})],
    ['How many by: whom?', asking('ask', { question: 'How many by: whom?' })],
    ['\uFEFF /list\r', asking('list', {})]
  ])('%j', (line, expected) => {
    expect(typed(line)).toEqual(expected)
  })

  it('refuses an option given twice and words that a command does not take', () => {
    expect(typed('/count herons by:Ada by:Quill')).toMatchObject({
      kind: 'problem',
      problem: '/count: "by" is given twice.'
    })
    expect(typed('/list herons')).toMatchObject({ kind: 'problem', problem: '/list takes no words after it.' })
  })
})

describe('an option of another command', () => {
  const named = (name: string, options: z.ZodObject): readonly Command[] =>
    ask === undefined ? [] : [{ ...ask, name, options }]
  const all: readonly Command[] = [
    ...inventedCommands,
    ...named('tell', z.object({ words: z.string(), place: z.string() })),
    ...named('search', z.object({ query: z.string() })),
    ...named('ask', z.object({ question: z.string() }))
  ]

  it.each(['/count herons place:Elm', '/count herons speaker:Ada', '/list place:Elm'])('is refused in %j', line => {
    const read = readLine(line, all)
    expect(read).toMatchObject({
      kind: 'problem',
      problem: expect.stringMatching(/^\/\w+ has no option "\w+"; it takes /)
    })
  })

  it('is text in quotation marks, and a filter in a search or a question', () => {
    expect(readLine('/count "place:Elm"', all)).toEqual(asking('count', { subject: 'place:Elm' }))
    expect(readLine('/search herons speaker:Ada', all)).toEqual(asking('search', { query: 'herons speaker:Ada' }))
    expect(readLine('/ask Where? source:gazette', all)).toEqual(asking('ask', { question: 'Where? source:gazette' }))
    expect(readLine('/ask Where? place:Elm', all)).toMatchObject({ kind: 'problem' })
  })
})

describe('readShellWords', () => {
  const shell = (...words: string[]) => readShellWords(words, commands)

  it('takes what a shell has split', () => {
    expect(shell('/count', 'grey', 'herons', 'by:Ada Quill')).toEqual(
      asking('count', { subject: 'grey herons', by: 'Ada Quill' })
    )
    expect(shell('/count', 'grey herons', '-white')).toEqual(asking('count', { subject: '"grey herons" -white' }))
  })

  it('takes one word as the text it is, or as the whole line', () => {
    expect(shell('/count', 'grey herons')).toEqual(asking('count', { subject: 'grey herons' }))
    expect(shell('/count', '"grey herons" -white')).toEqual(asking('count', { subject: '"grey herons" -white' }))
    expect(shell('/count grey herons by:Quill')).toEqual(asking('count', { subject: 'grey herons', by: 'Quill' }))
  })
})
