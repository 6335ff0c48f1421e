import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

/** What the README shows after each "> /command" of its first block. */
const shownExchanges = (readme: string): { command: string; output: string }[] => {
  const [, block = ''] = readme.split('```\n')
  return block
    .split(/^> /m)
    .slice(1)
    .map(exchange => {
      const end = exchange.indexOf('\n')
      return { command: exchange.slice(0, end), output: exchange.slice(end + 1).trim() }
    })
}

describe('the README', () => {
  it.each(shownExchanges(readFileSync('README.md', 'utf8')))('shows what $command prints', ({ command, output }) => {
    const env = { ...process.env, DISCORD_TOKEN: '', CORPUS_DIR: '' }
    const printed = execFileSync(process.execPath, ['src/main.ts', command], { env, encoding: 'utf8' })
    expect(printed.trim()).toBe(output)
  })
})
