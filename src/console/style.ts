import { styleText } from 'node:util'

/** How a terminal tells apart what stands beside a quotation from the quotation, and the words that answer from the others. */
export type TerminalStyle = {
  readonly strong: (text: string) => string
  readonly quiet: (text: string) => string
  readonly mark: (text: string) => string
  readonly warn: (text: string) => string
}

/** How wide the lines may be, in columns, and how they are told apart. */
export type Screen = { readonly width: number; readonly style: TerminalStyle }

/** Colours where the stream shows them: on a terminal, unless NO_COLOR is set; elsewhere only with FORCE_COLOR. */
export const styleFor = (stream: NodeJS.WritableStream): TerminalStyle => {
  const styled =
    (...formats: Format[]) =>
    (text: string) =>
      styleText(formats, text, { stream, validateStream: true })
  return {
    strong: styled('bold'),
    quiet: styled('dim'),
    mark: styled('bold', 'yellow'),
    warn: styled('yellow')
  }
}

type Format = 'bold' | 'dim' | 'yellow'
