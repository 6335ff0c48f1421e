import type { IncomingHttpHeaders } from 'node:http'

/** What a route is asked. */
type WebRequest = {
  /** What follows a path that ends in a slash, percent-decoded; empty for an exact path. */
  readonly rest: string
  readonly query: URLSearchParams
  readonly headers: IncomingHttpHeaders
  /** The bytes as they were sent; empty for GET. */
  readonly body: Buffer
}

/** What a route answers. `headers`, in lower case, come on top of those of every reply, or in their place. */
export type WebReply = {
  readonly status: number
  readonly type: string
  readonly body: string | Uint8Array
  readonly headers?: Readonly<Record<string, string>>
}

/** Something that is reached under a path. HEAD is answered as GET, without the body. */
export type Route = {
  readonly method: 'GET' | 'POST'
  /** Exact, or with a slash at its end everything below it; "/" is exact. */
  readonly path: string
  /** The longest body of a POST, in bytes. */
  readonly mostBytes?: number
  /** How many requests it answers at one time; more are told to come back. */
  readonly mostAtOnce: number
  /** May reject for bugs only: the reply is then 500, and the log has the error. */
  answer(request: WebRequest): Promise<WebReply>
}

/** A reply of one line. */
export const plainReply = (status: number, line: string, headers: Readonly<Record<string, string>> = {}): WebReply => ({
  status,
  type: 'text/plain; charset=utf-8',
  body: `${line}\n`,
  headers
})

/** A reply of plain data. */
export const json = (status: number, data: unknown): WebReply => ({
  status,
  type: 'application/json',
  body: `${JSON.stringify(data)}\n`
})
