import type { REST } from 'discord.js'
import type { BotParts } from '../bot.ts'
import { responderFor } from '../interactions/responder.ts'
import { tellChannel } from '../moderation/log-channel.ts'
import { Reception, type ReceptionLimits } from '../reception/reception.ts'

/**
 * A reception that answers through Discord's REST API. The channel that the settings name, if they name one, is told from now on of every
 * entry of the audit log; notices on their way are waited for when the reception closes.
 */
export const openReception = (parts: BotParts, rest: REST, limits?: ReceptionLimits): Reception => {
  const { settings, desk, log } = parts
  const { logChannelId } = settings
  const reception = new Reception(responderFor(parts, rest), limits)
  if (logChannelId !== null)
    desk.keeper.audit.listen(entry => reception.waitFor(tellChannel(rest, logChannelId, entry, log)))
  return reception
}
