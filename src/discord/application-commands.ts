import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits
} from 'discord.js'
import type { Command } from '../commands/command.ts'
import { type Option, optionsOf } from '../commands/options.ts'

/** Where commands are registered: in one server, at once, or everywhere. */
export type Scope = { readonly kind: 'guild'; readonly guildId: string } | { readonly kind: 'global' }

/** An option as Discord is told of it; fields that say nothing are left out. */
export type RegisteredOption = {
  readonly type: ApplicationCommandOptionType
  readonly name: string
  readonly description: string
  readonly required?: true
  readonly autocomplete?: true
  readonly choices?: readonly { readonly name: string; readonly value: string }[]
  readonly min_length?: number
  readonly max_length?: number
  readonly min_value?: number
  readonly max_value?: number
}

/** A slash command as Discord is told of it. */
export type RegisteredCommand = {
  readonly type: ApplicationCommandType.ChatInput
  readonly name: string
  readonly description: string
  readonly options: readonly RegisteredOption[]
  /** A number, as Discord's OpenAPI description has it; Discord answers with the same as a string. */
  readonly default_member_permissions: number | null
  readonly contexts?: readonly InteractionContextType[]
  readonly integration_types?: readonly ApplicationIntegrationType[]
}

/**
 * A command as Discord registers it. Questions may be asked wherever the application is installed; moderation only in
 * servers, shown only to members who may manage the server. Contexts exist for global commands alone.
 * Throws for a command that Discord cannot offer (no description, too many options): a bug in the command.
 */
export const applicationCommand = (command: Command, scope: Scope): RegisteredCommand => {
  const { name, description, kind } = command
  const options = optionsOf(command)
  if (!/^[-_\p{Ll}\p{N}]{1,32}$/u.test(name)) throw new Error(`/${name}: Discord takes no such command name`)
  if (options.length > 25) throw new Error(`/${name} has more than Discord's 25 options`)
  return {
    type: ApplicationCommandType.ChatInput,
    name,
    description: described(description, `/${name}`),
    options: [...options.filter(isRequired), ...options.filter(option => !isRequired(option))].map(option =>
      applicationOption(option, `/${name} ${option.name}`)
    ),
    default_member_permissions: kind === 'moderation' ? Number(PermissionFlagsBits.ManageGuild) : null,
    ...(scope.kind === 'global' ? whereOffered(kind) : {})
  }
}

const isRequired = ({ required }: Option): boolean => required

const whereOffered = (kind: Command['kind']): Pick<RegisteredCommand, 'contexts' | 'integration_types'> =>
  kind === 'moderation'
    ? { contexts: [InteractionContextType.Guild], integration_types: [ApplicationIntegrationType.GuildInstall] }
    : {
        // Without integration_types the command is offered wherever the application's settings say it may be installed.
        contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel]
      }

const applicationOption = (option: Option, where: string): RegisteredOption => ({
  type: optionTypes[option.type],
  name: option.name,
  description: described(option.description, where),
  ...(option.required ? { required: true as const } : {}),
  ...(option.choices === null ? {} : { choices: option.choices.map(value => ({ name: value, value })) }),
  ...(option.choices === null && option.completes !== null ? { autocomplete: true as const } : {}),
  ...(option.type === 'string' && option.choices === null ? lengths(option) : {}),
  ...(option.type === 'integer' || option.type === 'number' ? values(option) : {})
})

const optionTypes = {
  string: ApplicationCommandOptionType.String,
  integer: ApplicationCommandOptionType.Integer,
  number: ApplicationCommandOptionType.Number,
  boolean: ApplicationCommandOptionType.Boolean
} as const

const lengths = ({ minLength, maxLength }: Option): Pick<RegisteredOption, 'min_length' | 'max_length'> => ({
  ...(minLength === null || minLength === 0 ? {} : { min_length: minLength }),
  ...(maxLength === null ? {} : { max_length: Math.min(maxLength, 6000) })
})

// A schema's whole number without limits has those of a safe integer, which say nothing to a person.
const values = ({ minimum, maximum }: Option): Pick<RegisteredOption, 'min_value' | 'max_value'> => ({
  ...(minimum === null || minimum <= Number.MIN_SAFE_INTEGER ? {} : { min_value: minimum }),
  ...(maximum === null || maximum >= Number.MAX_SAFE_INTEGER ? {} : { max_value: maximum })
})

const described = (description: string, where: string): string => {
  if (description.length < 1 || description.length > 100)
    throw new Error(`${where}: Discord takes descriptions of 1 to 100 characters, not ${description.length}`)
  return description
}
