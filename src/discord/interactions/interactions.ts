import {
  type APIApplicationCommandInteraction,
  type APIChatInputApplicationCommandInteraction,
  type APIInteraction,
  type APIMessageApplicationCommandInteraction,
  ApplicationCommandType,
  InteractionType
} from 'discord.js'
import { languageOf } from '../../languages/languages.ts'
import { notice } from '../messages/message.ts'
import { answerForm } from '../moderation/moderation.ts'
import { answerMessageCommand, answerSlashCommand } from './commands.ts'
import { answerCompletion } from './completions.ts'
import { answerPress } from './presses.ts'
import type { Responder } from './responder.ts'

/**
 * Answers one interaction as Discord sends it, over the gateway or otherwise. Never rejects: what goes wrong is logged, and
 * the one who asked reads one calm line.
 * It works on Discord's own data rather than on discord.js' objects, which are made from the gateway's cache: so no intent
 * is needed to know a member's roles, and whatever else receives interactions can hand them in here.
 */
export const answerInteraction = async (responder: Responder, interaction: APIInteraction): Promise<void> => {
  try {
    switch (interaction.type) {
      case InteractionType.ApplicationCommand:
        if (isSlashCommand(interaction)) return await answerSlashCommand(responder, interaction)
        if (isMessageCommand(interaction)) return await answerMessageCommand(responder, interaction)
        return await responder.replies.send(interaction, notice(languageOf(interaction.locale).discord.commandGone))
      case InteractionType.ApplicationCommandAutocomplete:
        return await answerCompletion(responder, interaction)
      case InteractionType.MessageComponent:
        return await answerPress(responder, interaction)
      case InteractionType.ModalSubmit:
        return await answerForm(responder, interaction)
      case InteractionType.Ping:
        return
    }
  } catch (error) {
    responder.log.error({ interaction: interaction.id, err: error }, 'interaction failed')
  }
}

/** Whether a command was typed, rather than chosen from the menu of a message. */
export const isSlashCommand = (
  interaction: APIApplicationCommandInteraction
): interaction is APIChatInputApplicationCommandInteraction =>
  interaction.data.type === ApplicationCommandType.ChatInput

const isMessageCommand = (
  interaction: APIApplicationCommandInteraction
): interaction is APIMessageApplicationCommandInteraction => interaction.data.type === ApplicationCommandType.Message
