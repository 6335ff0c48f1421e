import { z } from 'zod'

/** A command as Discord holds it after registration. */
export type StoredCommand = {
  readonly id: string
  readonly type: number
  readonly name: string
  readonly guild_id?: string
  readonly options: readonly StoredOption[]
}

export type StoredOption = {
  readonly type: number
  readonly name: string
  readonly required?: boolean | undefined
  readonly autocomplete?: boolean | undefined
  /** Of a subcommand: its own options. */
  readonly options?: readonly StoredOption[] | undefined
}

/** Where the options of a command stand that is used by its whole name: in it, or in its subcommand ("corpus add"). */
export const subcommandOf = (command: StoredCommand, wholeName: string): StoredOption | null => {
  const name = wholeName.slice(command.name.length + 1)
  return name === '' ? null : (command.options.find(option => option.type === 1 && option.name === name) ?? null)
}

/** The commands of an application, in a server (`guildId`) or everywhere (null), and how often they were overwritten. */
export class StoredCommands {
  readonly #byScope = new Map<string | null, readonly StoredCommand[]>()
  readonly #applicationId: string
  readonly #nextId: () => string
  overwrites = 0

  constructor(applicationId: string, nextId: () => string) {
    this.#applicationId = applicationId
    this.#nextId = nextId
  }

  in(guildId: string | null): readonly StoredCommand[] {
    return this.#byScope.get(guildId) ?? []
  }

  /** A command that a user sees in a server, the server's own or a global one, by its whole name. */
  find(wholeName: string): StoredCommand | null {
    const all = [...this.#byScope.values()].flat()
    const onMessages = all.find(({ type, name }) => type === 3 && name === wholeName)
    if (onMessages !== undefined) return onMessages
    const [word] = wholeName.split(' ')
    const found = all.find(command => command.name === word) ?? null
    const isGroup = found?.options.some(({ type }) => type === 1) ?? false
    return found !== null && isGroup && subcommandOf(found, wholeName) === null ? null : found
  }

  /** Bulk overwrite: Discord keeps the ids of commands whose names stay, and writes permissions as text. */
  overwrite(guildId: string | null, body: unknown): readonly StoredCommand[] {
    const before = new Map(this.in(guildId).map(command => [command.name, command.id]))
    const stored = z
      .array(wantedSchema)
      .parse(body)
      .map(({ default_member_permissions: permissions, contexts, integration_types: types, ...command }) => ({
        ...command,
        id: before.get(command.name) ?? this.#nextId(),
        application_id: this.#applicationId,
        version: this.#nextId(),
        default_member_permissions: permissions === null ? null : String(permissions),
        ...(guildId === null
          ? { contexts: contexts ?? [0, 1, 2], integration_types: types ?? [0, 1], dm_permission: true }
          : { contexts: null, integration_types: [0], guild_id: guildId })
      }))
      // Discord answers in an order of its own.
      .reverse()
    this.#byScope.set(guildId, stored)
    this.overwrites++
    return stored
  }
}

/** Discord leaves out what an option does not say and what is false, and adds empty localisations where there are none and "nsfw". */
const optionSchema: z.ZodType<StoredOption> = z
  .looseObject({
    type: z.number(),
    name: z.string(),
    description: z.string(),
    required: z.boolean().optional(),
    autocomplete: z.boolean().optional(),
    get options() {
      return z.array(optionSchema).optional()
    }
  })
  .transform(option => ({ name_localizations: null, description_localizations: null, ...option }))

const wantedSchema = z
  .object({
    type: z.number().default(1),
    name: z.string(),
    description: z.string(),
    options: z.array(optionSchema).default([]),
    default_member_permissions: z.number().nullable().default(null),
    contexts: z.array(z.number()).nullable().optional(),
    integration_types: z.array(z.number()).optional(),
    name_localizations: z.record(z.string(), z.string()).nullable().default(null),
    description_localizations: z.record(z.string(), z.string()).nullable().default(null)
  })
  .transform(command => ({ ...command, nsfw: false }))
