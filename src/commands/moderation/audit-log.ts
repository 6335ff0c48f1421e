import { createHash } from 'node:crypto'
import { appendFile, mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Actor } from '../command/actor.ts'

/** One use of a moderation command, or an attempt at one. */
export type AuditEntry = {
  /** ISO 8601, in UTC. */
  readonly at: string
  readonly actor: Actor
  readonly command: string
  /** Long texts are cut, and files are named with their size and SHA-256. */
  readonly options: Readonly<Record<string, unknown>>
  /** "refused": the actor may not; "failed": nothing was changed. */
  readonly outcome: 'done' | 'failed' | 'refused'
  /** What the actor was told. */
  readonly message: string
}

/**
 * A file that says who moderated what, when and with what outcome: JSON Lines, to which this program only ever appends. Whoever
 * listens is told of each entry too.
 */
export class AuditLog {
  readonly #path: string | null
  readonly #listeners: ((entry: AuditEntry) => void)[] = []
  #written: Promise<unknown> = Promise.resolve()

  /** Without a path it only tells its listeners. */
  constructor(path: string | null) {
    this.#path = path
  }

  listen(listener: (entry: AuditEntry) => void): void {
    this.#listeners.push(listener)
  }

  /** Writes an entry after those before it. Rejects with what the system throws where the file cannot be written. */
  async note(entry: Omit<AuditEntry, 'at'>): Promise<void> {
    const written: AuditEntry = { at: new Date().toISOString(), ...entry, options: inShort(entry.options) }
    for (const listener of this.#listeners) listener(written)
    const writing = this.#written.then(() => this.#append(`${JSON.stringify(written)}\n`))
    this.#written = writing.catch(() => null)
    await writing
  }

  async #append(line: string): Promise<void> {
    if (this.#path === null) return
    await mkdir(dirname(this.#path), { recursive: true })
    await appendFile(this.#path, line, { mode: 0o600 })
  }
}

const inShort = (options: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(options).map(([name, value]) => [name, shortened(value)]))

const shortened = (value: unknown): unknown => {
  if (typeof value === 'string') return value.length > longest ? `${value.slice(0, longest).toWellFormed()}…` : value
  if (typeof value !== 'object' || value === null || !('bytes' in value) || !(value.bytes instanceof Uint8Array))
    return value
  const name = 'name' in value ? shortened(value.name) : null
  return { name, bytes: value.bytes.length, sha256: createHash('sha256').update(value.bytes).digest('hex') }
}

const longest = 200
