import { Writable } from 'node:stream'
import { pino } from 'pino'
import type { Command } from '../../src/commands/command/command.ts'
import type { Desk } from '../../src/commands/desk/desk.ts'
import type { Bot } from '../../src/discord/bot.ts'
import { startGateway } from '../../src/discord/connection/gateway.ts'
import { type ReceptionLimits, usualLimits } from '../../src/discord/reception/reception.ts'
import type { DiscordSettings } from '../../src/discord/settings.ts'
import type { LoopbackDiscord } from './loopback/loopback-discord.ts'

/** A bot that runs against a loopback Discord, and what it has logged. */
export type RunningBot = { readonly bot: Bot; readonly logged: () => string }

/** The settings with which a bot finds a loopback Discord. */
export const settingsFor = (discord: LoopbackDiscord, changes: Partial<DiscordSettings> = {}): DiscordSettings => ({
  token: discord.token,
  applicationId: discord.applicationId,
  guildId: discord.guildId,
  apiUrl: discord.apiUrl,
  moderatorRoleIds: ['600000000000000001'],
  logChannelId: null,
  publicUrl: null,
  shards: 1,
  ...changes
})

/** Limits for tests in which one user asks much. */
export const patient: ReceptionLimits = { ...usualLimits, burst: 1000 }

/** Starts a bot against a loopback Discord; its log is kept as text, every level of it. */
export const runBot = async (
  discord: LoopbackDiscord,
  commands: readonly Command[],
  desk: Desk,
  changes: Partial<DiscordSettings> = {},
  limits: ReceptionLimits = patient
): Promise<RunningBot> => {
  let text = ''
  const sink = new Writable({
    write(chunk, _encoding, done) {
      text += String(chunk)
      done()
    }
  })
  const settings = settingsFor(discord, changes)
  const bot = await startGateway({ settings, commands, desk, log: pino({ level: 'trace' }, sink) }, limits)
  return { bot, logged: () => text }
}
