import { DefaultRestOptions } from 'discord.js'

/** What the bot needs to know of Discord. */
export type DiscordSettings = {
  readonly token: string
  /** Only checked against the token's own application; null leaves it to the token. */
  readonly applicationId: string | null
  /** The server to register commands in, at once; null registers them everywhere. */
  readonly guildId: string | null
  /** Address of Discord's API without the version, "https://discord.com/api"; null for Discord's own. */
  readonly apiUrl: string | null
  readonly moderatorRoleIds: readonly string[]
  /** The channel that is told what moderators do; null for none. */
  readonly logChannelId: string | null
  /** Where the source viewer is reached, without a slash at its end; null where there is none. */
  readonly publicUrl: string | null
  /** How many gateway connections there are; "auto" leaves it to Discord. */
  readonly shards: number | 'auto'
}

/** Where Discord's API is reached: discord.js adds the version itself. */
export const apiOf = ({ apiUrl }: DiscordSettings): string =>
  (apiUrl ?? DefaultRestOptions.api).replace(/\/+$/, '').replace(/\/v\d+$/, '')

/** Where files are kept that come with an interaction; a Discord at another address keeps them itself. */
export const attachmentOriginsOf = ({ apiUrl }: DiscordSettings): readonly string[] =>
  apiUrl === null ? discordsFiles : [...discordsFiles, new URL(apiUrl).origin]

const discordsFiles = ['https://cdn.discordapp.com', 'https://media.discordapp.net']
