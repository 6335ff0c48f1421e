import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { recoverChanges } from '../../src/corpus/changes-under-way.ts'

let home = ''
let corpus = ''
let removed = ''

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'killed-'))
  corpus = join(home, 'corpus')
  removed = join(home, 'removed')
  mkdirSync(join(corpus, 'lakes'), { recursive: true })
  writeFileSync(join(corpus, 'lakes', 'mere.md'), 'Four bitterns boomed.')
})

afterEach(() => rmSync(home, { recursive: true, force: true }))

const program = fileURLToPath(new URL('./killed-change.ts', import.meta.url))

/** Starts a program that changes the corpus and has come to the middle of it. */
const changing = async (...args: readonly string[]) => {
  const child = spawn(process.execPath, [program, corpus, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  expect(String(await once(child.stdout, 'data'))).toBe('made\n')
  return {
    kill: async () => {
      child.kill('SIGKILL')
      await once(child, 'exit')
    }
  }
}

const names = (folder: string): readonly string[] => readdirSync(folder).sort()

describe('a change whose program was killed', () => {
  it('gives back what it had taken out', async () => {
    const { kill } = await changing('lakes/mere.md')
    await kill()
    expect(names(join(corpus, 'lakes'))).toEqual([])
    expect(await recoverChanges(corpus, removed)).toEqual([{ kind: 'put-back', id: 'lakes/mere.md' }])
    expect(readFileSync(join(corpus, 'lakes', 'mere.md'), 'utf8')).toBe('Four bitterns boomed.')
    expect(names(corpus)).toEqual(['lakes'])
    expect(await recoverChanges(corpus, removed)).toEqual([])
  })

  it('has what it took out kept where another file, or nothing at all, stands in its place', async () => {
    writeFileSync(join(corpus, 'pond.txt'), 'Nine herons stood still.')
    const replacing = await changing('pond.txt', 'Ten herons stood still.')
    await replacing.kill()
    const taking = await changing('lakes/mere.md')
    await taking.kill()
    rmSync(join(corpus, 'lakes'), { recursive: true })
    const recovered = await recoverChanges(corpus, removed)
    expect(recovered.map(({ kind, id }) => [kind, id]).sort()).toEqual([
      ['kept', 'lakes/mere.md'],
      ['kept', 'pond.txt']
    ])
    const kept = recovered.map(each => (each.kind === 'kept' ? readFileSync(each.path, 'utf8') : '')).sort()
    expect(kept).toEqual(['Four bitterns boomed.', 'Nine herons stood still.'])
    expect(readFileSync(join(corpus, 'pond.txt'), 'utf8')).toBe('Ten herons stood still.')
    expect(names(corpus)).toEqual(['pond.txt'])
  })

  it('is left as it is where there is nowhere to keep it', async () => {
    const { kill } = await changing('lakes/mere.md')
    await kill()
    writeFileSync(join(corpus, 'lakes', 'mere.md'), 'Five bitterns boomed.')
    const before = names(corpus)
    expect(await recoverChanges(corpus, null)).toMatchObject([{ kind: 'failed', id: 'lakes/mere.md' }])
    expect(names(corpus)).toEqual(before)
  })
})

it('leaves a change alone whose program lives, and folders of others', async () => {
  const { kill } = await changing('lakes/mere.md')
  mkdirSync(join(corpus, '.changing-by-hand'))
  const before = names(corpus)
  expect(await recoverChanges(corpus, removed)).toEqual([])
  expect(names(corpus)).toEqual(before)
  await kill()
})
