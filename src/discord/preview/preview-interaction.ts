import { type APIInteraction, ApplicationCommandType, InteractionType, PermissionFlagsBits } from 'discord.js'
import { z } from 'zod'
import type { RegisteredCommand, RegisteredOption } from '../registration/application-commands.ts'

const values = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]))

const who = { isModerator: z.boolean(), locale: z.string().max(10) }

/** What somebody does in a Discord client, as the page of the preview tells it. */
export const previewAsked = z.discriminatedUnion('kind', [
  /** Uses a command ("corpus add"), or types into its option `focused`. */
  z.object({ kind: z.literal('slash'), name: z.string(), options: values, focused: z.string().nullable(), ...who }),
  /** Uses a command on a message with these words. */
  z.object({ kind: z.literal('message'), name: z.string(), content: z.string(), ...who }),
  /** Presses a button of a message, or chooses from a list. */
  z.object({
    kind: z.literal('press'),
    customId: z.string(),
    chosen: z.array(z.string()).nullable(),
    flags: z.number(),
    components: z.array(z.unknown()),
    ...who
  }),
  /** Sends a form off. */
  z.object({ kind: z.literal('form'), customId: z.string(), fields: z.record(z.string(), z.string()), ...who })
])

/** What `previewAsked` reads. */
export type PreviewAsked = z.infer<typeof previewAsked>

/** A file that was given to the preview, as Discord tells the bot of one. */
export type GivenFile = { readonly id: string; readonly filename: string; readonly size: number; readonly url: string }

/**
 * The interaction that Discord would send for what was asked. Null for a command that is not registered, or an option that it does not have.
 * `fileOf` finds the file that an option's value names.
 */
export const previewInteraction = (
  id: string,
  asked: PreviewAsked,
  registered: readonly RegisteredCommand[],
  fileOf: (id: string) => GivenFile | null
): APIInteraction | null => {
  const about = aboutOf(asked, registered, fileOf)
  const { isModerator } = asked
  return about === null
    ? null
    : interaction.parse({
        id,
        token: `preview-${id}`,
        application_id: applicationId,
        version: 1,
        locale: asked.locale,
        guild_locale: 'en-US',
        app_permissions: '0',
        entitlements: [],
        attachment_size_limit: 10_485_760,
        authorizing_integration_owners: { 0: guildId },
        context: 0,
        guild_id: guildId,
        guild: { id: guildId, locale: 'en-US', features: [] },
        channel_id: channelId,
        channel: { id: channelId, type: 0, guild_id: guildId, name: 'research', permissions: '0', flags: 0 },
        member: {
          user: person,
          roles: [],
          permissions: String(isModerator ? PermissionFlagsBits.ManageGuild : 0n),
          joined_at: '2024-01-01T00:00:00.000000+00:00',
          deaf: false,
          mute: false,
          flags: 0
        },
        ...about
      })
}

const aboutOf = (
  asked: PreviewAsked,
  registered: readonly RegisteredCommand[],
  fileOf: (id: string) => GivenFile | null
): object | null => {
  switch (asked.kind) {
    case 'slash':
      return slash(asked, registered, fileOf)
    case 'message':
      return {
        type: InteractionType.ApplicationCommand,
        data: {
          id: commandId,
          name: asked.name,
          type: ApplicationCommandType.Message,
          target_id: messageId,
          resolved: { messages: { [messageId]: message(asked.content, 0, []) } }
        }
      }
    case 'press':
      return {
        type: InteractionType.MessageComponent,
        data: {
          id: 1,
          custom_id: asked.customId,
          ...(asked.chosen === null ? { component_type: 2 } : { component_type: 3, values: asked.chosen })
        },
        message: message('', asked.flags, asked.components)
      }
    case 'form':
      return {
        type: InteractionType.ModalSubmit,
        data: {
          custom_id: asked.customId,
          components: Object.entries(asked.fields).map(([field, value], at) => ({
            type: 18,
            id: 2 * at + 1,
            component: { type: 4, id: 2 * at + 2, custom_id: field, value }
          }))
        }
      }
  }
}

const slash = (
  { name, options, focused }: Extract<PreviewAsked, { kind: 'slash' }>,
  registered: readonly RegisteredCommand[],
  fileOf: (id: string) => GivenFile | null
): object | null => {
  const [first = '', second] = name.split(' ')
  const command = registered.find(({ name, type }) => name === first && type === ApplicationCommandType.ChatInput)
  const subcommand = command?.options.find(option => option.name === second && option.type === subcommandType)
  const known = second === undefined ? command?.options : subcommand?.options
  if (known === undefined) return null
  const given = Object.entries(options).map(([option, value]) => givenOption(known, option, value, option === focused))
  if (given.includes(null)) return null
  const files = Object.values(options).flatMap(value => fileOf(String(value)) ?? [])
  return {
    type: focused === null ? InteractionType.ApplicationCommand : InteractionType.ApplicationCommandAutocomplete,
    data: {
      id: commandId,
      name: first,
      type: ApplicationCommandType.ChatInput,
      options: second === undefined ? given : [{ name: second, type: subcommandType, options: given }],
      ...(files.length === 0
        ? {}
        : { resolved: { attachments: Object.fromEntries(files.map(file => [file.id, file])) } })
    }
  }
}

const givenOption = (
  known: readonly RegisteredOption[],
  name: string,
  value: string | number | boolean,
  isFocused: boolean
): object | null => {
  const option = known.find(candidate => candidate.name === name)
  return option === undefined ? null : { name, type: option.type, value, ...(isFocused ? { focused: true } : {}) }
}

const message = (content: string, flags: number, components: readonly unknown[]) => ({
  id: messageId,
  channel_id: channelId,
  type: 0,
  content,
  flags,
  components,
  embeds: [],
  attachments: [],
  mentions: [],
  author: person,
  timestamp: '2024-01-01T00:00:00.000000+00:00',
  interaction_metadata: { id: messageId, type: 2, user: person, authorizing_integration_owners: {} }
})

const subcommandType = 1
const applicationId = '100000000000000001'
const channelId = '200000000000000001'
const guildId = '300000000000000001'
const commandId = '400000000000000001'
const messageId = '500000000000000001'

const person = { id: '600000000000000001', username: 'you', global_name: 'You', discriminator: '0', avatar: null }

const outline = z.object({ id: z.string(), token: z.string(), type: z.int() })

/** Made above in the shape that Discord documents; what matters of it is read again where it is used. */
const interaction = z.custom<APIInteraction>(value => outline.safeParse(value).success)
