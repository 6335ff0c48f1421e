import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import {
  type APIInteraction,
  Client,
  type ClientOptions,
  Events,
  GatewayCloseCodes,
  GatewayDispatchEvents,
  Options,
  Status,
  WorkerShardingStrategy
} from 'discord.js'
import type { Logger } from 'pino'
import { z } from 'zod'
import type { Bot, BotParts } from '../bot.ts'
import type { ReceptionLimits } from '../reception/reception.ts'
import { registerCommands } from '../registration/register-commands.ts'
import { apiOf, type DiscordSettings } from '../settings.ts'
import { openReception } from './open-reception.ts'
import { StartUpError, startUpError, wrongApplication } from './start-up-error.ts'

/**
 * Logs in to Discord over its gateway, registers the commands if they changed, and answers interactions from then on.
 * Throws a `StartUpError` whose message is one line that names the variable to look at.
 */
export const startGateway = async (parts: BotParts, limits?: ReceptionLimits): Promise<Bot> => {
  const { settings, log } = parts
  const client = createClient(settings, log)
  const reception = openReception(parts, client.rest, limits)
  client.ws.on(GatewayDispatchEvents.InteractionCreate, (interaction: APIInteraction) => {
    void reception.receive(interaction)
  })
  const lost = sessionEnd(client)
  try {
    const applicationId = await Promise.race([logIn(client, settings), lost.then(failToStart)])
    await registerCommands(client.rest, applicationId, parts)
  } catch (error) {
    await leave(client)
    throw startUpError(error, settings)
  }
  return {
    lost,
    receive: null,
    connection: () => (client.ws.shards.every(({ status }) => status === Status.Ready) ? 'connected' : 'reconnecting'),
    stop: async () => {
      await reception.close()
      await leave(client)
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
    ...shardsOf(settings, log),
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

/**
 * One connection lives in this thread. Several live in a thread of their own, that their heartbeats keep time however busy this one is;
 * their interactions come here, so that one desk answers all.
 */
const shardsOf = ({ shards }: DiscordSettings, log: Logger): Pick<ClientOptions, 'shards' | 'shardCount' | 'ws'> =>
  shards === 1
    ? {}
    : {
        ...(shards === 'auto' ? { shards } : { shardCount: shards }),
        ws: {
          buildStrategy: manager =>
            new WorkerShardingStrategy(manager, {
              shardsPerWorker: 'all',
              workerPath: fileURLToPath(new URL('./shard-worker.ts', import.meta.url)),
              unknownPayloadHandler: payload => {
                const fault = faultOfWorker.safeParse(payload).data
                if (fault !== undefined) log.warn({ reason: fault.gatewayFault }, 'gateway fault survived')
              }
            })
        }
      }

const faultOfWorker = z.object({ gatewayFault: z.string() })

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
    if (applicationId !== null && applicationId !== id) throw wrongApplication(id, applicationId)
    return id
  } finally {
    late.abort()
    await tooLate.catch(() => null)
  }
}

/** Logs out; a gateway that does not answer any more is not waited for. */
const leave = (client: Client): Promise<unknown> =>
  Promise.race([client.destroy(), wait(lastFarewell, null, { ref: false })])

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
const lastFarewell = 500
