import {
  type APIModalInteractionResponseCallbackData,
  type APIModalSubmitInteraction,
  ComponentType,
  TextInputStyle
} from 'discord.js'
import { z } from 'zod'
import type { Command } from '../../commands/command/command.ts'
import { type Option, optionsOf } from '../../commands/command/options.ts'
import { describedIn, languageOf, optionIn } from '../../languages/languages.ts'
import type { PlainOptions } from '../interactions/used-command.ts'

/**
 * The form that asks for what a command was not given, with what was given filled in; null where the command has none, or was given
 * enough. `given` holds all options that were given, files by their names.
 */
export const formFor = (
  command: Command,
  given: PlainOptions,
  locale: string
): APIModalInteractionResponseCallbackData | null => {
  const { form } = command
  if (form === undefined || form.unless.some(name => name in given)) return null
  const options = optionsOf(command)
  const language = languageOf(locale)
  return {
    custom_id: `${mark}${command.name}`,
    title: inRoom(describedIn(language, command), longestTitle),
    components: form.asksFor
      .flatMap(name => options.filter(option => option.name === name))
      .map(option => {
        const { name, description } = optionIn(language, command.name, option)
        return {
          type: ComponentType.Label,
          label: inRoom(name, longestTitle),
          description,
          component: field(option, given[option.name], form.needs.includes(option.name))
        }
      })
  }
}

/** The command that a form was sent in for, and what was typed into it; null for a form that no command has. */
export const sentForm = (
  { data }: Pick<APIModalSubmitInteraction, 'data'>,
  commands: readonly Command[]
): { readonly command: Command; readonly options: Readonly<Record<string, string>> } | null => {
  const sent = sentSchema.safeParse(data)
  if (!sent.success || !sent.data.custom_id.startsWith(mark)) return null
  const command = commands.find(({ name }) => name === sent.data.custom_id.slice(mark.length))
  if (command?.form === undefined) return null
  const { asksFor } = command.form
  const fields = sent.data.components.map(({ component }) => component)
  const options = fields.filter(({ custom_id: name, value }) => asksFor.includes(name) && value.trim() !== '')
  return { command, options: Object.fromEntries(options.map(({ custom_id: name, value }) => [name, value])) }
}

const field = ({ name, minLength, maxLength }: Option, value: PlainOptions[string] | undefined, required: boolean) => {
  const longest = Math.min(maxLength ?? longestField, longestField)
  return {
    type: ComponentType.TextInput as const,
    custom_id: name,
    style: longest > longestLine ? TextInputStyle.Paragraph : TextInputStyle.Short,
    required,
    ...(minLength === null || minLength === 0 ? {} : { min_length: minLength }),
    max_length: longest,
    ...(value === undefined ? {} : { value: String(value).slice(0, longest).toWellFormed() })
  }
}

const inRoom = (words: string, room: number): string =>
  words.length <= room ? words : `${words.slice(0, words.lastIndexOf(' ', room - 2))} …`

const sentSchema = z.object({
  custom_id: z.string().max(100),
  components: z.array(z.object({ component: z.object({ custom_id: z.string(), value: z.string().max(4000) }) })).max(5)
})

const mark = 'form:'
const longestTitle = 45
const longestField = 4000
const longestLine = 500
