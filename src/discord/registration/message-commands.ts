import type { Command } from '../../commands/command/command.ts'
import type { DiscordLines } from '../../languages/language.ts'
import type { MessageState } from '../messages/message-state.ts'

/** A command on a message (Apps in its menu): the question it asks, after which it is named, and how with the message's words. */
export type MessageCommand = {
  readonly command: keyof DiscordLines['onMessages']
  readonly options: (words: string) => MessageState['options']
  /** How many characters of a message it can ask about. */
  readonly longest: number
}

/** The commands on messages that ask one of these; they are answered for the one who asks alone. */
export const messageCommandsFor = (commands: readonly Command[]): readonly MessageCommand[] =>
  messageCommands.filter(({ command }) => commands.some(({ name, kind }) => kind === 'question' && name === command))

const messageCommands: readonly MessageCommand[] = [
  { command: 'who-said', options: query => ({ query }), longest: 500 },
  {
    command: 'search',
    options: words => ({ query: plain(words) }),
    longest: 300
  }
]

/** Words in which no mark, dash or key of a search has a meaning. */
const plain = (words: string): string =>
  words
    .replace(/["“”„«»:]/gu, ' ')
    .split(' ')
    .map(word => word.replace(/^-+/u, ''))
    .filter(word => word !== '')
    .join(' ')
