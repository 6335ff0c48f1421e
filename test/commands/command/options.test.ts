import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { attachment } from '../../../src/commands/command/attachment.ts'
import { optionsOf } from '../../../src/commands/command/options.ts'
import { inventedCommands } from '../invented-commands.ts'

const count = inventedCommands.filter(({ name }) => name === 'count')

describe('optionsOf', () => {
  it('reads names, types, limits and completions from the schema, in its order', () => {
    const options = count.flatMap(optionsOf)
    expect(options.map(({ name, type, required }) => [name, type, required])).toEqual([
      ['subject', 'string', true],
      ['by', 'string', false],
      ['limit', 'integer', false],
      ['order', 'string', false],
      ['exact', 'boolean', false],
      ['after', 'string', false]
    ])
    expect(options[0]).toMatchObject({ description: 'What is counted', completes: 'subject', maxLength: 40 })
    expect(options[1]).toMatchObject({ description: 'Who counts', completes: 'speaker', choices: null })
    expect(options[2]).toMatchObject({ minimum: 1, maximum: 9, completes: null })
    expect(options[3]).toMatchObject({ choices: ['newest', 'oldest'] })
  })

  it('has none for a command without options', () => {
    expect(optionsOf({ options: z.object({}) })).toEqual([])
  })

  it('knows a file by its schema, wrapped or not', () => {
    const [one, other] = optionsOf({
      options: z.object({ map: attachment(7), photo: attachment(9).optional().describe('One of it') })
    })
    expect(one).toMatchObject({ name: 'map', type: 'attachment', mostBytes: 7, required: true })
    expect(other).toMatchObject({ type: 'attachment', mostBytes: 9, required: false, description: 'One of it' })
  })

  it('refuses an option that no surface could offer', () => {
    expect(() => optionsOf({ options: z.object({ many: z.array(z.string()) }) })).toThrow()
    expect(() => optionsOf({ options: z.object({ box: z.object({}) }) })).toThrow()
  })
})
