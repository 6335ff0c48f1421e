import { MessageFlags, type REST, Routes } from 'discord.js'
import type { Logger } from 'pino'
import type { AuditEntry } from '../../commands/moderation/audit-log.ts'
import { lossOf } from '../interactions/replies.ts'
import { escapedLine } from '../messages/excerpt.ts'
import { notice } from '../messages/message.ts'

/** Tells a channel of an entry of the audit log. It mentions nobody, and never rejects: a failure is logged. */
export const tellChannel = async (rest: REST, channelId: string, entry: AuditEntry, log: Logger): Promise<void> => {
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
