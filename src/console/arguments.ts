import { parseArgs } from 'node:util'

/** What the program was called for. */
export type Invocation =
  | { readonly kind: 'help' }
  | { readonly kind: 'version' }
  /** No command: the bot, or the same commands in the terminal, which is what `--json` asks for. */
  | { readonly kind: 'none' }
  /** One slash command, as the shell split it. */
  | { readonly kind: 'command'; readonly words: readonly string[]; readonly chart: string | null }
  | {
      readonly kind: 'extract'
      readonly what: 'attributions' | 'quantities' | 'text'
      readonly in: string
      readonly out: string
    }
  | { readonly kind: 'search'; readonly queries: string; readonly top: number; readonly out: string }
  | { readonly kind: 'check' }

/** An invocation with the options that every one takes, or one line about what is wrong with it. */
type ReadArguments =
  | { readonly kind: 'read'; readonly invocation: Invocation; readonly json: boolean; readonly corpus: string | null }
  | { readonly kind: 'problem'; readonly problem: string }

/** Reads the arguments of the program. After a slash command only `--json`, `--corpus`, `--chart` and `--help` are options, all else is text. */
export const readArguments = (args: readonly string[]): ReadArguments => {
  const first = args.findIndex((arg, at) => !arg.startsWith('-') && !takesValue(args[at - 1]))
  return args[first]?.startsWith('/') ? slashArguments(args, first) : batchArguments(args)
}

const takesValue = (arg: string | undefined): boolean =>
  arg !== undefined && ['--corpus', '--chart', '--in', '--out', '--queries', '--top'].includes(arg)

const slashArguments = (args: readonly string[], slash: number): ReadArguments => {
  const words: string[] = []
  const options: string[] = [...args.slice(0, slash)]
  for (let at = slash; at < args.length; at++) {
    const arg = args[at] ?? ''
    if (arg === '--json' || arg === '--help' || arg.startsWith('--corpus=') || arg.startsWith('--chart='))
      options.push(arg)
    else if (arg === '--corpus' || arg === '--chart') options.push(arg, ...args.slice(++at, at + 1))
    else words.push(arg)
  }
  const parsed = parsedOptions(options)
  if (typeof parsed === 'string') return problem(parsed)
  const { chart = null } = parsed.values
  if (chart !== null && !/\.(?:png|svg)$/iu.test(chart))
    return problem('--chart needs a file that ends in .png or .svg')
  return read(parsed.values, { kind: 'command', words, chart })
}

const batchArguments = (args: readonly string[]): ReadArguments => {
  const parsed = parsedOptions(args)
  if (typeof parsed === 'string') return problem(parsed)
  const { values, positionals } = parsed
  const invocation = invocationOf(values, positionals)
  return typeof invocation === 'string' ? problem(invocation) : read(values, invocation)
}

type Values = {
  readonly in?: string
  readonly out?: string
  readonly queries?: string
  readonly top?: string
  readonly corpus?: string
  readonly chart?: string
  readonly json?: boolean
  readonly help?: boolean
  readonly version?: boolean
}

const parsedOptions = (args: readonly string[]) => {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        in: { type: 'string' },
        out: { type: 'string' },
        queries: { type: 'string' },
        top: { type: 'string' },
        corpus: { type: 'string' },
        chart: { type: 'string' },
        json: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
        version: { type: 'boolean', short: 'v' }
      }
    })
  } catch (error) {
    // parseArgs explains itself in a sentence or two; the first says what is wrong.
    return error instanceof Error ? (error.message.split(/\. |\n/)[0] ?? '') : String(error)
  }
}

const read = (values: Values, invocation: Invocation): ReadArguments => {
  if (values.corpus === '') return problem('--corpus needs a folder or a file')
  const kind = values.help ? ({ kind: 'help' } as const) : values.version ? ({ kind: 'version' } as const) : invocation
  return { kind: 'read', invocation: kind, json: values.json ?? false, corpus: values.corpus ?? null }
}

const invocationOf = (values: Values, [word, ...rest]: readonly string[]): Invocation | string => {
  if (values.help) return { kind: 'help' }
  if (values.version) return { kind: 'version' }
  const stray = strayOption(values, word)
  if (stray !== null) return stray
  switch (word) {
    case undefined:
      return { kind: 'none' }
    case 'check':
      return rest.length > 0 ? 'check takes nothing after it' : { kind: 'check' }
    case 'search':
      return searchOf(values, rest)
    case 'extract':
      return extractOf(values, rest)
    default:
      return `"${word}" is nothing that this program does; commands start with a slash, as in "/${word}"`
  }
}

const extractOf = (values: Values, [what, ...rest]: readonly string[]): Invocation | string => {
  if ((what !== 'attributions' && what !== 'quantities' && what !== 'text') || rest.length > 0)
    return 'extract takes one of attributions, quantities, text, then --in and --out'
  if (what === 'text' && (values.in === undefined || values.in === '-')) return 'extract text needs --in FOLDER'
  return { kind: 'extract', what, in: values.in ?? '-', out: values.out ?? '-' }
}

const searchOf = (values: Values, rest: readonly string[]): Invocation | string => {
  if (rest.length > 0)
    return `search takes its questions from --queries FILE; for one search type "/search ${rest.join(' ')}"`
  if (values.queries === undefined) return 'search needs --queries FILE (- for standard input)'
  const top = Number(values.top ?? 10)
  if (!Number.isInteger(top) || top < 1 || top > 1_000) return '--top must be a whole number from 1 to 1000'
  return { kind: 'search', queries: values.queries, top, out: values.out ?? '-' }
}

const optionsOfWord: ReadonlyMap<string | undefined, readonly (keyof Values)[]> = new Map([
  ['extract', ['in', 'out']],
  ['search', ['queries', 'top', 'out']]
] satisfies [string, (keyof Values)[]][])

/** An option that belongs to another word, which a typing mistake would otherwise turn into silence. */
const strayOption = (values: Values, word: string | undefined): string | null => {
  if (values.json && word === 'check') return '--json is no option of "check"'
  const known = optionsOfWord.get(word) ?? []
  const stray = (['in', 'out', 'queries', 'top', 'chart'] as const).find(
    name => values[name] !== undefined && !known.includes(name)
  )
  return stray === undefined ? null : `--${stray} is no option of ${word === undefined ? 'the prompt' : `"${word}"`}`
}

const problem = (line: string): ReadArguments => ({
  kind: 'problem',
  problem: `${line}. --help shows what can be done.`
})
