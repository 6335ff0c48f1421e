import {
  type APIApplicationCommandAutocompleteInteraction,
  type APIChatInputApplicationCommandInteraction,
  ApplicationCommandOptionType
} from 'discord.js'

/** A command as it was used: its whole name ("corpus add" for a subcommand), and the options with a value. */
export type UsedCommand = {
  readonly name: string
  readonly options: readonly UsedOption[]
}

type UsedOption = {
  readonly name: string
  readonly type: ApplicationCommandOptionType
  readonly value?: string | number | boolean
  /** Whether it is being typed, in a completion. */
  readonly focused?: boolean
}

/** Which command an interaction uses, or completes. */
export const usedCommand = ({
  data: { name, options = [] }
}: APIChatInputApplicationCommandInteraction | APIApplicationCommandAutocompleteInteraction): UsedCommand => {
  const [first] = options
  return first?.type === ApplicationCommandOptionType.Subcommand
    ? { name: `${name} ${first.name}`, options: first.options ?? [] }
    : { name, options }
}

/** The options that are no files. */
export const plainOptions = ({ options }: UsedCommand): PlainOptions =>
  Object.fromEntries(
    options.flatMap(({ name, type, value }) =>
      value === undefined || type === ApplicationCommandOptionType.Attachment ? [] : [[name, value]]
    )
  )

/** Options by their declared names, as Discord sends them. */
export type PlainOptions = Readonly<Record<string, string | number | boolean>>

/** The options as a person would read them: a file by its name. */
export const shownOptions = (
  { data }: APIChatInputApplicationCommandInteraction,
  { options }: UsedCommand
): PlainOptions =>
  Object.fromEntries(
    options.map(({ name, type, value = '' }) => [
      name,
      type === ApplicationCommandOptionType.Attachment
        ? (data.resolved?.attachments?.[String(value)]?.filename ?? '')
        : value
    ])
  )
