import { once } from 'node:events'
import type { Logger } from 'pino'
import { commands } from './commands/commands.ts'
import { sizeOf } from './commands/desk/manifest.ts'
import { measuredDesk } from './commands/desk/measured-desk.ts'
import { openDesk } from './commands/desk/open-desk.ts'
import { progressLine } from './commands/desk/progress-line.ts'
import type { Config } from './config.ts'
import type { Bot } from './discord/bot.ts'
import { startGateway } from './discord/connection/gateway.ts'
import { isGatewayFault } from './discord/connection/gateway-fault.ts'
import { startHttpInteractions } from './discord/connection/http-interactions.ts'
import { StartUpError } from './discord/connection/start-up-error.ts'
import type { DiscordSettings } from './discord/settings.ts'
import { english } from './languages/english.ts'
import { openLog, secretsHidden } from './log.ts'
import { openWeb, type Receive } from './open-web.ts'
import { healthOf } from './web/health.ts'
import { openMetrics } from './web/metrics.ts'

/**
 * The bot from start to end: reads the documents, opens the web server if one is wanted, logs in to Discord (or, with a public key, lets Discord
 * come to the web server), and waits until it is asked to stop or Discord ends the session. Gives the exit code; why it failed goes to standard error as one line.
 */
export const runBot = async (discord: DiscordSettings, config: Config, corpus: string): Promise<number> => {
  const { publicKey } = config
  const secrets = [discord.token]
  const log = openLog(config.logLevel, secrets)
  const failed = (line: string): number => {
    process.stderr.write(`${secretsHidden(secrets)(line)}\n`)
    return 1
  }
  endForBugs(log)
  const stopped = askedToStop()
  const opened = await Promise.race([
    openDesk({
      corpus,
      data: config.dataDir,
      commands,
      onTrouble: trouble => log.error(trouble),
      onProgress: seldom(progress => log.info(progressLine(progress, english)))
    }),
    stopped
  ])
  if (opened === null) return 0
  if (opened.kind === 'failed') return failed(opened.reason)
  const metrics = openMetrics(commands.map(({ name }) => name))
  const desk = measuredDesk(opened.desk, metrics.observer)
  const { version, documents, rejected } = desk.manifest
  log.info({ corpus, version, documents, rejected: rejected.length }, 'corpus read')
  for (const rejection of rejected) log.warn(rejection, 'document rejected')
  let bot: Bot | null = null
  const health = () => healthOf(sizeOf(desk.manifest), bot?.connection() ?? 'starting')
  const receive: Receive | null = publicKey === null ? null : request => bot?.receive?.(request) ?? null
  const web = await openWeb(config, desk, { metrics, health, receive }, log)
  try {
    if (web?.kind === 'failed') return failed(web.reason)
    const parts = { settings: discord, commands, desk, log }
    const starting = publicKey === null ? startGateway(parts) : startHttpInteractions(parts, publicKey)
    bot = await Promise.race([starting, stopped])
    if (bot === null) return 0
    const lost = await Promise.race([bot.lost, stopped])
    await bot.stop()
    return lost === null ? 0 : failed(lost)
  } catch (error) {
    if (error instanceof StartUpError) return failed(error.message)
    throw error
  } finally {
    if (web?.kind === 'listening') await web.server.close()
    await desk.close()
  }
}

/** From now on ends the program for an error that nobody caught, unless it is one of the gateway's. */
const endForBugs = (log: Logger): void => {
  process.on('uncaughtException', err => {
    if (isGatewayFault(err)) return log.warn({ reason: err.message }, 'gateway fault survived')
    log.fatal({ err }, 'the program ends for a bug')
    process.exit(1)
  })
}

/** Resolves when somebody asks the program to stop. Whatever hangs then, it ends before a service manager loses patience. */
const askedToStop = async (): Promise<null> => {
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')])
  setTimeout(() => process.exit(1), longestGoodbye)
  return null
}

const longestGoodbye = 5_000

/** Passes on one call in so many milliseconds, the first not before they are over. */
const seldom = <Value>(act: (value: Value) => void): ((value: Value) => void) => {
  let last = performance.now()
  return value => {
    if (performance.now() - last < pauseOfProgress) return
    last = performance.now()
    act(value)
  }
}

const pauseOfProgress = 10_000
