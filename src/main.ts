import { resolve } from 'node:path'
import manifest from '../package.json' with { type: 'json' }
import { loadEnvironment, readConfig } from './config.ts'
import { readArguments } from './console/arguments.ts'
import { usage } from './console/help.ts'
import type { Work } from './console/run-console.ts'

/** What is wrong with the call or the environment goes to standard error as one line; 2 is wrong usage. */
const wrongUsage = (line: string): number => {
  process.stderr.write(`${line}\n`)
  return 2
}

const printed = (text: string): number => {
  process.stdout.write(text)
  return 0
}

const main = async (): Promise<number> => {
  const called = readArguments(process.argv.slice(2))
  if (called.kind === 'problem') return wrongUsage(called.problem)
  const { invocation, json } = called
  if (invocation.kind === 'help') return printed(usage)
  if (invocation.kind === 'version') return printed(`${manifest.version}\n`)
  loadEnvironment()
  const read = readConfig(process.env)
  if (read.kind === 'problem') return wrongUsage(read.problem)
  const { discord, corpusDir } = read.config
  const corpus = called.corpus === null ? corpusDir : resolve(called.corpus)
  // A client that is still connecting would keep the program from ending by itself.
  if (invocation.kind === 'none' && !json && discord !== null) {
    const { runBot } = await import('./run-bot.ts')
    process.exit(await runBot(discord, read.config, corpus))
  }
  return runInTerminal(invocation, corpus, read.config.dataDir, json)
}

// Either half is loaded only when it is wanted: a command in the terminal starts without Discord's client.

const runInTerminal = async (invocation: Work, corpus: string, data: string, json: boolean): Promise<number> => {
  const { exitCodeOfBrokenOutput, runConsole } = await import('./console/run-console.ts')
  const { stdin, stdout, stderr } = process
  stdout.on('error', error => process.exit(exitCodeOfBrokenOutput(error, stderr)))
  return runConsole(invocation, { stdin, stdout, stderr, corpus, data, json })
}

process.exitCode = await main()
