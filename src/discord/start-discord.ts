import { setTimeout as wait } from 'node:timers/promises'
import {
  type APIInteraction,
  Client,
  Events,
  GatewayCloseCodes,
  GatewayDispatchEvents,
  Options,
  Status
} from 'discord.js'
import type { Logger } from 'pino'
import type { Command } from '../commands/command.ts'
import type { Desk } from '../commands/desk.ts'
import { applicationCommands, type Scope } from './application-commands.ts'
import { answerInteraction, type Responder } from './interactions.ts'
import { register } from './registration.ts'
import { repliesThrough } from './replies.ts'
import { apiOf, attachmentOriginsOf, type DiscordSettings } from './settings.ts'
import { StartUpError, startUpError } from './start-up-error.ts'

/** A bot that is logged in, has its commands registered and answers. */
export type Bot = {
  /** Whether interactions come in now; a gateway that is lost comes back by itself, or ends the session. */
  connection(): 'connected' | 'reconnecting'
  /** Settles only if Discord ends the session for good (the token was reset): with one line that says why. */
  readonly lost: Promise<string>
  /** Takes no more interactions, lets those under way be answered for up to four seconds, and logs out. */
  stop(): Promise<void>
}

/**
 * Logs in to Discord, registers the commands if they changed, and answers interactions from then on.
 * Throws a `StartUpError` whose message is one line that names the variable to look at.
 */
export const startDiscord = async (
  settings: DiscordSettings,
  commands: readonly Command[],
  desk: Desk,
  log: Logger
): Promise<Bot> => {
  const scope: Scope = settings.guildId === null ? { kind: 'global' } : { kind: 'guild', guildId: settings.guildId }
  const wanted = applicationCommands(commands, scope)
  const client = createClient(settings, log)
  const underWay = new Set<Promise<void>>()
  let isOpen = true
  const moderation = { guildId: settings.guildId, roleIds: settings.moderatorRoleIds }
  const responder: Responder = {
    commands,
    desk,
    publicUrl: settings.publicUrl,
    replies: repliesThrough(client.rest, log),
    moderation,
    attachmentOrigins: attachmentOriginsOf(settings),
    log
  }
  client.ws.on(GatewayDispatchEvents.InteractionCreate, (interaction: APIInteraction) => {
    if (!isOpen) return
    const answering = answerInteraction(responder, interaction).finally(() => underWay.delete(answering))
    underWay.add(answering)
  })
  const lost = sessionEnd(client)
  try {
    const applicationId = await Promise.race([logIn(client, settings), lost.then(failToStart)])
    const registered = await register(client.rest, applicationId, scope, wanted)
    log.info({ scope, commands: wanted.length, registered }, 'commands registered')
  } catch (error) {
    await client.destroy()
    throw startUpError(error, settings)
  }
  return {
    lost,
    connection: () => (client.ws.shards.every(({ status }) => status === Status.Ready) ? 'connected' : 'reconnecting'),
    stop: async () => {
      isOpen = false
      await Promise.race([Promise.all(underWay), wait(lastReplies, null, { ref: false })])
      await Promise.race([client.destroy(), wait(lastFarewell, null, { ref: false })])
      log.info('logged out of Discord')
    }
  }
}

/**
 * A client that asks for no intents: interactions come without any, and state who sent them. What it would keep of members,
 * users and messages nobody reads.
 */
const createClient = (settings: DiscordSettings, log: Logger): Client => {
  const client = new Client({
    intents: [],
    rest: { api: apiOf(settings) },
    allowedMentions: { parse: [] },
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: 0,
      GuildMemberManager: 0
    })
  })
  client.on(Events.Error, error => log.error({ reason: error.message }, 'Discord client error'))
  client.on(Events.ShardError, (error, shard) => log.warn({ shard, reason: error.message }, 'gateway error'))
  client.on(Events.ShardReconnecting, shard => log.warn({ shard }, 'gateway lost, reconnecting'))
  client.on(Events.ShardResume, (shard, replayed) => log.info({ shard, replayed }, 'gateway resumed'))
  return client
}

/** Logs in and gives the application's id. */
const logIn = async (client: Client, settings: DiscordSettings): Promise<string> => {
  const { token, applicationId } = settings
  const ready = new Promise<Client<true>>(resolve => client.once(Events.ClientReady, resolve))
  const late = new AbortController()
  const tooLate = wait(startUpLimit, null, { signal: late.signal, ref: false }).then(() => {
    const seconds = startUpLimit / 1000
    throw new StartUpError(
      `DISCORD_API_URL: Discord at ${apiOf(settings)} names a gateway that did not answer in ${seconds} s.`
    )
  })
  try {
    await Promise.race([client.login(token), tooLate])
    const { id } = (await ready).application
    if (applicationId !== null && applicationId !== id)
      throw new StartUpError(
        `DISCORD_APPLICATION_ID: the token belongs to application ${id}, not to ${applicationId}. Correct it, or leave it empty.`
      )
    return id
  } finally {
    late.abort()
    await tooLate.catch(() => null)
  }
}

const sessionEnd = (client: Client): Promise<string> =>
  new Promise(resolve => client.once(Events.ShardDisconnect, ({ code }) => resolve(endingLine(code))))

const failToStart = (reason: string): never => {
  throw new StartUpError(reason)
}

/** Why Discord closed the gateway for good (https://docs.discord.com/developers/topics/opcodes-and-status-codes). */
const endingLine = (code: number): string =>
  code === GatewayCloseCodes.AuthenticationFailed
    ? 'DISCORD_TOKEN: Discord refuses this token at its gateway; it may have been reset. Copy it again from the Developer Portal.'
    : `Discord has closed the bot's session for good (code ${code}, ${GatewayCloseCodes[code] ?? 'unknown'}).`

const startUpLimit = 30_000
const lastReplies = 4000
const lastFarewell = 500
