import { z } from 'zod'

/** A form that the bot opened, as a user sees it. */
export type ShownForm = z.infer<typeof shownForm>

/** Reads the form of a callback; throws for one of a kind that the loopback cannot fill in. */
export const formIn = (data: unknown): ShownForm => shownForm.parse(data)

/** What a form breaks of what only Discord's prose states (https://docs.discord.com/developers/interactions/receiving-and-responding). */
export const formFaults = ({ components }: ShownForm): readonly string[] => {
  const ids = components.map(({ component }) => component.custom_id)
  return [
    components.length < 1 || components.length > 5 ? `${components.length} fields, not 1 to 5` : null,
    new Set(ids).size < ids.length ? 'two fields with one custom_id' : null,
    components.some(({ component: { value = '', max_length: most } }) => value.length > most)
      ? 'a value too long'
      : null
  ].filter(fault => fault !== null)
}

/** What a client sends when a form is sent in: every field, those left alone with what stood in them. */
export const sentFormData = (form: ShownForm, typed: Readonly<Record<string, string>>): unknown => ({
  custom_id: form.custom_id,
  components: form.components.map(({ component: { custom_id: name, value = '' } }, at) => ({
    type: 18,
    id: 2 * at + 1,
    component: { type: 4, id: 2 * at + 2, custom_id: name, value: typed[name] ?? value }
  }))
})

const shownForm = z.object({
  custom_id: z.string(),
  title: z.string(),
  components: z.array(
    z.object({
      type: z.literal(18),
      label: z.string(),
      component: z.object({
        type: z.literal(4),
        custom_id: z.string(),
        style: z.number(),
        required: z.boolean().default(true),
        max_length: z.number(),
        value: z.string().optional()
      })
    })
  )
})
