import { once } from 'node:events'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { pino } from 'pino'
import { afterEach, describe, expect, it } from 'vitest'
import { plainReply, type Route } from '../../src/web/route.ts'
import { startWebServer, type WebServer } from '../../src/web/server.ts'
import { serve } from './serving.ts'

const servers: WebServer[] = []

const served = async (routes: readonly Route[], base = '') => {
  const serving = await serve(routes, base)
  servers.push(serving.server)
  return serving
}

afterEach(async () => {
  await Promise.all(servers.splice(0).map(server => server.close()))
})

const herons: Route = {
  method: 'GET',
  path: '/herons/',
  mostAtOnce: 5,
  answer: async ({ rest, query }) => plainReply(200, `${rest}|${query.get('q')}`)
}

const echo: Route = {
  method: 'POST',
  path: '/echo',
  mostBytes: 10,
  mostAtOnce: 5,
  answer: async ({ body }) => plainReply(200, body.toString('hex'))
}

/** Sends bytes as they are and gives all that comes back. */
const raw = async (port: number, bytes: string): Promise<string> => {
  const socket = connect(port, '127.0.0.1')
  await once(socket, 'connect')
  socket.end(bytes)
  return text(socket)
}

describe('the web server', () => {
  it('answers routes, with the rest of the path decoded once', async () => {
    const { url } = await served([herons])
    expect(await (await fetch(`${url}/herons/a%2F%C3%A9%2520?q=x%26y`)).text()).toBe('a/é%20|x&y\n')
  })

  it('forbids to load, frame, sniff, refer and index, whatever it replies', async () => {
    const { url } = await served([herons])
    for (const path of ['/herons/x', '/nothing']) {
      const { headers } = await fetch(url + path)
      expect(headers.get('content-security-policy')).toContain("default-src 'none'")
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('referrer-policy')).toBe('no-referrer')
      expect(headers.get('x-robots-tag')).toContain('noindex')
    }
  })

  it('has nothing elsewhere, and says which methods it takes', async () => {
    const { url, server } = await served([herons, echo])
    for (const path of ['/', '/herons', '/echo/', '/herons/%E0%A4%A', '/herons/%'])
      expect((await fetch(url + path)).status, path).toBe(404)
    const refused = await fetch(`${url}/herons/x`, { method: 'DELETE' })
    expect([refused.status, refused.headers.get('allow')]).toEqual([405, 'GET, HEAD'])
    expect((await fetch(`${url}/echo`)).status).toBe(405)
    expect(await raw(server.port, 'GET http://elsewhere.example/herons/x HTTP/1.1\r\nHost: x\r\n\r\n')).toMatch(
      /^HTTP\/1.1 404/
    )
    expect(await raw(server.port, 'GET /herons/../../x HTTP/1.1\r\nHost: x\r\n\r\n')).toContain('../../x|null')
  })

  it('answers HEAD as GET without the body', async () => {
    const { url } = await served([herons])
    const reply = await fetch(`${url}/herons/x`, { method: 'HEAD' })
    expect([reply.status, reply.headers.get('content-length'), await reply.text()]).toEqual([200, '7', ''])
  })

  it('takes bodies as the bytes they are, and none that is too long', async () => {
    const { url, server } = await served([echo])
    const post = (body: Uint8Array<ArrayBuffer>) => fetch(`${url}/echo`, { method: 'POST', body })
    expect(await (await post(new Uint8Array([0, 255, 128]))).text()).toBe('00ff80\n')
    expect((await post(new Uint8Array(11))).status).toBe(413)
    const chunked =
      'POST /echo HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n8\r\n12345678\r\n8\r\n12345678\r\n'
    expect(await raw(server.port, chunked)).toMatch(/^HTTP\/1.1 413/)
  })

  it('tells those who are too many to come back', async () => {
    let release = (): void => {}
    const held = new Promise<void>(resolve => {
      release = resolve
    })
    const slow: Route = { ...herons, mostAtOnce: 1, answer: () => held.then(() => plainReply(200, 'late')) }
    const { url } = await served([slow])
    const first = fetch(`${url}/herons/1`)
    await expect.poll(async () => (await fetch(`${url}/herons/2`)).status).toBe(503)
    release()
    expect((await first).status).toBe(200)
    expect((await fetch(`${url}/herons/3`)).status).toBe(200)
  })

  it('survives a bug in a route, and tells only the log', async () => {
    const broken: Route = { ...herons, answer: () => Promise.reject(new Error('a heron in the works')) }
    const { url, logged } = await served([broken])
    const reply = await fetch(`${url}/herons/x`)
    expect([reply.status, await reply.text()]).toEqual([
      500,
      'Something went wrong on our side, and it has been noted.\n'
    ])
    expect(logged()).toContain('a heron in the works')
  })

  it('survives what is no HTTP, headers that never end and clients that leave', async () => {
    const { url, server } = await served([herons, echo])
    await raw(server.port, '\0\0\0 what\r\n\r\n')
    await raw(server.port, `GET /herons/x HTTP/1.1\r\nX: ${'x'.repeat(40_000)}\r\n\r\n`)
    await raw(server.port, 'POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\n123')
    expect((await fetch(`${url}/herons/x`)).status).toBe(200)
  })

  it('answers also below its public path', async () => {
    const { url } = await served([herons], '/records')
    expect(await (await fetch(`${url}/records/herons/x`)).text()).toBe('x|null\n')
    expect(await (await fetch(`${url}/herons/x`)).text()).toBe('x|null\n')
  })

  it('lets answers under way end when it closes', async () => {
    let asked = (): void => {}
    const began = new Promise<void>(resolve => {
      asked = resolve
    })
    let release = (): void => {}
    const held = new Promise<void>(resolve => {
      release = resolve
    })
    const { url, server } = await serve([
      {
        ...herons,
        answer: () => {
          asked()
          return held.then(() => plainReply(200, 'late'))
        }
      }
    ])
    const reply = fetch(`${url}/herons/x`)
    await began
    const closed = server.close()
    release()
    expect((await reply).status).toBe(200)
    await closed
    await expect(fetch(`${url}/herons/x`)).rejects.toThrow()
  })

  it('names the variable where it cannot listen', async () => {
    const { server } = await served([])
    const failure = async (host: string, port: number) => {
      const started = await startWebServer({ host, port, base: '' }, [], pino({ level: 'silent' }))
      return started.kind === 'failed' ? started.reason : 'listens'
    }
    expect(await failure('127.0.0.1', server.port)).toMatch(/^WEB_PORT: .* taken/)
    expect(await failure('192.0.2.1', 0)).toMatch(/^WEB_HOST: /)
  })
})
