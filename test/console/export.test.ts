import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { text } from 'node:stream/consumers'
import { expect, it } from 'vitest'
import { LocalDesk } from '../../src/commands/desk/local-desk.ts'
import { exportLast } from '../../src/commands/export.ts'
import { Keeper } from '../../src/commands/moderation/keeper.ts'
import { answerCommandLine, type Terminal } from '../../src/console/answer-lines.ts'
import { readLine } from '../../src/console/read-command.ts'
import { inventedArchive, inventedDocument } from '../commands/invented-archive.ts'
import { inventedCommands } from '../commands/invented-commands.ts'

it('/export gives the last answer, printed or in a file, and says where there is none', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'export-'))
  try {
    const commands = [...inventedCommands, exportLast]
    const archive = inventedArchive({ documents: [inventedDocument('pond.txt', 'Nine herons stood still.')] })
    const keeper = new Keeper({ corpus: '', data: null })
    const desk = new LocalDesk(commands, archive, async () => archive, keeper)
    const stdout = new PassThrough()
    const terminal: Terminal = { commands, desk, stdout, json: false, last: null }
    const type = (line: string) => answerCommandLine(readLine(line, commands), terminal)
    expect(await type('/export')).toBe(2)
    expect(await type('/count herons by:Ada')).toBe(0)
    expect(await type('/fly')).toBe(2)
    expect(await type('/export json')).toBe(0)
    expect(await type(`/export markdown file:${join(folder, 'last.md')}`)).toBe(0)
    expect(await type('/export pdf')).toBe(2)
    stdout.end()
    const printed = await text(stdout)
    expect(printed).toMatch(/about your last answer/)
    expect(printed).toContain('"question": "/count herons by:Ada"')
    expect(printed).toContain(`Written to ${join(folder, 'last.md')}`)
    expect(printed).toContain('"format" must be one of markdown, csv, json')
    expect(readFileSync(join(folder, 'last.md'), 'utf8')).toMatch(/^# \/count herons by:Ada\n/)
  } finally {
    rmSync(folder, { recursive: true })
  }
})
