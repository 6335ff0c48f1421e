import { parse } from 'discord-markdown-parser'

/**
 * Every text in a message's payload, as its Markdown is taken apart: by a parser that is not ours, so that what was not escaped well enough
 * shows.
 */
export const markdownIn = (payload: unknown): Readonly<Record<string, unknown>> =>
  Object.fromEntries(textsIn(payload).map(text => [text, quotesApart(text).flatMap(part => parse(part, 'extended'))]))

/** Block quotes apart from what stands before and after them: in Discord a line of small print may follow one, in this parser not. */
const quotesApart = (text: string): readonly string[] => {
  const parts: string[] = []
  let wasQuote: boolean | null = null
  for (const line of text.split('\n')) {
    const isQuote = line.startsWith('> ')
    if (isQuote === wasQuote) parts.push(`${parts.pop()}\n${line}`)
    else parts.push(line)
    wasQuote = isQuote
  }
  return parts
}

const textsIn = (value: unknown): readonly string[] => {
  if (typeof value !== 'object' || value === null) return []
  if (Array.isArray(value)) return value.flatMap(textsIn)
  const own = 'content' in value && typeof value.content === 'string' ? [value.content] : []
  return [...own, ...Object.values(value).flatMap(textsIn)]
}
