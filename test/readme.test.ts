import { execFileSync } from 'node:child_process'
import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { commands } from '../src/commands/commands.ts'

const readme = readFileSync('README.md', 'utf8')

/** What the README shows after each "> /command" of its first block. */
const shownExchanges = (): { command: string; output: string }[] => {
  const [, block = ''] = readme.split('```\n')
  return block
    .split(/^> /m)
    .slice(1)
    .map(exchange => {
      const end = exchange.indexOf('\n')
      return { command: exchange.slice(0, end), output: exchange.slice(end + 1).trim() }
    })
}

/** The commands in the README's table of what can be asked, those that ask a question. */
const proposedQuestions = (): string[] => {
  const [, after = ''] = readme.split('| ask | with |')
  const [table = ''] = after.split('\n\n')
  const asks = (line: string): boolean =>
    commands.some(({ name, kind }) => kind === 'question' && line.slice(1).split(' ')[0] === name)
  return [...table.matchAll(/`(\/[^`]*)`/g)].map(([, line = '']) => line).filter(asks)
}

const env = { ...process.env, DISCORD_TOKEN: '', CORPUS_DIR: '' }

describe('the README', () => {
  it.each(shownExchanges())('shows what $command prints', ({ command, output }) => {
    const printed = execFileSync(process.execPath, ['src/main.ts', command], { env, encoding: 'utf8' })
    expect(printed.trim()).toBe(output)
  })

  it('proposes questions that the documents answer', () => {
    const questions = proposedQuestions()
    expect(questions.length).toBeGreaterThan(10)
    const input = questions.join('\n')
    const printed = execFileSync(process.execPath, ['src/main.ts', '--json'], { env, input, encoding: 'utf8' })
    const statuses = printed
      .trim()
      .split('\n')
      .map(line => JSON.parse(line).status)
    expect(questions.map((question, at) => [question, statuses[at]])).toEqual(
      questions.map(question => [question, 'answered'])
    )
  })

  it('lists the variables that .env.example explains, and no others', () => {
    const explained = [...readFileSync('.env.example', 'utf8').matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name)
    const [, table = ''] = readme.split('## Configuration')
    const listed = [...(table.split('\n## ')[0] ?? '').matchAll(/^\| ([^|]*)\|/gm)].flatMap(([, cell = '']) =>
      [...cell.matchAll(/`([A-Z_]+)`/g)].map(([, name]) => name)
    )
    expect(new Set(listed)).toEqual(new Set(explained))
  })
})

describe('the documentation', () => {
  it.each(['DESIGN.md', 'README.md', 'bench/README.md', ...globSync('docs/*.md')])(
    '%s names files that are there',
    path => {
      const files = globSync('{src,bench,test,deploy,docs}/**/*', { exclude: ['**/node_modules/**'] })
      const there = files.map(file => `/${file.replaceAll('\\', '/')}`)
      const named = [...readFileSync(path, 'utf8').matchAll(/(?<![\w./-])[a-z][\w/-]*\.ts\b/g)].map(([name]) => name)
      expect(named.filter(name => !there.some(file => file.endsWith(`/${name}`)))).toEqual([])
    }
  )
})
