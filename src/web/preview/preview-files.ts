import { readFile } from 'node:fs/promises'
import { plainReply, type Route } from '../route.ts'

/** Where a browser finds the libraries of the preview: their modules as npm brought them, which it loads one by one. */
export const libraries: Readonly<Record<string, string>> = {
  '@skyra/discord-components-core': '/preview/lib/@skyra/discord-components-core/dist/index.js',
  '@lit/context': '/preview/lib/@lit/context/index.js',
  '@lit/reactive-element': '/preview/lib/@lit/reactive-element/reactive-element.js',
  '@lit/reactive-element/': '/preview/lib/@lit/reactive-element/',
  lit: '/preview/lib/lit/index.js',
  'lit/': '/preview/lib/lit/',
  'lit-html': '/preview/lib/lit-html/lit-html.js',
  'lit-html/': '/preview/lib/lit-html/',
  'lit-element': '/preview/lib/lit-element/lit-element.js',
  'lit-element/': '/preview/lib/lit-element/'
}

/** The preview's own files by name, and modules of its libraries; nothing else of the disk. */
export const previewFiles: Route = {
  method: 'GET',
  path: '/preview/',
  mostAtOnce: 64,
  answer: async ({ rest }) => {
    const own = ownFiles.get(rest)
    const file = own === undefined ? libraryFile(rest) : { at: new URL(`./page/${rest}`, import.meta.url), type: own }
    const body = file === null ? null : await readFile(file.at).catch(() => null)
    return file === null || body === null
      ? plainReply(404, 'There is nothing here.')
      : { status: 200, type: file.type, body }
  }
}

const script = 'text/javascript; charset=utf-8'

const ownFiles: ReadonlyMap<string, string> = new Map([
  ['preview.js', script],
  ['composer.js', script],
  ['draw.js', script],
  ['preview.css', 'text/css; charset=utf-8'],
  ['bot.svg', 'image/svg+xml'],
  ['you.svg', 'image/svg+xml']
])

const packages = new URL('../../../node_modules/', import.meta.url)

const libraryFile = (rest: string): { readonly at: URL; readonly type: string } | null => {
  const path =
    /^lib\/((?:@skyra\/discord-components-core|@lit\/context|@lit\/reactive-element|lit|lit-html|lit-element)\/[\w./-]+\.js)$/.exec(
      rest
    )?.[1]
  return path === undefined || path.includes('..') ? null : { at: new URL(path, packages), type: script }
}
