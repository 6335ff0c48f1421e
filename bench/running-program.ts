import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { execPath } from 'node:process'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { LoopbackDiscord } from '../test/discord/loopback/loopback-discord.ts'

/** The documents that ship with the program. */
export const shippedCorpus = fileURLToPath(new URL('../corpus', import.meta.url))

/**
 * Runs the program in a process of its own against the loopback Discord in this one, over the documents at `corpus`. Once its commands are
 * registered `use` is called, with its process id; after that both end. Gives what `use` gives.
 */
export const withProgram = async <Result>(
  discord: LoopbackDiscord,
  corpus: string,
  use: (pid: number | undefined) => Promise<Result>
): Promise<Result> => {
  const { token, apiUrl, guildId } = discord
  const bot = spawn(execPath, [fileURLToPath(new URL('../src/main.ts', import.meta.url))], {
    env: {
      DISCORD_TOKEN: token,
      DISCORD_API_URL: apiUrl,
      DISCORD_GUILD_ID: guildId,
      CORPUS_DIR: corpus,
      LOG_LEVEL: 'error'
    },
    stdio: 'inherit'
  })
  const ended = once(bot, 'exit')
  try {
    while (discord.commands.find('ask') === null && bot.exitCode === null) await wait(100)
    return await use(bot.pid)
  } finally {
    bot.kill('SIGTERM')
    await ended
    discord.close()
  }
}
