import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { count } from '../answers/reply.ts'
import type { Manifest } from '../commands/desk/manifest.ts'
import { answerCommandLine, type Terminal } from './answer-lines.ts'
import { completeLine } from './complete-line.ts'
import { readLine } from './read-command.ts'
import { styleFor, type TerminalStyle } from './style.ts'

/** A prompt until Ctrl-D, Ctrl-C on an empty line, or "exit": each line a command or, without a slash, a question. */
export const prompt = async (terminal: Terminal, stdin: Readable): Promise<void> => {
  const { commands, desk, stdout, json } = terminal
  const style = styleFor(stdout)
  if (!json) stdout.write(`${banner(desk.manifest, style)}\n\n`)
  const lines = createInterface({
    input: stdin,
    output: stdout,
    terminal: true,
    prompt: '> ',
    removeHistoryDuplicates: true,
    completer: (line: string, done: (error: Error | null, completion: [string[], string]) => void) => {
      completeLine(line, commands, desk).then(
        ([values, replaced]) => done(null, [[...values], replaced]),
        error => done(error, [[], line])
      )
    }
  })
  lines.on('SIGINT', () => {
    if (lines.line === '') lines.close()
    else clearLine(lines)
  })
  // Ctrl-D may come while an earlier line is still being answered; what was typed before it is answered too.
  let isOpen = true
  lines.on('close', () => {
    isOpen = false
  })
  lines.prompt()
  for await (const line of lines) {
    const typed = line.trim()
    if (farewells.has(typed.toLowerCase())) break
    if (typed !== '') await answerCommandLine(readLine(typed, commands), terminal)
    if (typed !== '' && !json) stdout.write('\n')
    if (isOpen) lines.prompt()
  }
  lines.close()
  stdout.write('\n')
}

const farewells = new Set(['exit', 'quit', '/exit', '/quit'])

const banner = ({ documents, rejected }: Manifest, { strong, quiet }: TerminalStyle): string => {
  const refused = rejected.length === 0 ? '' : ` ${rejected.length} could not be read; "check" and /reload say why.`
  return [
    `${strong('On Record')} answers from ${count(documents, 'document')}, word for word.${refused}`,
    quiet('Type a question, or /help for what else can be asked. Tab completes, Ctrl-D leaves.')
  ].join('\n')
}

const clearLine = (lines: ReturnType<typeof createInterface>): void => {
  lines.write(null, { ctrl: true, name: 'e' })
  lines.write(null, { ctrl: true, name: 'u' })
}
