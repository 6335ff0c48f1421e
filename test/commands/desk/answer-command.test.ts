import { describe, expect, it } from 'vitest'
import { answerCommand, readAsking } from '../../../src/commands/desk/answer-command.ts'
import { inventedArchive, inventedDocument } from '../invented-archive.ts'
import { inventedCommands } from '../invented-commands.ts'

const archive = inventedArchive({ documents: [inventedDocument('pond.txt', 'Nine herons stood in the pond.')] })
const answer = (command: string, options: Record<string, unknown> = {}) =>
  answerCommand(inventedCommands, archive, { command, options })
const problem = (command: string, options: Record<string, unknown>) => {
  const answered = answer(command, options)
  expect(answered.status).toBe('invalid')
  return answered.message
}

describe('answerCommand', () => {
  it('runs the command with its options as the schema gives them out', () => {
    const answered = answer('count', { subject: '  herons ', limit: 5, by: null })
    expect(answered.status).toBe('answered')
    expect(JSON.parse(answered.message)).toEqual({ subject: 'herons', limit: 5, exact: false })
    expect(answered.corpus).toEqual({ version: 'v1', documents: 1 })
  })

  it('takes numbers and yes or no as text', () => {
    const { message } = answer('count', { subject: '12', limit: '7', exact: 'Yes' })
    expect(JSON.parse(message)).toEqual({ subject: '12', limit: 7, exact: true })
  })

  it.each([
    [{}, '/count needs "subject" (What is counted), for example /count herons by:"Ada Quill"'],
    [{ subject: ' \n ' }, '/count needs "subject" (What is counted), for example /count herons by:"Ada Quill"'],
    [{ subject: 'x', limit: '12' }, '/count: "limit" must be a whole number from 1 up to 9.'],
    [{ subject: 'x', limit: 'many' }, '/count: "limit" must be a whole number from 1 up to 9.'],
    [{ subject: 'x', order: 'best' }, '/count: "order" must be one of newest, oldest.'],
    [{ subject: 'x', exact: 'perhaps' }, '/count: "exact" must be yes or no.'],
    [{ subject: 'x'.repeat(41) }, '/count: "subject" is too long: at most 40 characters.'],
    [{ subject: 'x', after: 'May' }, '/count: "after" must be a year.'],
    [{ subject: 5 }, '/count: "subject" must be text.'],
    [
      { subject: 'x', colour: 'red' },
      '/count has no option "colour"; it takes subject, by, limit, order, exact, after.'
    ]
  ])('names the option and what to do: %j', (options, message) => {
    expect(problem('count', options)).toBe(message)
  })

  it('answers an unknown command with one line', () => {
    expect(problem('cuont', {})).toBe('There is no command /cuont. /help lists those there are.')
  })

  it('names the commands of a group that is used alone', () => {
    expect(problem('nest', {})).toBe('/nest does one of several things; say which: /nest add, /nest list.')
  })

  it('takes a file for one alone, and of its size', () => {
    const read = (map: unknown) => readAsking(inventedCommands, { command: 'nest add', options: { map } })
    expect(read({ name: 'map.txt', bytes: new Uint8Array(1000) }).kind).toBe('moderation')
    const wanted = { kind: 'problem', problem: '/nest add: "map" must be a file of at most 1 kB.' }
    expect(read({ name: 'map.txt', bytes: new Uint8Array(1001) })).toMatchObject(wanted)
    expect(read('map.txt')).toMatchObject(wanted)
  })

  it('changes no corpus', () => {
    expect(problem('reread', {})).toContain('/reread')
  })
})

describe('readAsking', () => {
  it('tells moderation from questions, so that a surface can ask who is asking', () => {
    expect(readAsking(inventedCommands, { command: 'reread', options: {} }).kind).toBe('moderation')
    expect(readAsking(inventedCommands, { command: 'list', options: {} }).kind).toBe('question')
    expect(readAsking(inventedCommands, { command: 'list', options: { a: 'b' } }).kind).toBe('problem')
  })
})
