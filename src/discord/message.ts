import { type APIMessageTopLevelComponent, ComponentType, SeparatorSpacingSize } from 'discord.js'

/** What a message shows, in Discord's Components V2; `isPrivate` messages are seen only by the one who asked. */
export type Message = { readonly components: APIMessageTopLevelComponent[]; readonly isPrivate: boolean }

/** Discord's limit for the text of all components of a message together. */
export const MOST_CHARACTERS = 4000

/** Text that is not empty, as blocks of one framed message, with a line between them. */
export const framed = (blocks: readonly string[], colour: number, isPrivate: boolean): Message => ({
  components: [
    {
      type: ComponentType.Container,
      accent_color: colour,
      components: blocks.flatMap((content, position) => [
        ...(position === 0 ? [] : [line]),
        { type: ComponentType.TextDisplay as const, content }
      ])
    }
  ],
  isPrivate
})

/** A line that is no answer: a refusal, a failure. Only the one who asked sees it. */
export const notice = (content: string): Message => ({
  components: [{ type: ComponentType.TextDisplay, content }],
  isPrivate: true
})

const line = { type: ComponentType.Separator, divider: true, spacing: SeparatorSpacingSize.Small } as const
