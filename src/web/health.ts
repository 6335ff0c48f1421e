import { json, type Route } from './route.ts'

/** How Discord is reached: over its gateway, by its requests to us, or not yet. */
export type Connection = 'starting' | 'connected' | 'reconnecting' | 'http'

/** Whether the program does its work, for those who watch over it. */
export type Health = {
  readonly ready: boolean
  readonly corpus: { readonly version: string; readonly documents: number }
  readonly discord: Connection
}

/** Ready is who can be asked: a gateway that is lost for a moment resumes by itself, and comes back soon or ends the program. */
export const healthOf = (corpus: Health['corpus'], discord: Connection): Health => ({
  ready: discord === 'connected' || discord === 'http',
  corpus,
  discord
})

/** `/healthz`: 200 where the program is ready, else 503, with what it knows of itself. */
export const healthRoute = (health: () => Health): Route => ({
  method: 'GET',
  path: '/healthz',
  mostAtOnce: 16,
  answer: async () => {
    const state = health()
    return json(state.ready ? 200 : 503, state)
  }
})
