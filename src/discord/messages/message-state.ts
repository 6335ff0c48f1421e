import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { z } from 'zod'

/** What a message must know of itself for its buttons to work, also after the bot was started again. */
export type MessageState = {
  /** What was asked: the command, and its options as Discord gave them. */
  readonly command: string
  readonly options: Readonly<Record<string, string | number | boolean>>
  /** The page that is shown, from 0. */
  readonly page: number
  /** The first characters of the version of the corpus that the page is from. */
  readonly corpus: string
}

/** The state for an answer from a corpus. */
export const shortVersion = (version: string): string => version.slice(0, 12)

/**
 * Writes a state into the `custom_id`s of a message's components, a piece into each: a component that is pressed comes back with its
 * whole message, so that all pieces do. `stems` say what each component does. Null where the state does not fit.
 */
export const customIdsWith = (state: MessageState, stems: readonly string[]): readonly string[] | null => {
  let rest = packed(state)
  const ids = stems.map((stem, position) => {
    const head = idWithout(stem, position)
    const room = Math.max(0, longestId - head.length)
    const piece = rest.slice(0, room)
    rest = rest.slice(room)
    return head + piece
  })
  return rest === '' ? ids : null
}

/** The `custom_id`s of components that carry no state. */
export const customIdsWithout = (stems: readonly string[]): readonly string[] => stems.map(idWithout)

/** What a component does, by its `custom_id`. */
export const stemOf = (customId: string): string => customId.split(mark, 1)[0] ?? ''

/** Reads the state back out of all `custom_id`s of a message; null where they hold none, or one that is garbled or forged. */
export const stateIn = (customIds: readonly string[]): MessageState | null => {
  const pieces = customIds.slice(0, mostIds).flatMap(id => {
    const [, position, piece, more] = id.split(mark)
    return piece === undefined || more !== undefined ? [] : [{ position: Number(position), piece }]
  })
  const ordered = pieces.sort((a, b) => a.position - b.position)
  return unpacked(ordered.map(({ piece }) => piece).join(''))
}

const idWithout = (stem: string, position: number): string => `${stem}${mark}${position}${mark}`

const packed = ({ corpus, page, command, options }: MessageState): string =>
  deflateRawSync(JSON.stringify([corpus, page, command, options]), { dictionary, level: 9 }).toString('base64url')

const unpacked = (text: string): MessageState | null => {
  if (!/^[\w-]+$/u.test(text)) return null
  try {
    const json = inflateRawSync(Buffer.from(text, 'base64url'), { dictionary, maxOutputLength: longestState })
    const state = stateSchema.safeParse(JSON.parse(json.toString('utf8')))
    return state.success ? state.data : null
  } catch {
    return null
  }
}

const stateSchema = z
  .tuple([
    z.string().max(64),
    z.int().min(0),
    z.string().max(70),
    z.record(z.string().max(32), z.union([z.string(), z.number(), z.boolean()]))
  ])
  .transform(([corpus, page, command, options]): MessageState => ({ corpus, page, command, options }))

/** Stands in no base64url text and in no stem. */
const mark = '|'

/** Discord's limit (https://docs.discord.com/developers/components/reference#anatomy-of-a-component-custom-id). */
const longestId = 100
const mostIds = 40
const longestState = 8192

// What questions are made of, so that a short one packs well. Messages that were sent with another dictionary cannot be read any more.
const dictionary = Buffer.from(
  ' people killed wounded percent million president minister government official report according said say about from with ' +
    'have has had not for were was are is does did do many much how why where which what when who and of to in the ' +
    '","after":"","before":"","place":"","by":"","speaker":""}]0,"sources",{"filter":"0,"source",{"document":"' +
    '0,"estimate",{"subject":"0,"search",{"query":"0,"who-said",{"query":"0,"ask",{"question":"'
)
