import { type DestinationStream, type Logger, pino } from 'pino'
import type { LogLevel } from './config.ts'

/**
 * The program's log: JSON Lines to standard error unless `to` is another place. Every line is searched for the `secrets` before it is written,
 * wherever they may stand in it: in a field, a message, the stack of an error, an address.
 */
export const openLog = (level: LogLevel, secrets: readonly string[], to: DestinationStream = standardError()): Logger =>
  pino({ level, hooks: { streamWrite: secretsHidden(secrets) } }, to)

/**
 * Takes secrets out of text by their value, as they are and as JSON or an address writes them, and the tokens of interactions and webhooks,
 * which are worth as much and stand in Discord's addresses.
 */
export const secretsHidden = (secrets: readonly string[]): ((text: string) => string) => {
  const written = new Set(
    secrets
      .filter(secret => secret.trim() !== '')
      .flatMap(secret => [secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret)])
  )
  const values = [...written].toSorted((a, b) => b.length - a.length)
  return text =>
    values.reduce((line, value) => line.replaceAll(value, hidden), text).replace(addressToken, `$1${hidden}`)
}

const hidden = '[secret]'

// https://docs.discord.com/developers/interactions/receiving-and-responding: /interactions/ID/TOKEN/callback, /webhooks/ID/TOKEN
const addressToken = /(\/(?:webhooks|interactions)\/\d{1,20}\/)[\w.~%-]+/g

// Written at once, so that the last line before an end is not lost.
const standardError = (): DestinationStream => pino.destination({ dest: 2, sync: true })
