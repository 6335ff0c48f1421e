import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import type { Logger } from 'pino'
import { plainReply, type Route, type WebReply } from './route.ts'

type WebSettings = {
  readonly host: string
  /** 0 takes any free port. */
  readonly port: number
  /** The path in front of all others, where a proxy passes it on: "/records", or "" for none. */
  readonly base: string
}

/** A server that listens, or one line that says which variable to change. */
export type StartedServer =
  | { readonly kind: 'listening'; readonly server: WebServer }
  | { readonly kind: 'failed'; readonly reason: string }

/** A server that listens. */
export type WebServer = {
  readonly port: number
  /** Takes no more requests, and lets those under way be answered for up to two seconds. */
  close(): Promise<void>
}

/**
 * Serves routes, and nothing else: no files, no listings, no other methods. Every reply tells the browser to load, frame, sniff, index and
 * refer to nothing. Requests are limited in size, time and number; the log holds routes, never addresses or what was asked.
 */
export const startWebServer = (
  settings: WebSettings,
  routes: readonly Route[],
  log: Logger
): Promise<StartedServer> => {
  const busy = new Map<Route, number>()
  const server = createServer(limits, async (request, response) => {
    const began = performance.now()
    const found = findRoute(request, settings.base, routes)
    const reply = 'status' in found ? found : await answerAt(found, request, busy, log)
    send(request, response, reply)
    const took = Math.round(performance.now() - began)
    log.debug({ route: 'status' in found ? null : found.route.path, status: reply.status, took }, 'web request')
  })
  server.maxConnections = 500
  // A client that goes away in mid-sentence is no trouble of ours.
  server.on('clientError', (_error, socket) => socket.destroy())
  return new Promise(resolve => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      resolve({ kind: 'failed', reason: failure(error, settings) })
    )
    server.listen(settings.port, settings.host, () => {
      const address = server.address()
      const port = typeof address === 'object' && address !== null ? address.port : settings.port
      const close = async (): Promise<void> => {
        const closed = new Promise(done => server.close(done))
        server.closeIdleConnections()
        await Promise.race([closed, wait(lastReplies, null, { ref: false })])
        server.closeAllConnections()
      }
      resolve({ kind: 'listening', server: { port, close } })
    })
  })
}

const limits = {
  maxHeaderSize: 16_384,
  headersTimeout: 5_000,
  requestTimeout: 10_000,
  keepAliveTimeout: 5_000,
  connectionsCheckingInterval: 1_000
}
const lastReplies = 2_000

type Found = { readonly route: Route; readonly rest: string; readonly query: URLSearchParams }

/** The path is read by hand: to a URL a document called ".." is a step up. */
const findRoute = (
  { url = '', method = '' }: IncomingMessage,
  base: string,
  routes: readonly Route[]
): Found | WebReply => {
  const cut = url.indexOf('?')
  const whole = cut < 0 ? url : url.slice(0, cut)
  const path = base !== '' && whole.startsWith(`${base}/`) ? whole.slice(base.length) : whole
  const there = routes.filter(route => (isFolder(route) ? path.startsWith(route.path) : path === route.path))
  const route = there.find(route => route.method === (method === 'HEAD' ? 'GET' : method))
  if (there.length === 0) return plainReply(404, 'There is nothing here.')
  if (route === undefined) {
    const allow = there.map(route => (route.method === 'GET' ? 'GET, HEAD' : route.method)).join(', ')
    return plainReply(405, 'This is not asked for in this way.', { allow })
  }
  const rest = isFolder(route) ? decoded(path.slice(route.path.length)) : ''
  if (rest === null) return plainReply(404, 'There is nothing here.')
  return { route, rest, query: new URLSearchParams(cut < 0 ? '' : url.slice(cut + 1)) }
}

const isFolder = ({ path }: Route): boolean => path.endsWith('/') && path !== '/'

const decoded = (path: string): string | null => {
  try {
    return decodeURIComponent(path)
  } catch {
    return null
  }
}

const answerAt = async (
  { route, rest, query }: Found,
  request: IncomingMessage,
  busy: Map<Route, number>,
  log: Logger
): Promise<WebReply> => {
  const now = busy.get(route) ?? 0
  if (now >= route.mostAtOnce)
    return plainReply(503, 'Too many ask at once. Please come back in a moment.', { 'retry-after': '2' })
  busy.set(route, now + 1)
  try {
    const body = route.method === 'POST' ? await bodyOf(request, route.mostBytes ?? 0) : Buffer.alloc(0)
    if (body === null) return plainReply(413, 'This is too large.', { connection: 'close' })
    return await route.answer({ rest, query, headers: request.headers, body })
  } catch (error) {
    // Whoever asked went away while it was still being sent.
    if (request.destroyed && !request.complete) return plainReply(400, 'The request broke off.')
    log.error({ route: route.path, err: error }, 'web request failed')
    return plainReply(500, 'Something went wrong on our side, and it has been noted.')
  } finally {
    busy.set(route, (busy.get(route) ?? 1) - 1)
  }
}

/** Null where it is longer than it may be; what follows is not read. */
const bodyOf = async (request: IncomingMessage, most: number): Promise<Buffer | null> => {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    length += chunk.length
    if (length > most) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

const send = (request: IncomingMessage, response: ServerResponse, { status, type, body, headers }: WebReply): void => {
  const bytes = Buffer.from(body)
  response.writeHead(status, { ...everywhere, 'content-type': type, 'content-length': bytes.length, ...headers })
  response.end(request.method === 'HEAD' ? undefined : bytes)
}

const everywhere = {
  'content-security-policy': "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'x-robots-tag': 'noindex, nofollow',
  'cache-control': 'no-cache'
}

const failure = ({ code, message }: NodeJS.ErrnoException, { host, port }: WebSettings): string => {
  if (code === 'EADDRINUSE')
    return `WEB_PORT: port ${port} of ${host} is taken by another program. Choose another port.`
  if (code === 'EACCES') return `WEB_PORT: this user may not listen on port ${port}. Choose one above 1023.`
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return `WEB_HOST: this machine has no address ${host}. Use 127.0.0.1 behind a proxy, or 0.0.0.0 in a container.`
  return `WEB_HOST, WEB_PORT: the web server cannot listen on port ${port} of ${host}: ${message}`
}
