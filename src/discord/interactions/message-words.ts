import type { APIMessage } from 'discord.js'

/**
 * The words of a message: its content, else those of its embeds or of its components; without mentions, emoji codes, time stamps, links
 * and the marks of Markdown, on one line. A longer one is cut after a sentence, else after a word. Null for a message without words.
 */
export const wordsOfMessage = (
  message: Pick<APIMessage, 'content'> & Partial<Pick<APIMessage, 'embeds' | 'components' | 'message_snapshots'>>,
  longest: number
): string | null => {
  const texts = [
    message.content,
    ...(message.message_snapshots ?? []).map(({ message: forwarded }) => forwarded.content),
    ...(message.embeds ?? []).map(({ title, description }) => [title, description].filter(Boolean).join('. ')),
    textIn(message.components ?? []).join(' ')
  ]
  for (const text of texts) {
    const words = withoutMarkup(text)
    if (/[\p{L}\p{N}]/u.test(words)) return cut(words, longest)
  }
  return null
}

const textIn = (components: readonly unknown[]): readonly string[] =>
  components.flatMap(component => {
    if (typeof component !== 'object' || component === null) return []
    const own = 'content' in component && typeof component.content === 'string' ? [component.content] : []
    return 'components' in component && Array.isArray(component.components)
      ? [...own, ...textIn(component.components)]
      : own
  })

const withoutMarkup = (text: string): string =>
  text
    .toWellFormed()
    .replace(codes, ' ')
    .replace(lineMarks, '')
    .replace(emphasis, '')
    .split(/\s/u)
    .filter(word => word !== '' && !/^<?https?:\/\//iu.test(word))
    .join(' ')

const cut = (words: string, longest: number): string => {
  if (words.length <= longest) return words
  const head = words.slice(0, longest + 1)
  const sentence = Math.max(...['. ', '! ', '? ', '” ', '" '].map(end => head.lastIndexOf(end)))
  if (sentence >= longest / 2) return head.slice(0, sentence + 1)
  const space = head.lastIndexOf(' ')
  return (space > 0 ? head.slice(0, space) : head.slice(0, longest)).toWellFormed()
}

// Mentions, emoji, time stamps and commands, as https://docs.discord.com/developers/reference#message-formatting lists them.
const codes = /<(?:[@#/:]|a:|t:|id:)[^<>\s]{0,100}>/gu
const lineMarks = /^(?:>{1,3} |-# |#{1,3} |[-*] )/gmu
const emphasis = /[*_~`|]{2,3}|[*`]/gu
