import type { REST } from 'discord.js'
import type { Logger } from 'pino'
import type { Command } from '../../commands/command/command.ts'
import type { Desk } from '../../commands/desk/desk.ts'
import { LastAskings } from '../../commands/desk/last-askings.ts'
import { attachmentOriginsOf, type DiscordSettings } from '../connection/settings.ts'
import type { Responder } from './interactions.ts'
import { repliesThrough } from './replies.ts'

/** What interactions are answered with by a bot of these settings, through Discord's REST API. */
export const responderFor = (
  settings: DiscordSettings,
  commands: readonly Command[],
  desk: Desk,
  rest: REST,
  log: Logger
): Responder => ({
  commands,
  desk,
  publicUrl: settings.publicUrl,
  replies: repliesThrough(rest, log),
  moderation: { guildId: settings.guildId, roleIds: settings.moderatorRoleIds },
  last: new LastAskings(),
  attachmentOrigins: attachmentOriginsOf(settings),
  log
})
