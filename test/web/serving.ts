import { Writable } from 'node:stream'
import { pino } from 'pino'
import type { Route } from '../../src/web/route.ts'
import { startWebServer, type WebServer } from '../../src/web/server.ts'

/** A server on a free port of the loopback, and what it has logged. */
export type Serving = { readonly server: WebServer; readonly url: string; readonly logged: () => string }

/** Serves routes for a test; throws where that cannot be done. */
export const serve = async (routes: readonly Route[], base = ''): Promise<Serving> => {
  let text = ''
  const sink = new Writable({
    write(chunk, _encoding, done) {
      text += String(chunk)
      done()
    }
  })
  const log = pino({ level: 'trace' }, sink)
  const started = await startWebServer({ host: '127.0.0.1', port: 0, base }, routes, log)
  if (started.kind === 'failed') throw new Error(started.reason)
  return { server: started.server, url: `http://127.0.0.1:${started.server.port}`, logged: () => text }
}
