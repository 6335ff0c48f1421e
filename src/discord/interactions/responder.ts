import type { REST } from 'discord.js'
import type { Logger } from 'pino'
import type { Command } from '../../commands/command/command.ts'
import type { Desk } from '../../commands/desk/desk.ts'
import { LastAskings } from '../../commands/desk/last-askings.ts'
import type { BotParts } from '../bot.ts'
import type { ModerationRules } from '../moderation/moderators.ts'
import { attachmentOriginsOf } from '../settings.ts'
import { type Replies, repliesThrough } from './replies.ts'

/** What interactions are answered with. */
export type Responder = {
  readonly commands: readonly Command[]
  readonly desk: Desk
  /** Where the source viewer is reached, if anywhere. */
  readonly publicUrl: string | null
  readonly replies: Replies
  readonly moderation: ModerationRules
  readonly last: LastAskings
  /** Where files may be fetched from that come with an interaction: schemes and hosts. */
  readonly attachmentOrigins: readonly string[]
  readonly log: Logger
}

/** What interactions are answered with by a bot of these parts, through Discord's REST API. */
export const responderFor = ({ settings, commands, desk, log }: BotParts, rest: REST): Responder => ({
  commands,
  desk,
  publicUrl: settings.publicUrl,
  replies: repliesThrough(rest, log),
  moderation: { guildId: settings.guildId, roleIds: settings.moderatorRoleIds },
  last: new LastAskings(),
  attachmentOrigins: attachmentOriginsOf(settings),
  log
})
