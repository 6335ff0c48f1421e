import { tokenize } from '../../text/tokens.ts'
import { wordSet } from '../../text/word-set.ts'

/**
 * A question as it was meant: without mentions and emoji of Discord, HTML tags, the marks of Markdown, and the words by which
 * one only asks to be answered ("Hello, can you tell me …"). Linear in its length.
 */
export const plainQuestion = (asked: string): string => withoutCourtesy(withoutMarkup(asked)).trim()

const withoutMarkup = (asked: string): string => {
  let text = ''
  for (let at = 0; at < asked.length; at++) {
    const close = asked.charAt(at) === '<' ? closingAt(asked, at) : -1
    if (close > 0) {
      text += ' '
      at = close
    } else if (!marks.has(asked.charAt(at))) text += asked.charAt(at)
  }
  return text.replaceAll(/@(?:everyone|here)\b/gu, ' ')
}

/** Where a mention or a tag that begins here ends; -1 where a "<" is no more than that. */
const closingAt = (asked: string, at: number): number => {
  if (!tagStarts.test(asked.charAt(at + 1))) return -1
  const close = asked.indexOf('>', at)
  return close < 0 || close - at > longestTag ? -1 : close
}

const tagStarts = /[@#:/\p{L}]/u
const longestTag = 100
const marks = new Set(['*', '`', '|', '~', '\u200b', '\u2060', '\ufeff'])

const withoutCourtesy = (text: string): string => {
  const tokens = tokenize(text).filter(({ kind }) => kind !== 'mark')
  const lower = tokens.map(token => token.text.toLowerCase())
  let from = 0
  for (let length = 1; length > 0; from += length)
    length = courtesies.find(words => words.every((word, offset) => lower[from + offset] === word))?.length ?? 0
  const first = tokens[from]
  return first && (from > 0 || text.length > 0) && opens.has(lower[from] ?? '') ? text.slice(first.start) : text
}

/** Longer ones first where one begins another. */
const courtesies =
  `can you please tell me|can you tell me|could you please tell me|could you tell me|would you tell me|please tell me
  |tell me|do you know|i want to know|i would like to know|i'd like to know|i wonder|please|hello|hi|hey|bot|ok|okay|so|and|well|quick question|question`
    .split('|')
    .map(phrase => phrase.trim().split(' '))

/** Words that a question begins with, so that what stood before them only asked to be answered. */
const opens =
  wordSet(`who whom whose what which when where why how is are was were did does do has have had will would can could
  in on at by since`)
