import { MessageFlags, type REST, Routes } from 'discord.js'
import type { Logger } from 'pino'
import type { AuditEntry } from '../../commands/moderation/audit-log.ts'
import type { Keeper } from '../../commands/moderation/keeper.ts'
import type { DiscordSettings } from '../connection/settings.ts'
import { lossOf } from '../interactions/replies.ts'
import { escapedLine } from '../messages/excerpt.ts'
import { notice } from '../messages/message.ts'

/**
 * From now on tells the channel that the settings name, if they name one, of every entry of the audit log. `underWay` is handed each
 * notice on its way, which never rejects, so that the program does not end before it is there.
 */
export const tellLogChannel = (
  { logChannelId }: DiscordSettings,
  { audit }: Keeper,
  rest: REST,
  log: Logger,
  underWay: (notice: Promise<void>) => void
): void => {
  if (logChannelId !== null) audit.listen(entry => underWay(tell(rest, logChannelId, entry, log)))
}

/** Tells of what a moderator did, or what somebody tried to. It mentions nobody; a failure is logged. */
const tell = async (rest: REST, channelId: string, entry: AuditEntry, log: Logger): Promise<void> => {
  const { actor, command, outcome, message } = entry
  const who = `${escapedLine(actor.name, 100)} (${escapedLine(actor.id, 40)})`
  const { components } = notice(`**/${escapedLine(command, 60)}** · ${who} · ${outcome}\n${escapedLine(message, 1000)}`)
  const body = { components, flags: MessageFlags.IsComponentsV2, allowed_mentions: { parse: [] } }
  try {
    await rest.post(Routes.channelMessages(channelId), { body })
  } catch (error) {
    log.error({ channel: channelId, ...lossOf(error) }, 'LOG_CHANNEL_ID: the notice could not be posted there')
  }
}
