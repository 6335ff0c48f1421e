import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withFiles } from '../../src/console/attachments.ts'
import { inventedCommands } from '../commands/invented-commands.ts'

let folder = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'attachments-'))
  writeFileSync(join(folder, 'map.txt'), 'reeds')
  writeFileSync(join(folder, 'large.txt'), 'x'.repeat(1001))
})

afterAll(() => rmSync(folder, { recursive: true }))

const filled = (options: Record<string, unknown>) => withFiles({ command: 'nest add', options }, inventedCommands)

describe('the files of an asking', () => {
  it('are read from the paths that were typed', async () => {
    expect(await filled({ map: ` ${join(folder, 'map.txt')} `, tree: 'elm' })).toEqual({
      kind: 'asking',
      asking: {
        command: 'nest add',
        options: { map: { name: 'map.txt', bytes: Buffer.from('reeds') }, tree: 'elm' }
      }
    })
    expect(await filled({ tree: 'elm' })).toMatchObject({ asking: { options: { tree: 'elm' } } })
  })

  it.each(['large.txt', 'none.txt', '.', 'map.txt/x'])(
    'are refused in one line where they cannot be: %s',
    async name => {
      expect(await filled({ map: join(folder, name) })).toMatchObject({
        kind: 'problem',
        problem: expect.stringMatching(/^\/nest add: "map" (?:is too large: at most|cannot be read: ).+\.$/)
      })
    }
  )

  it('are read of no endless device', async () => {
    expect(await filled({ map: '/dev/zero' })).toMatchObject({ problem: expect.stringContaining('too large') })
  })
})
