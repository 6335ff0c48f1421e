import { z } from 'zod'

/** What an option completes to while it is typed: an option's schema says it in its `meta`. */
export type Completes = z.infer<typeof completes>

/** One option of a command as surfaces show it and ask for it, read from the command's schema. */
export type Option = {
  readonly name: string
  readonly description: string
  readonly required: boolean
  readonly type: 'string' | 'integer' | 'number' | 'boolean' | 'attachment'
  /** The only values it takes, or null for any. */
  readonly choices: readonly string[] | null
  readonly completes: Completes | null
  /** Smallest and largest number, or null. */
  readonly minimum: number | null
  readonly maximum: number | null
  /** Shortest and longest text in characters, or null. */
  readonly minLength: number | null
  readonly maxLength: number | null
  /** Largest file in bytes, or null. */
  readonly mostBytes: number | null
}

/**
 * The options of a command in the order of its schema, the first of which takes the free words of a command line.
 * A schema is read through its JSON Schema, so that wrappers (optional, default, trim) need no cases of their own.
 * Throws for an option that no surface could offer (an object, a list): a bug in the command.
 */
export const optionsOf = ({ options }: { readonly options: z.ZodObject }): readonly Option[] => {
  const { properties, required } = objectSchema.parse(z.toJSONSchema(options, { io: 'input', unrepresentable: 'any' }))
  return Object.entries(properties).map(([name, property]) => ({
    name,
    description: property.description,
    required: required.includes(name),
    type: property.type === 'object' ? 'attachment' : property.type,
    choices: property.enum,
    completes: property.completes,
    minimum: property.minimum,
    maximum: property.maximum,
    minLength: property.minLength,
    maxLength: property.maxLength,
    mostBytes: property.mostBytes
  }))
}

const completes = z.enum(['speaker', 'source', 'subject', 'document'])

const limit = z.number().nullable().default(null)

const said = {
  description: z.string().default(''),
  enum: z.array(z.string()).nullable().default(null),
  completes: completes.nullable().default(null),
  minimum: limit,
  maximum: limit,
  minLength: limit,
  maxLength: limit,
  mostBytes: limit
}

/** The one object that is an option is a file (`attachment.ts`). */
const propertySchema = z.union([
  z.object({ type: z.enum(['string', 'integer', 'number', 'boolean']), ...said }),
  z.object({ type: z.literal('object'), attachment: z.literal(true), ...said })
])

const objectSchema = z.object({
  properties: z.record(z.string(), propertySchema),
  required: z.array(z.string()).default([])
})
