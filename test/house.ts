/** The rooms of the house, from the bottom up: a room imports only from itself and from rooms that stand before it here. */
export const rooms = [
  'languages',
  'text',
  'corpus',
  'claims',
  'index',
  'answers',
  'charts',
  'exports',
  'commands',
  'discord',
  'console',
  'web'
]

/** Rooms that stand side by side and know nothing of each other. */
const surfaces = ['discord', 'console', 'web']

/** Packages that one room alone may import, so that they can be replaced behind it. */
const packagesOf: ReadonlyMap<string, string> = new Map([
  ['discord.js', 'discord'],
  ['minisearch', 'index'],
  ['vega', 'charts'],
  ['@resvg', 'charts'],
  ['prom-client', 'web'],
  ['discord-markdown-parser', 'web']
])

/**
 * What a source tree does against the rules of the house, one line each: imports from a room above or beside, imports of the program's own
 * files (`config.ts`, `main.ts`) from a room, packages out of their room, and files that import each other in a circle.
 * `files` holds sources by path, as in `src/text/span.ts`.
 */
export const violations = (files: ReadonlyMap<string, string>): readonly string[] => [
  ...[...files].flatMap(([path, source]) => importsOf(source).flatMap(found => violation(path, found.from) ?? [])),
  ...circles(files)
]

type Import = { readonly from: string; readonly typeOnly: boolean }

/** What a source imports, from the text itself: Biome keeps every import in one form, with single quotes. */
const importsOf = (source: string): readonly Import[] =>
  [...source.matchAll(importing)].map(([statement, from = '']) => ({ from, typeOnly: statement.startsWith('type') }))

/** `import … from '…'`, `export … from '…'`, `import '…'`, `import('…')` and `new URL('…', import.meta.url)`. */
const importing =
  /(?:(?<=^(?:import|export) )type [^'"]*?from|^import|^(?:import|export) (?!type )[^'"]*?from|\bimport\(|\bnew URL\() ?'([^']+)'/gm

const violation = (path: string, from: string): string | null => {
  const room = roomOf(path)
  if (room === null) return null
  if (!from.startsWith('.')) {
    const owner = packagesOf.get(from.split('/')[0] ?? '')
    return owner === undefined || owner === room ? null : `${path} imports ${from}, which only src/${owner}/ may`
  }
  const target = resolved(path, from)
  if (!target.startsWith('src/')) return null
  const other = roomOf(target)
  if (other === null) return `${path} imports ${target}: a room knows nothing of the program around it`
  if (other === room) return null
  if (surfaces.includes(other)) return `${path} imports ${target}: nothing imports from src/${other}/`
  return rooms.indexOf(other) < rooms.indexOf(room)
    ? null
    : `${path} imports ${target}: src/${other}/ stands above src/${room}/`
}

/** The room of a file, or null for those of the program itself. */
const roomOf = (path: string): string | null => {
  const [, room, file] = path.split('/')
  return room === undefined || file === undefined ? null : room
}

const resolved = (path: string, from: string): string => new URL(from, `file:///${path}`).pathname.slice(1)

/** Circles of imports that run code; types may refer to each other. */
const circles = (files: ReadonlyMap<string, string>): readonly string[] => {
  const finished = new Set<string>()
  const found: string[] = []
  const visit = (path: string, trail: readonly string[]): void => {
    if (trail.includes(path))
      found.push(`imports in a circle: ${[...trail.slice(trail.indexOf(path)), path].join(' → ')}`)
    if (finished.has(path) || trail.includes(path)) return
    for (const { from, typeOnly } of importsOf(files.get(path) ?? ''))
      if (!typeOnly && from.startsWith('.')) visit(resolved(path, from), [...trail, path])
    finished.add(path)
  }
  for (const path of files.keys()) visit(path, [])
  return found
}
