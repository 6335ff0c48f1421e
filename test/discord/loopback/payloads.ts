import { type StoredCommand, type StoredOption, subcommandOf } from './stored-commands.ts'

/** Who sends an interaction, and from where: a server's member with roles and permissions, or a user in direct messages. */
export type Sender =
  | {
      readonly kind: 'member'
      readonly guildId: string
      readonly roles: readonly string[]
      readonly permissions: bigint
    }
  | { readonly kind: 'user' }

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
  | { readonly kind: 'button'; readonly customId: string }

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
  ...(asked.kind === 'button' ? { message: message(applicationId) } : {}),
  ...whereabouts(sender)
})

const interactionTypes = { slash: 2, button: 3, autocomplete: 4 } as const

const dataOf = (asked: Asked): unknown => {
  if (asked.kind === 'button') return { component_type: 2, custom_id: asked.customId, id: 1 }
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

const user = {
  id: '300000000000000001',
  username: 'reader',
  global_name: 'A Reader',
  discriminator: '0',
  avatar: null,
  public_flags: 0
}

const message = (applicationId: string): unknown => ({
  id: '400000000000000001',
  channel_id: channelId,
  type: 20,
  flags: 1 << 15,
  content: '',
  timestamp: '2024-01-01T00:00:00.000000+00:00',
  edited_timestamp: null,
  tts: false,
  mention_everyone: false,
  pinned: false,
  mentions: [],
  mention_roles: [],
  attachments: [],
  embeds: [],
  components: [],
  author: { ...user, id: applicationId, username: 'on-record', bot: true }
})

const channelId = '200000000000000001'
