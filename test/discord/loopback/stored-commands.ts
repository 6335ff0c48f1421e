import { z } from 'zod'

/** A command as Discord holds it after registration. */
export type StoredCommand = {
  readonly id: string
  readonly name: string
  readonly guild_id?: string
  readonly options: readonly StoredOption[]
}

type StoredOption = {
  readonly type: number
  readonly name: string
  readonly required?: boolean | undefined
  readonly autocomplete?: boolean | undefined
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

  /** A command that a user sees in a server: the server's own or a global one. */
  find(name: string): StoredCommand | null {
    return [...this.#byScope.values()].flat().find(command => command.name === name) ?? null
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

/** Discord leaves out what an option does not say and what is false, and adds empty localisations and "nsfw". */
const optionSchema = z
  .looseObject({
    type: z.number(),
    name: z.string(),
    description: z.string(),
    required: z.boolean().optional(),
    autocomplete: z.boolean().optional()
  })
  .transform(option => ({ ...option, name_localizations: null, description_localizations: null }))

const wantedSchema = z
  .object({
    type: z.number().default(1),
    name: z.string(),
    description: z.string(),
    options: z.array(optionSchema).default([]),
    default_member_permissions: z.number().nullable().default(null),
    contexts: z.array(z.number()).nullable().optional(),
    integration_types: z.array(z.number()).optional()
  })
  .transform(command => ({
    ...command,
    nsfw: false,
    name_localizations: null,
    description_localizations: null
  }))
