import type { Logger } from 'pino'
import type { Desk } from './commands/desk/desk.ts'
import type { Config } from './config.ts'
import type { Received, SignedRequest } from './discord/bot.ts'
import { type Health, healthRoute } from './web/health.ts'
import type { Metrics } from './web/metrics.ts'
import { json, plainReply, type Route } from './web/route.ts'
import { type StartedServer, startWebServer } from './web/server.ts'
import { sourceRoutes } from './web/sources/source-routes.ts'

/** Takes what Discord sends; null while the bot is still starting. */
export type Receive = (request: SignedRequest) => Received | null

/** What the web server serves besides the sources. */
type Served = {
  readonly metrics: Metrics
  readonly health: () => Health
  /** Null where interactions come over the gateway. */
  readonly receive: Receive | null
}

/** Starts the web server that the configuration asks for; null where it asks for none. */
export const openWeb = async (
  { web, publicUrl }: Config,
  desk: Desk,
  { metrics, health, receive }: Served,
  log: Logger
): Promise<StartedServer | null> => {
  if (web === null) {
    if (publicUrl !== null)
      log.warn('PUBLIC_URL is set but WEB_PORT is not: links to the source viewer lead to nothing of this program.')
    return null
  }
  // A proxy may pass the public path on or take it off.
  const base = publicUrl === null ? '' : new URL(publicUrl).pathname.replace(/\/$/, '')
  const routes = [
    ...sourceRoutes(desk, base),
    healthRoute(health),
    metrics.route(health),
    ...(receive === null ? [] : [interactionsRoute(receive)])
  ]
  const started = await startWebServer({ ...web, base }, routes, log)
  if (started.kind === 'listening') log.info({ host: web.host, port: started.server.port }, 'web server listens')
  return started
}

/** Where Discord sends interactions. The answer goes by its API: here it only learns that the interaction has come. */
const interactionsRoute = (receive: Receive): Route => ({
  method: 'POST',
  path: '/interactions',
  mostBytes: 1_000_000,
  mostAtOnce: 500,
  answer: async ({ headers, body }) => {
    const signature = headers['x-signature-ed25519']
    const timestamp = headers['x-signature-timestamp']
    const received = receive({ signature: single(signature), timestamp: single(timestamp), body })
    switch (received) {
      case 'pong':
        return json(200, { type: 1 })
      case 'taken':
        return plainReply(202, '')
      case 'refused':
        return plainReply(401, 'The signature is not good.')
      case 'unreadable':
        return plainReply(400, 'This is no interaction.')
      case null:
        return plainReply(503, 'The bot is still starting.', { 'retry-after': '5' })
    }
  }
})

const single = (header: string | string[] | undefined): string | undefined =>
  typeof header === 'string' ? header : undefined
