import type { Logger } from 'pino'
import type { Desk } from './commands/desk.ts'
import type { Config } from './config.ts'
import { type Health, healthRoute } from './web/health.ts'
import type { Metrics } from './web/metrics.ts'
import { type StartedServer, startWebServer } from './web/server.ts'
import { sourceRoutes } from './web/source-routes.ts'

/** Starts the web server that the configuration asks for; null where it asks for none. */
export const openWeb = async (
  { web, publicUrl }: Config,
  desk: Desk,
  metrics: Metrics,
  health: () => Health,
  log: Logger
): Promise<StartedServer | null> => {
  if (web === null) {
    if (publicUrl !== null)
      log.warn('PUBLIC_URL is set but WEB_PORT is not: links to the source viewer lead to nothing of this program.')
    return null
  }
  // A proxy may pass the public path on or take it off.
  const base = publicUrl === null ? '' : new URL(publicUrl).pathname.replace(/\/$/, '')
  const routes = [...sourceRoutes(desk, base), healthRoute(health), metrics.route(health)]
  const started = await startWebServer({ ...web, base }, routes, log)
  if (started.kind === 'listening') log.info({ host: web.host, port: started.server.port }, 'web server listens')
  return started
}
