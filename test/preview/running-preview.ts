import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'

/** The program behind `npm run preview`, over a folder of documents. */
export type RunningPreview = { readonly url: string; stop(): Promise<number | null> }

/** Starts it on a free port; throws where it ends before it listens. */
export const runPreview = async (corpus: string): Promise<RunningPreview> => {
  const { PATH = '', SystemRoot = '' } = process.env
  const program = spawn(process.execPath, [resolve('src/preview.ts'), '--corpus', corpus, '--port', '0'], {
    cwd: corpus,
    env: { PATH, SystemRoot, DATA_DIR: `${corpus}-kept`, LOG_LEVEL: 'error' },
    stdio: ['ignore', 'pipe', 'inherit']
  })
  const ended = once(program, 'exit')
  const url = await Promise.race([addressIn(program.stdout), ended.then(([code]) => Number(code))])
  if (typeof url === 'number') throw new Error(`the preview ended with ${url}`)
  return {
    url,
    stop: async () => {
      program.kill('SIGTERM')
      const [code] = await ended
      return code
    }
  }
}

const addressIn = async (output: NodeJS.ReadableStream): Promise<string> => {
  let text = ''
  for await (const chunk of output) {
    text += String(chunk)
    const address = /http:\/\/127\.0\.0\.1:\d+/.exec(text)?.[0]
    if (address !== undefined) return address
  }
  throw new Error(`no address in ${text}`)
}
