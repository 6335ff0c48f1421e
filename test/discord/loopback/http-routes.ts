import type { IncomingMessage, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { json } from 'node:stream/consumers'
import { type Endpoint, faultsOf, faultsOfAnswer } from './description.ts'
import type { Exchange, HttpAnswer, SentFile } from './exchange.ts'
import { messageFaults, messageSchema, withNested } from './limits.ts'
import type { StoredCommands } from './stored-commands.ts'

/** What the HTTP side of the loopback reads and changes. */
export type HttpState = {
  readonly token: string
  readonly applicationId: string
  readonly guildIds: readonly string[]
  /** The application's own, in hex. */
  readonly publicKey: string
  readonly commands: StoredCommands
  readonly exchanges: ReadonlyMap<string, Exchange>
  readonly gatewayUrl: () => string
  /** How many shards the application is told to open. */
  readonly shards: number
  readonly report: (violation: string) => void
  /** Puts a long check off, that no reply waits for it. */
  readonly later: (check: () => void) => void
  /** Files that users have attached, by id. */
  readonly kept: Map<string, Uint8Array>
  /** Messages posted into channels. */
  readonly posted: { readonly channel: string; readonly text: string }[]
  /** An answer that takes the place of the next one to a request whose "METHOD /path" holds the given words; once. */
  nextFailure: { readonly request: string; readonly answer: HttpAnswer } | null
}

/** Answers one request to Discord's REST API, version 10, under `/api`. */
export const answerRequest = async (
  state: HttpState,
  request: IncomingMessage,
  response: ServerResponse
): Promise<void> => {
  const { pathname } = new URL(request.url ?? '', 'http://loopback')
  const name = `${request.method} ${decodeURIComponent(pathname)}`
  const kept = state.kept.get(pathname.startsWith('/attachments/') ? (pathname.split('/')[2] ?? '') : '')
  if (kept !== undefined) {
    response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(kept)
    return
  }
  const { body, files } = await bodyOf(request)
  const answer = failure(state, name) ?? route(state, name, request.headers.authorization, body, files)
  const isEmpty = answer.body === undefined
  response.writeHead(answer.status, { ...(isEmpty ? {} : { 'content-type': 'application/json' }), ...answer.headers })
  response.end(isEmpty ? undefined : JSON.stringify(answer.body))
}

/** A body as JSON; of a form the JSON in it and the files beside that (https://docs.discord.com/developers/reference#uploading-files). */
const bodyOf = async (request: IncomingMessage): Promise<{ body: unknown; files: readonly SentFile[] }> => {
  const type = request.headers['content-type'] ?? ''
  if (request.method === 'GET') return { body: undefined, files: [] }
  if (!type.startsWith('multipart/form-data')) return { body: await json(request), files: [] }
  const form = await new Response(Readable.toWeb(request), { headers: { 'content-type': type } }).formData()
  const sent = [...form].flatMap(([key, value]) => (value instanceof File ? [{ key, value }] : []))
  const files = sent.map(async ({ key, value }) => ({
    key,
    name: value.name,
    type: value.type,
    data: new Uint8Array(await value.arrayBuffer())
  }))
  return { body: JSON.parse(String(form.get('payload_json'))), files: await Promise.all(files) }
}

const failure = (state: HttpState, name: string): HttpAnswer | null => {
  const { nextFailure } = state
  if (nextFailure === null || !name.includes(nextFailure.request)) return null
  state.nextFailure = null
  return nextFailure.answer
}

const route = (
  state: HttpState,
  name: string,
  authorization: string | undefined,
  body: unknown,
  files: readonly SentFile[]
): HttpAnswer => {
  const [method, version, ...path] = name.split('/')
  if (version !== 'api' || path.shift() !== 'v10') return notFound
  const [area, first = '', second = '', third, fourth] = path
  if (area === 'interactions' || area === 'webhooks')
    return interaction(state, `${method}${area}`, { id: first, token: second, message: fourth }, body, files)
  if (authorization !== `Bot ${state.token}`) return { status: 401, body: { message: '401: Unauthorized', code: 0 } }
  if (area === 'gateway' && first === 'bot') return gatewayBot(state)
  if (area === 'channels' && method === 'POST ' && second === 'messages') return posted(state, first, body)
  if (area !== 'applications') return unexpected(state, name)
  if (first === '@me' && method?.trim() === 'GET')
    return { status: 200, body: { id: state.applicationId, name: 'on-record', verify_key: state.publicKey } }
  if (first !== state.applicationId) return { status: 404, body: { message: 'Unknown Application', code: 10002 } }
  if (second === 'commands') return commands(state, `${method}`.trim(), null, body)
  if (second === 'guilds' && fourth === 'commands') return commands(state, `${method}`.trim(), third ?? '', body)
  return unexpected(state, name)
}

const posted = (state: HttpState, channel: string, body: unknown): HttpAnswer => {
  check(state, 'POST /channels/{channel_id}/messages', body)
  for (const fault of messageFaults(body)) state.report(`channel ${channel}: ${fault}`)
  const { components } = messageSchema.parse(body)
  const text = components.flatMap(withNested).flatMap(({ content }) => content ?? [])
  state.posted.push({ channel, text: text.join('\n') })
  return { status: 200, body: { id: '1', channel_id: channel } }
}

const gatewayBot = ({ gatewayUrl, shards, report }: HttpState): HttpAnswer => {
  const body = {
    url: gatewayUrl(),
    shards,
    session_start_limit: { total: 1000, remaining: 999, reset_after: 86_400_000, max_concurrency: shards }
  }
  faultsOfAnswer('gateway', body).forEach(report)
  return { status: 200, body }
}

const commands = (state: HttpState, method: string, guildId: string | null, body: unknown): HttpAnswer => {
  if (guildId !== null && !state.guildIds.includes(guildId))
    return { status: 403, body: { message: 'Missing Access', code: 50001 } }
  if (method === 'PUT') {
    const endpoint: Endpoint =
      guildId === null
        ? 'PUT /applications/{application_id}/commands'
        : 'PUT /applications/{application_id}/guilds/{guild_id}/commands'
    check(state, endpoint, body)
    state.commands.overwrite(guildId, body)
  } else if (method !== 'GET') return unexpected(state, `${method} commands`)
  const stored = state.commands.in(guildId)
  faultsOfAnswer('commands', stored).forEach(state.report)
  return { status: 200, body: stored }
}

type Address = { readonly id: string; readonly token: string; readonly message: string | undefined }

/** The three ways to answer an interaction; its token is all the authorisation they take. */
const interaction = (
  state: HttpState,
  action: string,
  { token, message }: Address,
  body: unknown,
  files: readonly SentFile[]
): HttpAnswer => {
  const exchange = state.exchanges.get(token)
  if (exchange === undefined) return { status: 404, body: { message: 'Unknown interaction', code: 10062 } }
  if (action === 'POST interactions') {
    check(state, 'POST /interactions/{interaction_id}/{interaction_token}/callback', body)
    return exchange.respond(body, files)
  }
  if (action === 'PATCH webhooks' && message === '@original') {
    check(state, 'PATCH /webhooks/{webhook_id}/{webhook_token}/messages/@original', body)
    return exchange.edit(body, files)
  }
  if (action === 'POST webhooks') {
    check(state, 'POST /webhooks/{webhook_id}/{webhook_token}', body)
    return exchange.follow(body, files)
  }
  return unexpected(state, action)
}

const check = ({ report, later }: HttpState, endpoint: Endpoint, body: unknown): void =>
  later(() => {
    for (const fault of faultsOf(endpoint, body)) report(`${endpoint}: ${fault}`)
  })

const unexpected = ({ report }: HttpState, name: string): HttpAnswer => {
  report(`unexpected request: ${name}`)
  return notFound
}

const notFound: HttpAnswer = { status: 404, body: { message: '404: Not Found', code: 0 } }
