import {
  type APIButtonComponentWithCustomId,
  type APIComponentInContainer,
  type APISelectMenuOption,
  ButtonStyle,
  ComponentType
} from 'discord.js'
import { z } from 'zod'
import type { CitedPlace } from '../../answers/context.ts'
import type { DiscordLines } from '../../languages/language.ts'
import { customIdsWith, customIdsWithout, type MessageState, stemOf } from './message-state.ts'

/** A button of ours. */
export type Button = { readonly label: string; readonly customId: string; readonly disabled?: true }

/** A source that the findings of an answer come from, and the position of its first finding. */
export type SourceChoice = { readonly label: string; readonly description: string; readonly finding: number }

/** What a message lets its readers do. */
type Controls = {
  /** Beside each finding, in their order; null where there is nothing around it to be shown. */
  readonly beside: readonly (Button | null)[]
  readonly rows: readonly APIComponentInContainer[]
}

/** What the controls of a page of an answer depend on. */
type Paging = {
  readonly page: number
  readonly pages: number
  readonly isPrivate: boolean
  /** Where the findings of this page stand. */
  readonly places: readonly (CitedPlace | null)[]
  /** The sources to jump to: none, or two and more. */
  readonly sources: readonly SourceChoice[]
}

/**
 * The controls of a page: Context beside each finding; pages, "Show to all" on a private message, and the sources below, as far as there
 * is more than one page. Where the state does not fit into the buttons, only Context is left, which needs none.
 */
export const controlsFor = (paging: Paging, state: MessageState | null, says: DiscordLines): Controls => {
  const { page, pages, isPrivate, places, sources } = paging
  const buttons = [
    ...(pages > 1
      ? [
          { does: 'back', label: '◀', ...(page === 0 ? disabled : {}) },
          { does: 'page', label: `${page + 1}/${pages}`, ...disabled },
          { does: 'on', label: '▶', ...(page === pages - 1 ? disabled : {}) }
        ]
      : []),
    ...(isPrivate ? [{ does: 'all', label: says.showToAll }] : [])
  ]
  const choices = pages > 1 ? sources.slice(0, mostChoices) : []
  const contexts = places.flatMap(place => (place === null ? [] : [contextStem(place)]))
  const wanted = [...buttons.map(({ does }) => does), ...(choices.length > 0 ? ['jump'] : []), ...contexts]
  const withState = state === null || buttons.length === 0 ? null : customIdsWith(state, wanted)
  if (withState === null) return { beside: besideOf(places, customIdsWithout(contexts), says), rows: [] }
  const row = buttons.map(({ does, ...button }, at) => buttonComponent({ ...button, customId: withState[at] ?? does }))
  const jump = choices.length > 0 ? [jumpRow(choices, withState[buttons.length] ?? '', says)] : []
  return {
    beside: besideOf(places, withState.slice(wanted.length - contexts.length), says),
    rows: [{ type: ComponentType.ActionRow, components: row }, ...jump]
  }
}

/** A button as Discord is told of it. */
export const buttonComponent = ({ label, customId, disabled }: Button): APIButtonComponentWithCustomId => ({
  type: ComponentType.Button,
  style: ButtonStyle.Secondary,
  label,
  custom_id: customId,
  ...(disabled === true ? { disabled } : {})
})

/** What somebody wants who pressed a button or chose from a list; null for a control that is none of ours. */
export type Press =
  | { readonly kind: 'turn'; readonly by: -1 | 1 }
  | { readonly kind: 'jump'; readonly finding: number }
  | { readonly kind: 'show-all' }
  | { readonly kind: 'context'; readonly place: CitedPlace }

/** Reads a press from the control's `custom_id` and from what was chosen, which is nothing for a button. */
export const pressOf = (customId: string, chosen: readonly string[]): Press | null => {
  const stem = stemOf(customId)
  if (stem === 'back') return { kind: 'turn', by: -1 }
  if (stem === 'on') return { kind: 'turn', by: 1 }
  if (stem === 'all') return { kind: 'show-all' }
  if (stem === 'jump') {
    const finding = findingChosen.safeParse(chosen[0])
    return finding.success ? { kind: 'jump', finding: finding.data } : null
  }
  const [does, document, ...offsets] = stem.split(':')
  if (does !== 'context') return null
  const place = placePressed.safeParse({ document, start: offsets[0], end: offsets[1] })
  return place.success && place.data.start < place.data.end ? { kind: 'context', place: place.data } : null
}

const contextStem = ({ document, start, end }: CitedPlace): string =>
  `context:${document}:${start.toString(36)}:${end.toString(36)}`

const offset = z
  .string()
  .regex(/^[0-9a-z]{1,7}$/u)
  .transform(digits => Number.parseInt(digits, 36))

const placePressed = z.object({ document: z.string().regex(/^[0-9a-f]{24}$/u), start: offset, end: offset })

const findingChosen = z
  .string()
  .regex(/^\d{1,4}$/u)
  .transform(Number)

const besideOf = (
  places: readonly (CitedPlace | null)[],
  ids: readonly string[],
  says: DiscordLines
): readonly (Button | null)[] => {
  let next = 0
  return places.map(place => {
    const customId = place === null ? undefined : ids[next++]
    return customId === undefined ? null : { label: says.context, customId }
  })
}

const jumpRow = (choices: readonly SourceChoice[], customId: string, says: DiscordLines): APIComponentInContainer => ({
  type: ComponentType.ActionRow,
  components: [
    {
      type: ComponentType.StringSelect,
      custom_id: customId,
      placeholder: says.goToSource,
      options: choices.map(
        ({ label, description, finding }): APISelectMenuOption => ({
          label,
          value: String(finding),
          ...(description === '' ? {} : { description })
        })
      )
    }
  ]
})

const disabled = { disabled: true } as const
const mostChoices = 25
