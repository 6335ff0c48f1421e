import { once } from 'node:events'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { commands } from './commands/commands.ts'
import type { Desk } from './commands/desk/desk.ts'
import { sizeOf } from './commands/desk/manifest.ts'
import { openDesk } from './commands/desk/open-desk.ts'
import { loadEnvironment, readConfig } from './config.ts'
import { openPreview, type Preview } from './discord/preview/preview.ts'
import { type GivenFile, previewAsked } from './discord/preview/preview-interaction.ts'
import { openLog } from './log.ts'
import { localOnly } from './web/local-only.ts'
import { previewFiles } from './web/preview/preview-files.ts'
import { markdownIn } from './web/preview/preview-markdown.ts'
import { previewPage } from './web/preview/preview-page.ts'
import { json, plainReply, type Route } from './web/route.ts'
import { startWebServer } from './web/server.ts'
import { sourceRoutes } from './web/sources/source-routes.ts'

/** A file that was given to a command, kept while the preview runs. */
type KeptFile = GivenFile & { readonly bytes: Buffer }

const usage = `npm run preview [-- --corpus PATH] [--port N]
The bot in a browser, without Discord: the same commands, answered by the same code, over the same documents.
`

/** The program behind `npm run preview`; gives its exit code. */
const main = async (): Promise<number> => {
  const called = readCall()
  if (called === null) return 2
  loadEnvironment()
  const read = readConfig(process.env)
  if (read.kind === 'problem') return failed(read.problem, 2)
  const { corpusDir, dataDir, logLevel } = read.config
  const log = openLog(logLevel === 'info' ? 'warn' : logLevel, [])
  const corpus = called.corpus === undefined ? corpusDir : resolve(called.corpus)
  const opened = await openDesk({ corpus, data: dataDir, commands, onTrouble: trouble => log.error(trouble) })
  if (opened.kind === 'failed') return failed(opened.reason)
  const { desk } = opened
  const files = new Map<string, KeptFile>()
  const serving: Serving = { preview: null, origin: '', files }
  const routes = [...previewRoutes(desk, serving), ...sourceRoutes(desk, '')].map(localOnly)
  const started = await startWebServer({ host: '127.0.0.1', port: called.port, base: '' }, routes, log)
  if (started.kind === 'failed') return failed(started.reason.replace('WEB_PORT', '--port'))
  const origin = `http://127.0.0.1:${started.server.port}`
  serving.origin = origin
  serving.preview = openPreview({ commands, desk, publicUrl: origin }, id => withoutBytes(files.get(id)), log)
  process.stdout.write(`The preview is at ${origin}/ (Ctrl+C ends it)\n`)
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')])
  await started.server.close()
  await desk.close()
  return 0
}

/** What the routes answer with; `preview` and `origin` are there once the server listens. */
type Serving = { preview: Preview | null; origin: string; readonly files: Map<string, KeptFile> }

const previewRoutes = (desk: Desk, serving: Serving): readonly Route[] => [
  { method: 'GET', path: '/', mostAtOnce: 8, answer: async () => previewPage(sizeOf(desk.manifest)) },
  {
    method: 'GET',
    path: '/preview/commands',
    mostAtOnce: 8,
    answer: async () => json(200, serving.preview?.commands ?? [])
  },
  {
    method: 'POST',
    path: '/preview/interactions',
    mostBytes: 1_000_000,
    mostAtOnce: 32,
    answer: async ({ body }) => {
      const asked = previewAsked.safeParse(parsed(body))
      const sent = asked.success ? await serving.preview?.answer(asked.data) : null
      return sent ? json(200, { sent, texts: markdownIn(sent) }) : plainReply(400, 'No Discord client would send this.')
    }
  },
  {
    method: 'POST',
    path: '/preview/files/',
    mostBytes: 10_485_760,
    mostAtOnce: 2,
    answer: async ({ rest, body }) => {
      const id = String(700_000_000_000_000_000n + BigInt(serving.files.size))
      const url = `${serving.origin}/attachments/${id}/${encodeURIComponent(rest)}`
      serving.files.set(id, { id, filename: rest, size: body.length, url, bytes: body })
      return json(200, { id })
    }
  },
  previewFiles,
  // The bot fetches a file that was given as it would from Discord: without a browser's headers.
  {
    method: 'GET',
    path: '/attachments/',
    mostAtOnce: 8,
    answer: async ({ rest }) => {
      const file = serving.files.get(rest.split('/')[0] ?? '')
      return file === undefined
        ? plainReply(404, 'There is no such file.')
        : { status: 200, type: 'application/octet-stream', body: file.bytes }
    }
  }
]

const readCall = (): { readonly corpus: string | undefined; readonly port: number } | null => {
  try {
    const { values } = parseArgs({
      options: { corpus: { type: 'string' }, port: { type: 'string' }, help: { type: 'boolean' } }
    })
    const port = values.port ?? '8377'
    if (values.help === true || !/^\d{1,5}$/.test(port)) throw new Error('--port takes a number')
    return { corpus: values.corpus, port: Number(port) }
  } catch {
    process.stderr.write(usage)
    return null
  }
}

const failed = (line: string, code = 1): number => {
  process.stderr.write(`${line}\n`)
  return code
}

const parsed = (body: Buffer): unknown => {
  try {
    return JSON.parse(body.toString('utf8'))
  } catch {
    return null
  }
}

const withoutBytes = (file: KeptFile | undefined): GivenFile | null => {
  if (file === undefined) return null
  const { id, filename, size, url } = file
  return { id, filename, size, url }
}

process.exit(await main())
