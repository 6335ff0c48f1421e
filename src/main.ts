import { once } from 'node:events'
import { resolve } from 'node:path'
import manifest from '../package.json' with { type: 'json' }
import { type Config, loadEnvironment, readConfig } from './config.ts'
import { readArguments } from './console/arguments.ts'
import { usage } from './console/help.ts'
import type { Work } from './console/run-console.ts'
import type { DiscordSettings } from './discord/settings.ts'

/** What is wrong with the call or the environment goes to standard error as one line; 2 is wrong usage. */
const wrongUsage = (line: string): number => {
  process.stderr.write(`${line}\n`)
  return 2
}

const printed = (text: string): number => {
  process.stdout.write(text)
  return 0
}

const main = async (): Promise<number> => {
  const called = readArguments(process.argv.slice(2))
  if (called.kind === 'problem') return wrongUsage(called.problem)
  const { invocation, json } = called
  if (invocation.kind === 'help') return printed(usage)
  if (invocation.kind === 'version') return printed(`${manifest.version}\n`)
  loadEnvironment()
  const read = readConfig(process.env)
  if (read.kind === 'problem') return wrongUsage(read.problem)
  const { discord, corpusDir } = read.config
  const corpus = called.corpus === null ? corpusDir : resolve(called.corpus)
  // A client that is still connecting would keep the program from ending by itself.
  if (invocation.kind === 'none' && !json && discord !== null) process.exit(await runBot(discord, read.config, corpus))
  return runInTerminal(invocation, corpus, json)
}

// Either half is loaded only when it is wanted: a command in the terminal starts without Discord's client.

const runInTerminal = async (invocation: Work, corpus: string, json: boolean): Promise<number> => {
  const { exitCodeOfBrokenOutput, runConsole } = await import('./console/run-console.ts')
  const { stdin, stdout, stderr } = process
  stdout.on('error', error => process.exit(exitCodeOfBrokenOutput(error, stderr)))
  return runConsole(invocation, { stdin, stdout, stderr, corpus, json })
}

const runBot = async (discord: DiscordSettings, config: Config, corpus: string): Promise<number> => {
  const [{ pino }, { commands }, { openDesk }, { startDiscord }, { StartUpError }, { openWeb }] = await Promise.all([
    import('pino'),
    import('./commands/index.ts'),
    import('./commands/open-desk.ts'),
    import('./discord/start-discord.ts'),
    import('./discord/start-up-error.ts'),
    import('./open-web.ts')
  ])
  const { logLevel, dataDir } = config
  const stopped = Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]).then(() => {
    // Whatever hangs, the program ends before a service manager loses patience.
    setTimeout(() => process.exit(1), longestGoodbye)
    return null
  })
  const log = pino({ level: logLevel }, pino.destination({ dest: 2, sync: true }))
  const failed = (line: string): number => {
    process.stderr.write(`${line}\n`)
    return 1
  }
  const opened = await Promise.race([
    openDesk({ corpus, data: dataDir, commands, onTrouble: trouble => log.error(trouble) }),
    stopped
  ])
  if (opened === null) return 0
  if (opened.kind === 'failed') return failed(opened.reason)
  const { desk } = opened
  const { version, documents, rejected } = desk.manifest
  log.info({ corpus, version, documents, rejected: rejected.length }, 'corpus read')
  for (const rejection of rejected) log.warn(rejection, 'document rejected')
  const web = await openWeb(config, desk, log)
  try {
    if (web?.kind === 'failed') return failed(web.reason)
    const bot = await Promise.race([startDiscord(discord, commands, desk, log), stopped])
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

const longestGoodbye = 5_000

process.exitCode = await main()
