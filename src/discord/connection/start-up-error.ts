import { DiscordAPIError, DiscordjsError, DiscordjsErrorCodes, HTTPError, RESTJSONErrorCodes } from 'discord.js'
import { messageOf } from '../../corpus/system-errors.ts'
import { apiOf, type DiscordSettings } from '../settings.ts'

/** The bot could not start, or Discord ended its session for good. The message is one line: which variable, and what to do. */
export class StartUpError extends Error {
  override readonly name = 'StartUpError'
}

/** The token is that of another application than the one that is wanted. */
export const wrongApplication = (id: string, wanted: string): StartUpError =>
  new StartUpError(
    `DISCORD_APPLICATION_ID: the token belongs to application ${id}, not to ${wanted}. Correct it, or leave it empty.`
  )

/** Turns what discord.js threw while the bot started into a line that names the variable to look at. */
export const startUpError = (error: unknown, settings: DiscordSettings): StartUpError =>
  error instanceof StartUpError ? error : new StartUpError(lineFor(error, settings), { cause: error })

const lineFor = (error: unknown, settings: DiscordSettings): string => {
  const { guildId, applicationId } = settings
  const apiUrl = apiOf(settings)
  if (isTokenRefused(error))
    return 'DISCORD_TOKEN: Discord refuses this token. Copy the bot\'s token again from the Developer Portal (Bot, "Reset Token").'
  if (error instanceof DiscordAPIError) {
    if (guildId !== null && guildClosed.has(error.code))
      return `DISCORD_GUILD_ID: the bot may not register commands in server ${guildId}. Check the number, and invite the bot there with the scopes bot and applications.commands.`
    if (error.code === RESTJSONErrorCodes.UnknownApplication)
      return `DISCORD_APPLICATION_ID: Discord knows no application ${applicationId ?? ''} of this bot. Copy it from the Developer Portal (General Information), or leave it empty.`
    if (error.status === 404) return unreachable(apiUrl, notDiscord)
    return `Discord refused to start the bot: ${firstLine(error.message)} (${error.code}).`
  }
  if (error instanceof HTTPError) return unreachable(apiUrl, `it answers with HTTP ${error.status}`)
  if (error instanceof TypeError || error instanceof SyntaxError) return unreachable(apiUrl, notDiscord)
  if (isNetworkError(error)) return unreachable(apiUrl, firstLine(error.message) || error.name)
  return `Discord did not let the bot start: ${firstLine(messageOf(error))}`
}

const isTokenRefused = (error: unknown): boolean =>
  (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid) ||
  (error instanceof DiscordAPIError && error.status === 401)

const unreachable = (apiUrl: string, why: string): string =>
  `DISCORD_API_URL: Discord cannot be reached at ${apiUrl} (${why}). Check the network, and the address if it was changed.`

/** Node's and undici's network errors carry a code ("ECONNREFUSED"), a request that took too long is aborted. */
const isNetworkError = (error: unknown): error is Error =>
  error instanceof Error && (error.name === 'AbortError' || ('code' in error && typeof error.code === 'string'))

const firstLine = (text: string): string => text.split('\n', 1)[0] ?? ''

const notDiscord = "what answers there is not Discord's API"

const guildClosed: ReadonlySet<number | string> = new Set([
  RESTJSONErrorCodes.UnknownGuild,
  RESTJSONErrorCodes.MissingAccess
])
