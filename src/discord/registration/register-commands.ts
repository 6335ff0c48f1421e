import { isDeepStrictEqual } from 'node:util'
import { type REST, Routes } from 'discord.js'
import { z } from 'zod'
import type { BotParts } from '../bot.ts'
import {
  applicationCommands,
  type RegisteredCommand,
  type RegisteredOption,
  type Scope
} from './application-commands.ts'
import type { Localisations } from './localisations.ts'

/** Registers a bot's commands where its settings say: in one server, or everywhere. Rejects with discord.js' errors. */
export const registerCommands = async (
  rest: REST,
  applicationId: string,
  { settings, commands, log }: BotParts
): Promise<void> => {
  const { guildId } = settings
  const scope: Scope = guildId === null ? { kind: 'global' } : { kind: 'guild', guildId }
  const wanted = applicationCommands(commands, scope)
  const registered = await register(rest, applicationId, scope, wanted)
  log.info({ scope, commands: wanted.length, registered }, 'commands registered')
}

/**
 * Makes Discord's commands of this application equal to `wanted`, in one request, and only if they differ: Discord limits
 * how many commands may be created a day, and clients reload their list after each change.
 * Returns whether they were changed; rejects with discord.js' errors.
 */
export const register = async (
  rest: REST,
  applicationId: string,
  scope: Scope,
  wanted: readonly RegisteredCommand[]
): Promise<'changed' | 'unchanged'> => {
  const route =
    scope.kind === 'guild'
      ? Routes.applicationGuildCommands(applicationId, scope.guildId)
      : Routes.applicationCommands(applicationId)
  const present = presentCommands.safeParse(
    await rest.get(route, { query: new URLSearchParams({ with_localizations: 'true' }) })
  )
  if (present.success && isSameSet(present.data, wanted)) return 'unchanged'
  await rest.put(route, { body: wanted })
  return 'changed'
}

/** Whether what Discord holds says the same as what is wanted; Discord fills in defaults and keeps no order of commands. */
const isSameSet = (present: readonly PresentCommand[], wanted: readonly RegisteredCommand[]): boolean => {
  const byName = new Map(present.map(command => [command.name, command]))
  return (
    present.length === wanted.length &&
    wanted.every(command => {
      const there = byName.get(command.name)
      return there !== undefined && isDeepStrictEqual(plainPresent(there, command), plainWanted(command))
    })
  )
}

const plainWanted = (command: RegisteredCommand) => ({
  type: command.type,
  description: command.description,
  localisations: localisationsOf(command),
  permissions: command.default_member_permissions === null ? null : String(command.default_member_permissions),
  contexts: sorted(command.contexts),
  installation: sorted(command.integration_types),
  options: command.options.map(plainOption)
})

// What is not asked for (contexts of a server's own commands, installation left to the application's settings) Discord
// decides, and it is no difference.
const plainPresent = (there: PresentCommand, wanted: RegisteredCommand): ReturnType<typeof plainWanted> => ({
  type: there.type,
  description: there.description,
  localisations: localisationsOf(there),
  permissions: there.default_member_permissions,
  contexts: wanted.contexts === undefined ? [] : sorted(there.contexts ?? undefined),
  installation: wanted.integration_types === undefined ? [] : sorted(there.integration_types ?? undefined),
  options: there.options.map(plainOption)
})

type PlainOption = {
  readonly [key in
    | 'type'
    | 'name'
    | 'description'
    | 'localisations'
    | 'required'
    | 'autocomplete'
    | 'choices'
    | 'limits']: unknown
} & { readonly options: readonly PlainOption[] }

const plainOption = (option: RegisteredOption | PresentOption): PlainOption => ({
  type: option.type,
  name: option.name,
  description: option.description,
  localisations: localisationsOf(option),
  required: option.required ?? false,
  autocomplete: option.autocomplete ?? false,
  choices: (option.choices ?? []).map(({ name, value }) => ({ name, value })),
  limits: [option.min_length, option.max_length, option.min_value, option.max_value].map(limit => limit ?? null),
  options: (option.options ?? []).map(plainOption)
})

const localisationsOf = (of: Localised): readonly unknown[] =>
  [of.name_localizations, of.description_localizations].map(words => words ?? {})

type Localised = z.infer<typeof localised> | Localisations

const sorted = (numbers: readonly number[] | undefined): readonly number[] => [...(numbers ?? [])].sort((a, b) => a - b)

const number = z.number().nullish()
const words = z.record(z.string(), z.string()).nullish()
const localised = z.object({ name_localizations: words, description_localizations: words })

const presentOption = localised.extend({
  type: z.number(),
  name: z.string(),
  description: z.string(),
  required: z.boolean().nullish(),
  autocomplete: z.boolean().nullish(),
  choices: z.array(z.object({ name: z.string(), value: z.union([z.string(), z.number()]) })).nullish(),
  min_length: number,
  max_length: number,
  min_value: number,
  max_value: number,
  get options() {
    return z.array(presentOption).nullish()
  }
})

const presentCommand = localised.extend({
  type: z.number(),
  name: z.string(),
  description: z.string(),
  default_member_permissions: z
    .string()
    .nullish()
    .transform(permissions => permissions ?? null),
  contexts: z.array(z.number()).nullish(),
  integration_types: z.array(z.number()).nullish(),
  options: z
    .array(presentOption)
    .nullish()
    .transform(options => options ?? [])
})

const presentCommands = z.array(presentCommand)

type PresentOption = z.infer<typeof presentOption>
type PresentCommand = z.infer<typeof presentCommand>
