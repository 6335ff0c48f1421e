import { describe, expect, it } from 'vitest'
import { answerCommand } from '../../../src/commands/desk/answer-command.ts'
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

  it('answers what cannot be asked with one line', () => {
    expect(problem('cuont', {})).toBe('There is no command /cuont. /help lists those there are.')
  })

  it('changes no corpus', () => {
    expect(problem('reread', {})).toContain('/reread')
  })
})
