import { afterEach, expect, it } from 'vitest'
import { type Connection, healthOf, healthRoute } from '../../src/web/health.ts'
import { openMetrics } from '../../src/web/metrics.ts'
import type { WebServer } from '../../src/web/server.ts'
import { serve } from './serving.ts'

let server: WebServer | null = null

afterEach(async () => {
  await server?.close()
})

const corpus = { version: 'c0ffee12', documents: 3 }

it('is ready only while questions can come in', async () => {
  let state: Connection = 'starting'
  const serving = await serve([healthRoute(() => healthOf(corpus, state))])
  server = serving.server
  const asked = async (discord: Connection) => {
    state = discord
    const reply = await fetch(`${serving.url}/healthz`)
    return [reply.status, await reply.json()]
  }
  expect(await asked('starting')).toEqual([503, { ready: false, corpus, discord: 'starting' }])
  expect(await asked('connected')).toEqual([200, { ready: true, corpus, discord: 'connected' }])
  expect((await asked('reconnecting'))[0]).toBe(503)
  expect((await asked('http'))[0]).toBe(200)
})

it('counts for Prometheus, under no names but its own', async () => {
  const { observer, route } = openMetrics(['count'])
  let documents = 3
  const serving = await serve([route(() => healthOf({ version: `v${documents}`, documents }, 'connected'))])
  server = serving.server
  observer.waiting(1)
  observer.observe({ kind: 'answered', command: 'count', status: 'answered', seconds: 0.02 })
  observer.observe({ kind: 'answered', command: 'count', status: 'not-in-sources', seconds: 0.2 })
  observer.observe({ kind: 'answered', command: 'x"} 1\nforged 1', status: 'invalid', seconds: 0 })
  observer.observe({ kind: 'completed', seconds: 0.002 })
  const fetched = async () => {
    const reply = await fetch(`${serving.url}/metrics`)
    expect(reply.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/)
    return (await reply.text()).split('\n')
  }
  expect(await fetched()).toEqual(
    expect.arrayContaining([
      'onrecord_answer_seconds_bucket{le="0.025",command="count",status="answered"} 1',
      'onrecord_answer_seconds_count{command="count",status="not-in-sources"} 1',
      'onrecord_answer_seconds_count{command="other",status="invalid"} 1',
      'onrecord_completion_seconds_count 1',
      'onrecord_requests_waiting 1',
      'onrecord_corpus_documents{version="v3"} 3',
      'onrecord_ready 1',
      expect.stringMatching(/^nodejs_eventloop_lag_p99_seconds /),
      expect.stringMatching(/^nodejs_heap_size_used_bytes /)
    ])
  )
  documents = 4
  const after = (await fetched()).join('\n')
  expect(after).toContain('onrecord_corpus_documents{version="v4"} 4')
  expect(after).not.toMatch(/version="v3"|forged/)
})
