import { spawn } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

/** What a run of the program printed, and the code it ended with. */
export type Run = { readonly code: number | null; readonly stdout: string; readonly stderr: string }

/** Runs the real program, as `npm start --silent -- …` does, with an environment of its own. */
export const runProgram = (
  args: readonly string[],
  { input = '', environment = {} }: { readonly input?: string; readonly environment?: Record<string, string> } = {}
): Promise<Run> =>
  new Promise(done => {
    const { PATH = '', SystemRoot = '' } = process.env
    const child = spawn(process.execPath, [resolve('src/main.ts'), ...args], {
      env: { PATH, SystemRoot, DISCORD_TOKEN: '', ...environment }
    })
    const run = { code: null, stdout: '', stderr: '' }
    child.stdout.setEncoding('utf8').on('data', text => {
      run.stdout += text
    })
    child.stderr.setEncoding('utf8').on('data', text => {
      run.stderr += text
    })
    child.on('close', code => done({ ...run, code }))
    child.stdin.on('error', () => {})
    child.stdin.end(input)
  })

const herons = `Herons return to the Elm reeds

ELMBRIDGE, May 14. /Marsh Gazette/. Up to 40 herons nest in the Elm reeds this year, warden Ada Quill said on Friday.

"We have not seen such a spring since the flood," Quill told reporters.
`

const storks = `---
title: Storks leave the valley
publisher: Reed Weekly
date: 2021-06-02
---

According to the Valley Bird Society, about 15 storks live in the valley.

Bo Sedge, a farmer, warned that the meadows are too dry.
`

/** A folder of two invented documents. */
export const inventedCorpus = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'corpus-'))
  writeFileSync(join(folder, 'herons.txt'), herons)
  writeFileSync(join(folder, 'storks.md'), storks)
  return folder
}
