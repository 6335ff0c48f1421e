import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { rooms, violations } from './house.ts'

const found = (files: Record<string, string>) => violations(new Map(Object.entries(files)))

describe('the house', () => {
  it('keeps its rules', () => {
    const paths = globSync('src/**/*.ts').map(path => path.replaceAll('\\', '/'))
    const files = new Map(paths.map(path => [path, readFileSync(path, 'utf8')]))
    expect(files.size).toBeGreaterThan(50)
    expect(violations(files)).toEqual([])
  })

  it('has no room that the rules do not know', () => {
    const folders = globSync('src/*/*.ts').map(path => path.replaceAll('\\', '/').split('/')[1])
    expect(rooms).toEqual(expect.arrayContaining([...new Set(folders)]))
  })
})

describe('violations', () => {
  it('finds imports from a room above, of values, types, on several lines, dynamic and by URL', () => {
    for (const source of [
      "import { a } from '../claims/a.ts'",
      "import type { A } from '../claims/a.ts'",
      "import {\n  a,\n  b\n} from '../claims/a.ts'",
      "export { a } from '../claims/a.ts'",
      "export * from '../claims/a.ts'",
      "import '../claims/a.ts'",
      "const a = await import('../claims/a.ts')",
      "new Worker(new URL('../claims/a.ts', import.meta.url))"
    ])
      expect(found({ 'src/text/b.ts': source }), source).toEqual([
        'src/text/b.ts imports src/claims/a.ts: src/claims/ stands above src/text/'
      ])
  })

  it('lets a room import from those below it and from itself', () => {
    expect(
      found({
        'src/claims/a.ts': "import { a } from '../text/a.ts'\nimport { b } from './b.ts'\nimport { z } from 'zod'"
      })
    ).toEqual([])
  })

  it('keeps surfaces apart, and the program out of the rooms', () => {
    expect(found({ 'src/console/a.ts': "import { b } from '../discord/b.ts'" })).toHaveLength(1)
    expect(found({ 'src/web/a.ts': "import { b } from '../console/b.ts'" })).toHaveLength(1)
    expect(found({ 'src/commands/a.ts': "import { b } from '../config.ts'" })).toHaveLength(1)
    expect(found({ 'src/main.ts': "import { b } from './config.ts'\nimport { c } from './console/c.ts'" })).toEqual([])
  })

  it('keeps packages in their room', () => {
    expect(found({ 'src/console/a.ts': "import { Client } from 'discord.js'" })).toEqual([
      'src/console/a.ts imports discord.js, which only src/discord/ may'
    ])
    expect(found({ 'src/answers/a.ts': "import MiniSearch from 'minisearch'" })).toHaveLength(1)
    expect(found({ 'src/index/a.ts': "import MiniSearch from 'minisearch'" })).toEqual([])
  })

  it('finds circles of values, not of types', () => {
    const a = "import { b } from './b.ts'"
    expect(found({ 'src/text/a.ts': a, 'src/text/b.ts': "import { a } from './a.ts'" })).toEqual([
      'imports in a circle: src/text/a.ts → src/text/b.ts → src/text/a.ts'
    ])
    expect(found({ 'src/text/a.ts': a, 'src/text/b.ts': "import type { A } from './a.ts'" })).toEqual([])
  })
})
