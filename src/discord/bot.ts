import type { Logger } from 'pino'
import type { Command } from '../commands/command/command.ts'
import type { Desk } from '../commands/desk/desk.ts'
import type { DiscordSettings } from './settings.ts'

/** What a bot is made of: where it finds Discord, what it answers with, and where it logs. */
export type BotParts = {
  readonly settings: DiscordSettings
  readonly commands: readonly Command[]
  readonly desk: Desk
  readonly log: Logger
}

/** A bot that has its commands registered and answers. */
export type Bot = {
  /** Whether interactions come in now, over the gateway or as requests; a gateway that is lost comes back by itself, or ends the session. */
  connection(): 'connected' | 'reconnecting' | 'http'
  /** Takes an interaction that Discord sends as a request; null for a bot that gets them over the gateway. */
  readonly receive: ((request: SignedRequest) => Received) | null
  /** Settles only if Discord ends the session for good (the token was reset): with one line that says why. */
  readonly lost: Promise<string>
  /** Sends newcomers away, lets those under way be answered for up to four seconds, and logs out. */
  stop(): Promise<void>
}

/** What became of a request: Discord's test of the address, an interaction that is being answered, or nothing of Discord's. */
export type Received = 'pong' | 'taken' | 'refused' | 'unreadable'

/** A request as Discord signs it: the time stamp of its header, and its body byte by byte. */
export type SignedRequest = {
  /** `X-Signature-Ed25519`, in hex. */
  readonly signature: string | undefined
  /** `X-Signature-Timestamp`: seconds since 1970. */
  readonly timestamp: string | undefined
  readonly body: Uint8Array
}
