import { type APIMessageTopLevelComponent, ComponentType, SeparatorSpacingSize } from 'discord.js'

/** What a message shows, in Discord's Components V2; `isPrivate` messages are seen only by the one who asked. */
export type Message = {
  readonly components: APIMessageTopLevelComponent[]
  readonly isPrivate: boolean
  /** What the components show of files that are sent along. */
  readonly pictures: readonly Picture[]
}

/** A picture that is sent with a message, and what it says for those who cannot see it (at most 1,024 characters). */
export type Picture = { readonly name: string; readonly alt: string; readonly png: Uint8Array }

/** Discord's limit for the text of all components of a message together. */
export const mostCharacters = 4000

/** Text that is not empty, as blocks of one framed message, with a line between them, and pictures below the first block. */
export const framed = (
  blocks: readonly string[],
  colour: number,
  isPrivate: boolean,
  pictures: readonly Picture[] = []
): Message => ({
  components: [
    {
      type: ComponentType.Container,
      accent_color: colour,
      components: blocks.flatMap((content, position) => [
        ...(position === 0 ? [] : [line]),
        { type: ComponentType.TextDisplay as const, content },
        ...(position === 0 ? pictures.map(gallery) : [])
      ])
    }
  ],
  isPrivate,
  pictures
})

/** A line that is no answer: a refusal, a failure. Only the one who asked sees it. */
export const notice = (content: string): Message => ({
  components: [{ type: ComponentType.TextDisplay, content }],
  isPrivate: true,
  pictures: []
})

/** One picture at full width. */
const gallery = ({ name, alt }: Picture) => ({
  type: ComponentType.MediaGallery as const,
  items: [{ media: { url: `attachment://${name}` }, description: alt }]
})

const line = { type: ComponentType.Separator, divider: true, spacing: SeparatorSpacingSize.Small } as const
