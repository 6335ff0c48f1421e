import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits
} from 'discord.js'
import type { Command } from '../../commands/command/command.ts'
import { type Option, optionsOf } from '../../commands/command/options.ts'
import { english } from '../../languages/english.ts'
import { describedIn, optionIn } from '../../languages/languages.ts'
import { type Localisations, localised } from './localisations.ts'
import { type MessageCommand, messageCommandsFor } from './message-commands.ts'

/** Where commands are registered: in one server, at once, or everywhere. */
export type Scope = { readonly kind: 'guild'; readonly guildId: string } | { readonly kind: 'global' }

/** An option as Discord is told of it; fields that say nothing are left out. */
export type RegisteredOption = Localisations & {
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
  /** Of a subcommand: its own options. */
  readonly options?: readonly RegisteredOption[]
}

/** A command as Discord is told of it: a slash command, or one on messages, which has neither description nor options. */
export type RegisteredCommand = Localisations & {
  readonly type: ApplicationCommandType.ChatInput | ApplicationCommandType.Message
  readonly name: string
  readonly description: string
  readonly options: readonly RegisteredOption[]
  /** A number, as Discord's OpenAPI description has it; Discord answers with the same as a string. */
  readonly default_member_permissions: number | null
  readonly contexts?: readonly InteractionContextType[]
  readonly integration_types?: readonly ApplicationIntegrationType[]
}

/**
 * The commands as Discord registers them: those of two words that share the first ("corpus add", "corpus remove") become subcommands
 * of one, and those that can be asked about a message stand in its menu too. Throws for commands that Discord cannot offer: a bug in them.
 */
export const applicationCommands = (commands: readonly Command[], scope: Scope): readonly RegisteredCommand[] => [
  ...[...Map.groupBy(commands, ({ name }) => name.split(' ')[0] ?? '')].map(([word, members]) => {
    const [first] = members
    return members.length === 1 && first?.name === word
      ? applicationCommand(first, scope)
      : groupCommand(word, members, scope)
  }),
  ...messageCommandsFor(commands).map(command => applicationMessageCommand(command, scope))
]

/**
 * A command of one word as Discord registers it. Questions may be asked wherever the application is installed; moderation only in
 * servers, shown only to members who may manage the server. Contexts exist for global commands alone.
 * Throws for a command that Discord cannot offer (no description, too many options): a bug in the command.
 */
export const applicationCommand = (command: Command, scope: Scope): RegisteredCommand => {
  return {
    type: ApplicationCommandType.ChatInput,
    ...wordsOf(command, command.name),
    options: optionsOfCommand(command),
    ...offered(command.kind, scope)
  }
}

/** Discord knows permissions and places of a whole group alone, so that its commands are all questions or all moderation. */
const groupCommand = (word: string, members: readonly Command[], scope: Scope): RegisteredCommand => {
  const [kind, other] = new Set(members.map(member => member.kind))
  if (kind === undefined || other !== undefined) throw new Error(`/${word} mixes questions and moderation`)
  if (members.length > 25) throw new Error(`/${word} has more than Discord's 25 subcommands`)
  const names = members.map(({ name }) => named(name.slice(word.length + 1)))
  return {
    type: ApplicationCommandType.ChatInput,
    name: named(word),
    description: described(names.join(', '), `/${word}`),
    options: members.map((member, at) => ({
      type: ApplicationCommandOptionType.Subcommand,
      ...wordsOf(member, names[at] ?? ''),
      options: optionsOfCommand(member)
    })),
    ...offered(kind, scope)
  }
}

/** A command on messages as Discord registers it: it asks, and may be used wherever questions may be. */
const applicationMessageCommand = ({ command }: MessageCommand, scope: Scope): RegisteredCommand => ({
  type: ApplicationCommandType.Message,
  ...localised(({ discord }) => ({ name: discord.onMessages[command] })),
  description: '',
  options: [],
  ...offered('question', scope)
})

/** A command keeps its name in every language, so that people can tell each other what to type. */
const wordsOf = (command: Command, name: string) =>
  localised(language => ({
    name: named(name),
    description: described(describedIn(language, command), `/${command.name}`)
  }))

const named = (word: string): string => {
  if (!/^[-_\p{Ll}\p{N}]{1,32}$/u.test(word)) throw new Error(`/${word}: Discord takes no such command name`)
  return word
}

/** The option that every question has in Discord: who sees an answer is a matter of the place, not of the question. */
export const privateOption = english.discord.privately.name

const showPrivately: RegisteredOption = {
  type: ApplicationCommandOptionType.Boolean,
  ...localised(({ discord }) => discord.privately)
}

const optionsOfCommand = (command: Command): readonly RegisteredOption[] => {
  const { name, kind } = command
  const options = optionsOf(command)
  const added = kind === 'question' ? [showPrivately] : []
  if (options.length + added.length > 25) throw new Error(`/${name} has more than ${25 - added.length} options`)
  if (options.some(option => option.name === privateOption)) throw new Error(`/${name}: ${privateOption} is taken`)
  return [
    ...[...options.filter(isRequired), ...options.filter(option => !isRequired(option))].map(option =>
      applicationOption(option, name)
    ),
    ...added
  ]
}

const offered = (
  kind: Command['kind'],
  scope: Scope
): Pick<RegisteredCommand, 'default_member_permissions' | 'contexts' | 'integration_types'> => ({
  default_member_permissions: kind === 'moderation' ? Number(PermissionFlagsBits.ManageGuild) : null,
  ...(scope.kind === 'global' ? whereOffered(kind) : {})
})

const isRequired = ({ required }: Option): boolean => required

const whereOffered = (kind: Command['kind']): Pick<RegisteredCommand, 'contexts' | 'integration_types'> =>
  kind === 'moderation'
    ? { contexts: [InteractionContextType.Guild], integration_types: [ApplicationIntegrationType.GuildInstall] }
    : {
        // Where nothing is said, Discord offers a command to servers alone. What the application's settings do not allow stays out of reach.
        integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
        contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel]
      }

const applicationOption = (option: Option, command: string): RegisteredOption => ({
  type: optionTypes[option.type],
  ...localised(language => {
    const { name, description } = optionIn(language, command, option)
    return { name, description: described(description, `/${command} ${option.name}`) }
  }),
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
  boolean: ApplicationCommandOptionType.Boolean,
  attachment: ApplicationCommandOptionType.Attachment
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
