import { randomUUID } from 'node:crypto'
import type { Server } from 'node:http'
import { type WebSocket, WebSocketServer } from 'ws'
import { z } from 'zod'

/** What the gateway needs to know of the application it is the gateway of. */
export type GatewaySettings = {
  readonly token: string
  readonly applicationId: string
  readonly guildIds: readonly string[]
  /** Milliseconds between heartbeats. */
  readonly heartbeat: number
  readonly report: (violation: string) => void
}

type Session = {
  readonly id: string
  readonly sent: { readonly t: string; readonly d: unknown; readonly s: number }[]
  socket: WebSocket | null
  /** The number of the shard, and of how many. */
  readonly shard: readonly [number, number]
}

/**
 * Discord's gateway (https://docs.discord.com/developers/events/gateway): hello, identify, ready, heartbeats, dispatches and
 * resuming after a lost connection. JSON, no compression; as many shards as clients identify.
 */
export class Gateway {
  /** How clients came in, in order. */
  readonly log: ('identify' | 'resume')[] = []
  heartbeats = 0
  readonly #settings: GatewaySettings
  readonly #server: WebSocketServer
  readonly #sessions = new Map<string, Session>()
  /** The session of each shard that identified last. */
  readonly #current = new Map<number, Session>()

  constructor(http: Server, settings: GatewaySettings) {
    this.#settings = settings
    this.#server = new WebSocketServer({ server: http, path: '/gateway' })
    this.#server.on('connection', (socket, request) => {
      const query = new URL(request.url ?? '', 'ws://loopback').searchParams
      if (query.get('v') !== '10' || query.get('encoding') !== 'json') settings.report(`gateway opened with ${query}`)
      this.#welcome(socket)
    })
  }

  /** Sends an event to the shard of a server, or of direct messages; one that is away gets it when it resumes. */
  dispatch(event: string, data: unknown, guildId: string | null): void {
    // https://docs.discord.com/developers/events/gateway#sharding
    const shards = this.#current.get(0)?.shard[1] ?? 1
    const session = this.#current.get(guildId === null ? 0 : Number((BigInt(guildId) >> 22n) % BigInt(shards)))
    if (session === undefined) throw new Error('no client is identified')
    this.#send(session, event, data)
  }

  /** Breaks all connections, as a network does: without a closing handshake. */
  drop(): void {
    for (const { socket } of this.#current.values()) socket?.terminate()
  }

  /** Breaks every connection, those that have not identified yet too. */
  hangUp(): void {
    for (const socket of this.#server.clients) socket.terminate()
  }

  /** Closes all connections with one of Discord's codes. */
  kick(code: number): void {
    for (const { socket } of this.#current.values()) socket?.close(code)
  }

  /** Asks all clients to reconnect and resume, as Discord does before it restarts a gateway. */
  askToReconnect(): void {
    for (const { socket } of this.#current.values())
      if (socket !== null) say(socket, { op: 7, d: null, s: null, t: null })
  }

  /** The shards that are identified. */
  get shards(): readonly number[] {
    return [...this.#current.keys()].sort((a, b) => a - b)
  }

  /** Forgets the session, so that resuming fails and the client has to identify again. */
  forget(): void {
    this.#sessions.clear()
  }

  close(): void {
    this.hangUp()
    this.#server.close()
  }

  #welcome(socket: WebSocket): void {
    say(socket, { op: 10, d: { heartbeat_interval: this.#settings.heartbeat }, s: null, t: null })
    socket.on('message', data => {
      const message = clientMessage.safeParse(JSON.parse(String(data)))
      if (message.success) this.#hear(socket, message.data)
      else this.#settings.report(`gateway: ${z.prettifyError(message.error)}`)
    })
  }

  #hear(socket: WebSocket, message: z.infer<typeof clientMessage>): void {
    switch (message.op) {
      case 1:
        this.heartbeats++
        say(socket, { op: 11, s: null, t: null })
        break
      case 2:
        this.log.push('identify')
        this.#identify(socket, message.d.token, message.d.shard)
        break
      case 6:
        this.log.push('resume')
        this.#resume(socket, message.d.session_id, message.d.seq)
        break
    }
  }

  #identify(socket: WebSocket, token: string, shard: readonly [number, number]): void {
    const { applicationId, guildIds } = this.#settings
    if (token !== this.#settings.token) {
      socket.close(4004, 'Authentication failed.')
      return
    }
    const session: Session = { id: randomUUID(), sent: [], socket, shard }
    this.#sessions.set(session.id, session)
    this.#current.set(shard[0], session)
    this.#send(session, 'READY', {
      v: 10,
      user: { id: applicationId, username: 'on-record', discriminator: '0', bot: true, avatar: null, flags: 0 },
      guilds: guildIds
        .filter(id => Number((BigInt(id) >> 22n) % BigInt(shard[1])) === shard[0])
        .map(id => ({ id, unavailable: true })),
      session_id: session.id,
      resume_gateway_url: this.url,
      session_type: 'normal',
      private_channels: [],
      relationships: [],
      presences: [],
      shard,
      application: { id: applicationId, flags: 0 }
    })
  }

  #resume(socket: WebSocket, id: string, seen: number): void {
    const session = this.#sessions.get(id)
    if (session === undefined) {
      say(socket, { op: 9, d: false, s: null, t: null })
      return
    }
    session.socket = socket
    for (const { t, d, s } of session.sent) if (s > seen) say(socket, { op: 0, t, d, s })
    this.#send(session, 'RESUMED', {})
  }

  /** Where clients connect. */
  get url(): string {
    const address = this.#server.address()
    if (address === null || typeof address === 'string') throw new Error('the loopback does not listen')
    return `ws://127.0.0.1:${address.port}/gateway`
  }

  #send(session: Session, t: string, d: unknown): void {
    const dispatch = { t, d, s: session.sent.length + 1 }
    session.sent.push(dispatch)
    if (session.socket !== null) say(session.socket, { op: 0, ...dispatch })
  }
}

const say = (socket: WebSocket, message: unknown): void => {
  if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(message))
}

const clientMessage = z.discriminatedUnion('op', [
  z.object({ op: z.literal(1), d: z.number().nullable() }),
  z.object({
    op: z.literal(2),
    d: z.object({
      token: z.string(),
      // No intent is needed for interactions; more than none is more than this bot may ask for.
      intents: z.literal(0),
      properties: z.object({ os: z.string(), browser: z.string(), device: z.string() }),
      shard: z.tuple([z.int().min(0), z.int().min(1)])
    })
  }),
  z.object({ op: z.literal(6), d: z.object({ token: z.string(), session_id: z.string(), seq: z.number() }) })
])
