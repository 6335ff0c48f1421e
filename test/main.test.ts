import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { inventedCorpus } from './console/program.ts'

/** A server that takes connections and says nothing, as a network that swallows everything does. */
const silentServer = async () => {
  const server = createServer(() => {}).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  return { server, port: typeof address === 'object' ? address?.port : undefined }
}

describe('the bot', () => {
  it.skipIf(process.platform === 'win32').each(['SIGTERM', 'SIGINT'] as const)(
    'ends on %s also while it waits for Discord',
    async signal => {
      const corpus = inventedCorpus()
      const { server, port } = await silentServer()
      const { PATH = '' } = process.env
      const bot = spawn(process.execPath, [resolve('src/main.ts'), '--corpus', corpus], {
        env: { PATH, DISCORD_TOKEN: 'abc.def.ghi', DISCORD_API_URL: `http://127.0.0.1:${port}` }
      })
      let log = ''
      bot.stderr.setEncoding('utf8').on('data', text => {
        log += text
      })
      const ended = once(bot, 'close')
      await once(server, 'connection')
      bot.kill(signal)
      expect(await ended).toEqual([0, null])
      expect(log).toContain('corpus read')
      server.close()
      rmSync(corpus, { recursive: true })
    }
  )
})
