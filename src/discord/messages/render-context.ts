import type { Context } from '../../answers/context.ts'
import { blockQuote } from './excerpt.ts'
import { framed, type Message, textPart } from './message.ts'
import { type Look, sourceLine } from './render-finding.ts'

/** Cited words in bold among the sentences around them, and where they stand, for the one who asked alone. */
export const renderContext = ({ citation, cited }: Context, look: Look): Message =>
  framed(
    [
      blockQuote(citation, [cited], longestQuote),
      sourceLine('passage', { ...citation, ...cited }, look)
      // Words that cannot be seen leave nothing to show.
    ].flatMap(text => (text === '' ? [] : [textPart(text)])),
    colour,
    { isPrivate: true }
  )

const colour = 0x2f7d5b
const longestQuote = 2800
