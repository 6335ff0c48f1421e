import {
  type APIComponentInContainer,
  type APIMessageTopLevelComponent,
  ComponentType,
  SeparatorSpacingSize
} from 'discord.js'
import { type Button, buttonComponent } from './controls.ts'

/** What a message shows, in Discord's Components V2; `isPrivate` messages are seen only by the one who asked. */
export type Message = {
  readonly components: APIMessageTopLevelComponent[]
  readonly isPrivate: boolean
  /** Whether it is no answer: it takes the place of nothing. */
  readonly isNotice: boolean
  /** What the components show of files that are sent along. */
  readonly pictures: readonly Picture[]
  /** Other files that the components show. */
  readonly files?: readonly { readonly name: string; readonly type: string; readonly data: Uint8Array }[]
}

/** A picture that is sent with a message, and what it says for those who cannot see it (at most 1,024 characters). */
export type Picture = { readonly name: string; readonly alt: string; readonly png: Uint8Array }

/** A part of a framed message. */
export type MessagePart =
  /** Text that is not empty, with a button beside it where there is one. */
  | { readonly kind: 'text'; readonly text: string; readonly button: Button | null }
  /** Pictures at full width. */
  | { readonly kind: 'pictures'; readonly pictures: readonly Picture[] }
  /** Rows of controls. */
  | { readonly kind: 'controls'; readonly rows: readonly APIComponentInContainer[] }

/** Discord's limit for the text of all components of a message together. */
export const mostCharacters = 4000

/** A framed message, with a line between texts. */
export const framed = (
  parts: readonly MessagePart[],
  colour: number,
  { isPrivate, isNotice = false }: { readonly isPrivate: boolean; readonly isNotice?: boolean }
): Message => ({
  components: [
    {
      type: ComponentType.Container,
      accent_color: colour,
      components: parts.flatMap((part, position) =>
        part.kind === 'text' && position > 0 ? [line, ...shown(part)] : shown(part)
      )
    }
  ],
  isPrivate,
  isNotice,
  pictures: parts.flatMap(part => (part.kind === 'pictures' ? part.pictures : []))
})

/** A line that is no answer: a refusal, a failure. Only the one who asked sees it. */
export const notice = (content: string): Message => ({
  components: [{ type: ComponentType.TextDisplay, content }],
  isPrivate: true,
  isNotice: true,
  pictures: []
})

/** Text alone. */
export const textPart = (text: string): MessagePart => ({ kind: 'text', text, button: null })

const shown = (part: MessagePart): readonly APIComponentInContainer[] => {
  switch (part.kind) {
    case 'text':
      return part.button === null
        ? [{ type: ComponentType.TextDisplay, content: part.text }]
        : [
            {
              type: ComponentType.Section,
              components: [{ type: ComponentType.TextDisplay, content: part.text }],
              accessory: buttonComponent(part.button)
            }
          ]
    case 'pictures':
      return part.pictures.map(({ name, alt }) => ({
        type: ComponentType.MediaGallery,
        items: [{ media: { url: `attachment://${name}` }, description: alt }]
      }))
    case 'controls':
      return part.rows
  }
}

const line = { type: ComponentType.Separator, divider: true, spacing: SeparatorSpacingSize.Small } as const
