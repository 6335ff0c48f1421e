import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

// The test command: types, style, the house's rules, then every test. All of them run, so that one failure hides no other.

type Check = { readonly name: string; readonly program: string; readonly args: readonly string[] }

const checks: readonly Check[] = [
  { name: 'types', program: 'typescript/bin/tsc', args: [] },
  { name: 'style', program: '@biomejs/biome/bin/biome', args: ['check', '--error-on-warnings'] },
  { name: 'layout', program: 'vitest/vitest.mjs', args: ['run', 'test/house.test.ts', '--reporter=dot'] },
  { name: 'tests', program: 'vitest/vitest.mjs', args: ['run', ...process.argv.slice(2)] }
]

const root = fileURLToPath(new URL('..', import.meta.url))

const passes = ({ name, program, args }: Check): boolean => {
  console.log(`\n— ${name}`)
  const path = fileURLToPath(new URL(`../node_modules/${program}`, import.meta.url))
  const { status, error } = spawnSync(process.execPath, [path, ...args], { cwd: root, stdio: 'inherit' })
  if (error !== undefined) console.error(error.message)
  return status === 0
}

const failed = checks.filter(check => !passes(check))
if (failed.length > 0) console.error(`\nFailed: ${failed.map(({ name }) => name).join(', ')}`)
process.exitCode = failed.length > 0 ? 1 : 0
