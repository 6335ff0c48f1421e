import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { commands } from '../../src/commands/index.ts'
import { applicationCommand } from '../../src/discord/application-commands.ts'
import { inventedCommands } from './invented-desk.ts'
import { faultsOf } from './loopback/description.ts'

const guild = { kind: 'guild', guildId: '1' } as const
const everywhere = { kind: 'global' } as const
const [count, recount] = inventedCommands
if (count === undefined || recount === undefined) throw new Error('two commands')

describe('a command in Discord', () => {
  test('has the options of its schema, required ones first', () => {
    expect(applicationCommand(count, guild)).toEqual({
      type: 1,
      name: 'count',
      description: 'Count the birds of a lake',
      default_member_permissions: null,
      options: [
        {
          type: 3,
          name: 'bird',
          description: 'Which bird',
          required: true,
          autocomplete: true,
          min_length: 2,
          max_length: 200
        },
        { type: 3, name: 'lake', description: 'At which lake', required: true },
        { type: 3, name: 'by', description: 'Only counts by this person', autocomplete: true, max_length: 80 },
        { type: 4, name: 'year', description: 'Only this year', min_value: 1900, max_value: 2100 },
        {
          type: 3,
          name: 'season',
          description: 'Only this season',
          choices: [
            { name: 'spring', value: 'spring' },
            { name: 'autumn', value: 'autumn' }
          ]
        },
        { type: 5, name: 'nests', description: 'Count nests instead' }
      ]
    })
  })

  test('for moderators is hidden from others and bound to servers', () => {
    expect(applicationCommand(recount, guild)).toMatchObject({ default_member_permissions: 32, options: [] })
    expect(applicationCommand(recount, everywhere)).toMatchObject({ contexts: [0], integration_types: [0] })
  })

  test('without a description is refused: Discord would refuse all commands for it', () => {
    const bare = { ...count, options: z.object({ bird: z.string() }) }
    expect(() => applicationCommand(bare, guild)).toThrow('/count bird')
    expect(() => applicationCommand({ ...count, description: 'x'.repeat(101) }, guild)).toThrow('/count')
  })

  test.each([guild, everywhere])('can be registered, each of the real ones (%o)', scope => {
    const wanted = commands.map(command => applicationCommand(command, scope))
    expect(faultsOf('PUT /applications/{application_id}/commands', wanted)).toEqual([])
    expect(new Set(wanted.map(({ name }) => name)).size).toBe(commands.length)
  })
})
