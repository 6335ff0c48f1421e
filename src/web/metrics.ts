import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Observer } from '../commands/desk/measured-desk.ts'
import type { Health } from './health.ts'
import type { Route } from './route.ts'

/** What is counted, for Prometheus to fetch, and who counts it. */
export type Metrics = {
  readonly observer: Observer
  /** `/metrics`, in Prometheus' text format. */
  route(health: () => Health): Route
}

/**
 * Counts answers by command and outcome, how long they took, what waits, the corpus, the gateway, and what the process itself is at: event-loop
 * delay, memory, garbage collection. Commands that are not among `commands` count as "other", so that no one can add names.
 */
export const openMetrics = (commands: readonly string[]): Metrics => {
  const registry = new Registry()
  const registers = [registry]
  const known = new Set(commands)
  collectDefaultMetrics({ register: registry })
  const answers = new Histogram({
    name: 'onrecord_answer_seconds',
    help: 'How long an answer took, by command and outcome',
    labelNames: ['command', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers
  })
  const completions = new Histogram({
    name: 'onrecord_completion_seconds',
    help: 'How long the choices for an option took',
    buckets: [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1],
    registers
  })
  const waiting = new Gauge({ name: 'onrecord_requests_waiting', help: 'What the desk is at work on', registers })
  return {
    observer: {
      observe: event => {
        if (event.kind === 'completed') return completions.observe(event.seconds)
        const command = known.has(event.command) ? event.command : 'other'
        answers.observe({ command, status: event.status }, event.seconds)
      },
      waiting: change => waiting.inc(change)
    },
    route: health => {
      new Gauge({
        name: 'onrecord_corpus_documents',
        help: 'Documents of the corpus that answers, by its version',
        labelNames: ['version'],
        registers,
        collect() {
          const { version, documents } = health().corpus
          this.reset()
          this.set({ version }, documents)
        }
      })
      new Gauge({
        name: 'onrecord_ready',
        help: '1 where questions from Discord are answered, else 0',
        registers,
        collect() {
          this.set(health().ready ? 1 : 0)
        }
      })
      return {
        method: 'GET',
        path: '/metrics',
        mostAtOnce: 4,
        answer: async () => ({ status: 200, type: registry.contentType, body: await registry.metrics() })
      }
    }
  }
}
