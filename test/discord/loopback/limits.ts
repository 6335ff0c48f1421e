import { z } from 'zod'

/**
 * What a message breaks of the limits that only Discord's prose states
 * (https://docs.discord.com/developers/components/reference), and of this bot's own rule that no message mentions anybody.
 */
export const messageFaults = (message: unknown): readonly string[] => {
  const { flags, content, embeds, components, allowed_mentions: mentions } = messageSchema.parse(message)
  const all = components.flatMap(withNested)
  const isV2 = (flags & COMPONENTS_V2) !== 0
  const length = all.reduce((sum, { content: text }) => sum + [...(text ?? '')].length, 0)
  const embedded = JSON.stringify(embeds).length
  const customIds = all.flatMap(component => component.custom_id ?? [])
  return [
    isV2 && (content !== '' || embeds.length > 0) ? 'content or embeds beside Components V2' : null,
    !isV2 && all.some(({ type }) => type >= FIRST_OF_V2) ? 'a component of V2 without its flag' : null,
    isV2 || components.length <= 5 ? null : 'more than 5 action rows',
    all.length > 40 ? `${all.length} components, more than 40` : null,
    length > 4000 ? `${length} characters of text, more than 4,000` : null,
    embedded > 6000 ? 'more than 6,000 characters of embeds' : null,
    !isV2 && content === '' && embeds.length === 0 && all.length === 0 ? 'an empty message' : null,
    all.some(({ content: text }) => text !== undefined && text.trim() === '') ? 'an empty text display' : null,
    customIds.some(id => id.length > 100) ? 'a custom_id of more than 100 characters' : null,
    new Set(customIds).size < customIds.length ? 'two components with one custom_id' : null,
    all.every(({ content: text }) => text?.isWellFormed() ?? true) ? null : 'half a surrogate pair',
    ...all.flatMap(controlFaults),
    mentions !== undefined && mentions.parse?.length === 0 && Object.keys(mentions).length === 1
      ? null
      : 'mentions are not denied'
  ].filter(fault => fault !== null)
}

/** What a button, a list, a row or a section breaks. */
const controlFaults = ({ type, label, options, custom_id: id, components, accessory }: Component): readonly string[] =>
  [
    type === 2 && (label === undefined || label.length < 1 || label.length > 80) ? 'a label not of 1 to 80' : null,
    (type === 2 || type === 3) && (id === undefined || id === '') ? 'a control without custom_id' : null,
    type === 3 && (options === undefined || options.length < 1 || options.length > 25) ? 'not 1 to 25 choices' : null,
    ...(options ?? []).map(option =>
      [option.label, option.value, option.description ?? 'x'].some(text => text.length < 1 || text.length > 100)
        ? 'a choice whose words are not 1 to 100 characters'
        : null
    ),
    new Set(options?.map(({ value }) => value)).size < (options?.length ?? 0) ? 'two choices of one value' : null,
    type === 1 && (components === undefined || components.length < 1 || components.length > 5)
      ? 'a row not of 1 to 5'
      : null,
    type === 1 && components?.some(inner => inner.type === 3) && components.length > 1 ? 'a list beside others' : null,
    type === 9 &&
    (components === undefined || components.length < 1 || components.length > 3 || accessory === undefined)
      ? 'a section without text or accessory'
      : null
  ].filter(fault => fault !== null)

/** The buttons and lists of a message's body, in the order shown. */
export const controlsIn = (message: unknown): readonly Component[] =>
  messageSchema
    .parse(message)
    .components.flatMap(withNested)
    .filter(({ type }) => type === 2 || type === 3)

/**
 * What the files of a message break: each is listed as an attachment and shown by a component, which Components V2 ask for, and
 * each component shows a file that is there (https://docs.discord.com/developers/reference#uploading-files).
 */
export const fileFaults = (
  message: unknown,
  files: readonly { readonly key: string; readonly name: string }[]
): readonly string[] => {
  const { attachments, components } = messageSchema.parse(message)
  const items = components.flatMap(withNested).flatMap(({ items: shown }) => shown ?? [])
  const shownFiles = components.flatMap(withNested).flatMap(({ file }) => file?.url ?? [])
  const urls = [...items.map(({ media }) => media.url), ...shownFiles]
  return [
    ...files.map(({ key, name }) =>
      attachments.some(({ id, filename }) => key === `files[${id}]` && filename === name)
        ? null
        : `${key} is not listed`
    ),
    ...files.map(({ name }) => (urls.includes(`attachment://${name}`) ? null : `${name} is shown by no component`)),
    ...urls.map(url => (files.some(({ name }) => url === `attachment://${name}`) ? null : `${url} is not sent along`)),
    ...items.map(({ description }) =>
      description === undefined || description.trim() === '' ? 'a picture without words' : null
    ),
    ...items.map(({ description = '' }) =>
      description.length > 1024 ? 'a description of more than 1,024 characters' : null
    )
  ].filter(fault => fault !== null)
}

/** What the choices of an autocomplete break. */
export const choiceFaults = (data: unknown): readonly string[] => {
  const { choices } = choicesSchema.parse(data)
  return [
    choices.length > 25 ? `${choices.length} choices, more than 25` : null,
    choices.some(({ name }) => name.length < 1 || name.length > 100) ? 'a choice not of 1 to 100 characters' : null,
    choices.some(({ value }) => String(value).length > 100) ? 'a value of more than 100 characters' : null
  ].filter(fault => fault !== null)
}

/** A picture of a media gallery. */
type Item = { readonly media: { readonly url: string }; readonly description?: string | undefined }

/** A choice of a list. */
type Choice = { readonly label: string; readonly value: string; readonly description?: string | undefined }

/** A component and those inside it, as far as limits ask. */
export type Component = {
  readonly type: number
  readonly content?: string | undefined
  readonly custom_id?: string | undefined
  readonly label?: string | undefined
  readonly disabled?: boolean | undefined
  readonly options?: readonly Choice[] | undefined
  readonly components?: readonly Component[] | undefined
  readonly items?: readonly Item[] | undefined
  readonly file?: { readonly url: string } | undefined
  readonly accessory?: Component | undefined
}

/** A component and all that are nested in it, in the order shown. */
export const withNested = (component: Component): readonly Component[] => [
  component,
  ...(component.components ?? []).flatMap(withNested),
  ...(component.accessory === undefined ? [] : withNested(component.accessory))
]

const componentSchema: z.ZodType<Component> = z.lazy(() =>
  z.looseObject({
    type: z.number(),
    content: z.string().optional(),
    custom_id: z.string().optional(),
    label: z.string().optional(),
    disabled: z.boolean().optional(),
    options: z.array(z.object({ label: z.string(), value: z.string(), description: z.string().optional() })).optional(),
    components: z.array(componentSchema).optional(),
    accessory: componentSchema.optional(),
    file: z.object({ url: z.string() }).optional(),
    items: z.array(z.object({ media: z.object({ url: z.string() }), description: z.string().optional() })).optional()
  })
)

/** A message's body, as far as it is looked at. */
export const messageSchema = z.object({
  flags: z.number().default(0),
  content: z.string().default(''),
  embeds: z.array(z.unknown()).default([]),
  components: z.array(componentSchema).default([]),
  attachments: z.array(z.object({ id: z.string(), filename: z.string() })).default([]),
  allowed_mentions: z.looseObject({ parse: z.array(z.string()).optional() }).optional()
})

/** The choices of an autocomplete. */
export const choicesSchema = z.object({
  choices: z.array(z.object({ name: z.string(), value: z.union([z.string(), z.number()]) }))
})

const COMPONENTS_V2 = 1 << 15
const FIRST_OF_V2 = 9
