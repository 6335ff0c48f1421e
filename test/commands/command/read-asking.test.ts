import { describe, expect, it } from 'vitest'
import { readAsking } from '../../../src/commands/command/read-asking.ts'
import { inventedCommands } from '../invented-commands.ts'

const read = (command: string, options: Record<string, unknown> = {}) =>
  readAsking(inventedCommands, { command, options })
const problem = (command: string, options: Record<string, unknown>) => {
  const asking = read(command, options)
  return asking.kind === 'problem' ? asking.problem : asking
}

describe('readAsking', () => {
  it('takes numbers and yes or no as text', () => {
    expect(read('count', { subject: '12', limit: '7', exact: 'Yes' })).toMatchObject({
      kind: 'question',
      options: { subject: '12', limit: 7, exact: true }
    })
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

  it('tells of an unknown command with one line', () => {
    expect(problem('cuont', {})).toBe('There is no command /cuont. /help lists those there are.')
  })

  it('names the commands of a group that is used alone', () => {
    expect(problem('nest', {})).toBe('/nest does one of several things; say which: /nest add, /nest list.')
  })

  it('takes a file for one alone, and of its size', () => {
    expect(read('nest add', { map: { name: 'map.txt', bytes: new Uint8Array(1000) } }).kind).toBe('moderation')
    const wanted = { kind: 'problem', problem: '/nest add: "map" must be a file of at most 1 kB.' }
    expect(read('nest add', { map: { name: 'map.txt', bytes: new Uint8Array(1001) } })).toMatchObject(wanted)
    expect(read('nest add', { map: 'map.txt' })).toMatchObject(wanted)
  })

  it('tells moderation from questions, so that a surface can ask who is asking', () => {
    expect(read('reread').kind).toBe('moderation')
    expect(read('list').kind).toBe('question')
    expect(read('list', { a: 'b' }).kind).toBe('problem')
  })
})
