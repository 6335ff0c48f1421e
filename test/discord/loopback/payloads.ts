import { type ShownForm, sentFormData } from './forms.ts'
import { type Control, messageCommandData, type PressedMessage, pressedMessage, reader } from './messages.ts'
import { type StoredCommand, type StoredOption, subcommandOf } from './stored-commands.ts'

/** Who sends an interaction, and from where: a server's member with roles and permissions, or a user in direct messages. */
export type Sender =
  | {
      readonly kind: 'member'
      readonly guildId: string
      readonly roles: readonly string[]
      readonly permissions: bigint
      readonly userId?: string
    }
  | { readonly kind: 'user'; readonly userId?: string }

/** What an interaction is about. */
export type Asked =
  | { readonly kind: 'slash'; readonly command: StoredCommand; readonly wholeName: string; readonly options: Options }
  | {
      readonly kind: 'autocomplete'
      readonly command: StoredCommand
      readonly wholeName: string
      readonly options: Options
      readonly focused: string
    }
  | { readonly kind: 'component'; readonly control: Control; readonly on: PressedMessage }
  | { readonly kind: 'form'; readonly form: ShownForm; readonly typed: Readonly<Record<string, string>> }
  | {
      readonly kind: 'message-command'
      readonly command: StoredCommand
      readonly message: Readonly<Record<string, unknown>>
    }

export type Options = Readonly<Record<string, string | number | boolean | SentAttachment>>

/** A file that a user attaches to a command, as Discord tells the bot of it. */
export type SentAttachment = {
  readonly id: string
  readonly filename: string
  readonly size: number
  readonly url: string
  readonly content_type?: string
}

type Envelope = { readonly id: string; readonly token: string; readonly applicationId: string }

/** An interaction as Discord's gateway dispatches it. Throws where a Discord client would not let the user send it. */
export const interactionPayload = ({ id, token, applicationId }: Envelope, asked: Asked, sender: Sender): unknown => ({
  id,
  token,
  application_id: applicationId,
  version: 1,
  type: interactionTypes[asked.kind],
  data: dataOf(asked),
  locale: 'en-GB',
  app_permissions: '2251799813685247',
  entitlements: [],
  attachment_size_limit: 10_485_760,
  channel_id: channelId,
  ...(asked.kind === 'component' ? { message: pressedMessage(asked.on, applicationId, channelId) } : {}),
  ...whereabouts(sender)
})

const interactionTypes = { slash: 2, 'message-command': 2, component: 3, autocomplete: 4, form: 5 } as const

const dataOf = (asked: Asked): unknown => {
  if (asked.kind === 'component') return { ...asked.control, id: 1 }
  if (asked.kind === 'form') return sentFormData(asked.form, asked.typed)
  if (asked.kind === 'message-command') return messageCommandData(asked.command, asked.message, channelId)
  const { command, wholeName, options } = asked
  const focused = asked.kind === 'autocomplete' ? asked.focused : null
  const subcommand = subcommandOf(command, wholeName)
  const known = subcommand === null ? command.options : (subcommand.options ?? [])
  const missing = known.find(({ name, required }) => required === true && !(name in options))
  if (asked.kind === 'slash' && missing !== undefined) throw new Error(`/${wholeName} needs ${missing.name}`)
  const given = Object.entries(options).map(([name, value]) => ({
    name,
    value: typeof value === 'object' ? value.id : value,
    type: typeOf(known, wholeName, name),
    ...(name === focused ? { focused: true } : {})
  }))
  const attached = Object.values(options).flatMap(value => (typeof value === 'object' ? [[value.id, value]] : []))
  return {
    id: command.id,
    name: command.name,
    type: 1,
    ...(command.guild_id === undefined ? {} : { guild_id: command.guild_id }),
    options: subcommand === null ? given : [{ name: subcommand.name, type: 1, options: given }],
    ...(attached.length === 0 ? {} : { resolved: { attachments: Object.fromEntries(attached) } })
  }
}

const typeOf = (known: readonly StoredOption[], wholeName: string, option: string): number => {
  const found = known.find(({ name }) => name === option)
  if (found === undefined) throw new Error(`/${wholeName} has no option ${option}`)
  return found.type
}

const whereabouts = (sender: Sender): object => {
  const user = reader(sender.userId)
  if (sender.kind === 'user')
    return {
      user,
      context: 1,
      channel: { id: channelId, type: 1, recipients: [user], flags: 0, last_message_id: null },
      authorizing_integration_owners: { 1: user.id }
    }
  const { guildId, roles, permissions } = sender
  return {
    guild_id: guildId,
    guild: { id: guildId, locale: 'en-GB', features: [] },
    guild_locale: 'en-GB',
    context: 0,
    channel: { id: channelId, type: 0, guild_id: guildId, name: 'research', position: 0, permissions: '0', flags: 0 },
    authorizing_integration_owners: { 0: guildId },
    member: {
      user,
      roles,
      permissions: String(permissions),
      joined_at: '2024-01-01T00:00:00.000000+00:00',
      deaf: false,
      mute: false,
      pending: false,
      flags: 0,
      nick: null,
      avatar: null,
      banner: null,
      premium_since: null,
      communication_disabled_until: null
    }
  }
}

const channelId = '200000000000000001'
