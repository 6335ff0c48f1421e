import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { commands } from '../../../src/commands/commands.ts'
import { applicationCommand, applicationCommands } from '../../../src/discord/registration/application-commands.ts'
import { inventedCommands } from '../invented-desk.ts'
import { faultsOf } from '../loopback/description.ts'

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
        { type: 5, name: 'nests', description: 'Count nests instead' },
        {
          type: 5,
          name: 'private',
          description: expect.stringMatching(/alone/),
          name_localizations: { de: 'privat' },
          description_localizations: { de: expect.stringMatching(/mir/) }
        }
      ]
    })
  })

  test('for moderators is hidden from others and bound to servers', () => {
    expect(applicationCommand(recount, guild)).toMatchObject({ default_member_permissions: 32, options: [] })
    expect(applicationCommand(recount, everywhere)).toMatchObject({ contexts: [0], integration_types: [0] })
  })

  test('of two words becomes a subcommand of the first', () => {
    const [group, ...others] = applicationCommands(inventedCommands, guild).slice(2)
    expect(others).toEqual([])
    expect(group).toEqual({
      type: 1,
      name: 'lake',
      description: 'add, drain',
      default_member_permissions: 32,
      options: [
        {
          type: 1,
          name: 'add',
          description: 'Add a lake',
          options: [
            { type: 11, name: 'map', description: 'A map of it' },
            { type: 3, name: 'name', description: 'Its name', autocomplete: true, max_length: 80 },
            { type: 3, name: 'depth', description: 'How deep it is', max_length: 10 },
            { type: 3, name: 'story', description: 'What is told of it' }
          ]
        },
        { type: 1, name: 'drain', description: 'Drain a lake', options: [] }
      ]
    })
    expect(faultsOf('PUT /applications/{application_id}/commands', [group])).toEqual([])
  })

  test('of two words stands in no group with a name of its own or of the other kind', () => {
    const named = (name: string) => ({ ...count, name })
    expect(() => applicationCommands([named('lake'), named('lake list')], guild)).toThrow('/')
    expect(() => applicationCommands([named('lake list'), { ...recount, name: 'lake add' }], guild)).toThrow(
      '/lake mixes'
    )
    const many = Array.from({ length: 26 }, (_, at) => named(`lake a${at}`))
    expect(() => applicationCommands(many, guild)).toThrow('25')
  })

  test('that asks is offered in servers and direct messages, to servers and to users who install it', () => {
    const offered = { contexts: [0, 1, 2], integration_types: [0, 1], default_member_permissions: null }
    expect(applicationCommand(count, everywhere)).toMatchObject(offered)
    const onMessages = applicationCommands([{ ...count, name: 'search' }], everywhere).slice(1)
    expect(onMessages).toEqual([
      {
        ...offered,
        type: 3,
        name: 'Find in the sources',
        name_localizations: { de: 'In den Quellen suchen' },
        description: '',
        options: []
      }
    ])
  })

  test('may not have an option of the name that the room adds', () => {
    const taken = { ...count, options: z.object({ private: z.boolean().describe('Mine') }) }
    expect(() => applicationCommand(taken, guild)).toThrow('private')
  })

  test('without a description is refused: Discord would refuse all commands for it', () => {
    const bare = { ...count, options: z.object({ bird: z.string() }) }
    expect(() => applicationCommand(bare, guild)).toThrow('/count bird')
    expect(() => applicationCommand({ ...count, description: 'x'.repeat(101) }, guild)).toThrow('/count')
  })

  test.each([guild, everywhere])('can be registered, each of the real ones (%o)', scope => {
    const wanted = applicationCommands(commands, scope)
    expect(faultsOf('PUT /applications/{application_id}/commands', wanted)).toEqual([])
    const names = wanted.map(({ name }) => name)
    const words = new Set(commands.map(({ name }) => name.split(' ')[0]))
    expect(names).toEqual([...words, 'Who said this?', 'Find in the sources'])
  })
})
