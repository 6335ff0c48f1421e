import { setTimeout as delay } from 'node:timers/promises'
import type { APIApplicationCommandAutocompleteInteraction } from 'discord.js'
import { optionsOf } from '../../commands/command/options.ts'
import { onOneLine } from '../messages/escape.ts'
import type { Choice } from './replies.ts'
import type { Responder } from './responder.ts'
import { usedCommand } from './used-command.ts'

/** Answers an autocomplete with what the desk knows, or with nothing where that fails or takes too long. */
export const answerCompletion = async (
  responder: Responder,
  interaction: APIApplicationCommandAutocompleteInteraction
): Promise<void> => {
  const { replies, log } = responder
  const suggestions = suggestionsFor(responder, interaction).catch(error => {
    log.error({ interaction: interaction.id, command: interaction.data.name, err: error }, 'completion failed')
    return []
  })
  await replies.suggest(interaction, await Promise.race([suggestions, delay(suggestWithin, [], { ref: false })]))
}

const suggestionsFor = async (
  { commands, desk }: Responder,
  interaction: APIApplicationCommandAutocompleteInteraction
): Promise<readonly Choice[]> => {
  const { name: used, options } = usedCommand(interaction)
  const typed = options.find(({ focused }) => focused === true)
  const command = commands.find(({ name }) => name === used)
  if (command === undefined || typed?.value === undefined) return []
  const option = optionsOf(command).find(({ name }) => name === typed.name)
  if (!option?.completes) return []
  const values = await desk.complete(option.completes, String(typed.value))
  return [...new Set(values)]
    .map(value => ({ name: onOneLine(value), value }))
    .filter(isOffered)
    .slice(0, mostChoices)
}

// A cut value would be another one, so that an overlong one is left out.
const isOffered = ({ name, value }: Choice): boolean => name !== '' && value.isWellFormed() && value.length <= 100

const suggestWithin = 1500
const mostChoices = 25
