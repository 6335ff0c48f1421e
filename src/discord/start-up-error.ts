import { DiscordAPIError, DiscordjsError, DiscordjsErrorCodes, HTTPError, RESTJSONErrorCodes } from 'discord.js'
import { apiOf, type DiscordSettings } from './settings.ts'

/** The bot could not start, or Discord ended its session for good. The message is one line: which variable, and what to do. */
export class StartUpError extends Error {
  override readonly name = 'StartUpError'
}

/** Turns what discord.js threw while the bot started into a line that names the variable to look at. */
export const startUpError = (error: unknown, settings: DiscordSettings): StartUpError =>
  error instanceof StartUpError ? error : new StartUpError(lineFor(error, settings), { cause: error })

const lineFor = (error: unknown, settings: DiscordSettings): string => {
  const { guildId, applicationId } = settings
  const apiUrl = apiOf(settings)
  if (isTokenRefused(error))
    return 'DISCORD_TOKEN: Discord refuses this token. Copy the bot\'s token again from the Developer Portal (Bot, "Reset Token").'
  if (error instanceof DiscordAPIError) {
    if (guildId !== null && GUILD_CLOSED.has(error.code))
      return `DISCORD_GUILD_ID: the bot may not register commands in server ${guildId}. Check the number, and invite the bot there with the scopes bot and applications.commands.`
    if (error.code === RESTJSONErrorCodes.UnknownApplication)
      return `DISCORD_APPLICATION_ID: Discord knows no application ${applicationId ?? ''} of this bot. Copy it from the Developer Portal (General Information), or leave it empty.`
    if (error.status === 404) return unreachable(apiUrl, "what answers there is not Discord's API")
    return `Discord refused to start the bot: ${firstLine(error.message)} (${error.code}).`
  }
  if (error instanceof HTTPError) return unreachable(apiUrl, `it answers with HTTP ${error.status}`)
  if (error instanceof SyntaxError) return unreachable(apiUrl, "what answers there is not Discord's API")
  if (error instanceof Error) return unreachable(apiUrl, causeOf(error))
  return `Discord could not be reached: ${String(error)}.`
}

const isTokenRefused = (error: unknown): boolean =>
  (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid) ||
  (error instanceof DiscordAPIError && error.status === 401)

const unreachable = (apiUrl: string, why: string): string =>
  `DISCORD_API_URL: Discord cannot be reached at ${apiUrl} (${why}). Check the network, and the address if it was changed.`

/** The reason under a failed request: "fetch failed" tells less than the "ECONNREFUSED" beneath it. */
const causeOf = (error: Error): string => {
  const beneath = error.cause instanceof Error ? error.cause : error
  const code = 'code' in beneath && typeof beneath.code === 'string' ? `${beneath.code}: ` : ''
  return `${code}${firstLine(beneath.message)}`
}

const firstLine = (text: string): string => text.split('\n', 1)[0] ?? ''

const GUILD_CLOSED: ReadonlySet<number | string> = new Set([
  RESTJSONErrorCodes.UnknownGuild,
  RESTJSONErrorCodes.MissingAccess
])
