/**
 * How many interactions a second one bot answers:   node bench/load.ts [CORPUS] [RATE…]
 *
 * The program itself runs in a process of its own, against the loopback Discord in this one, which sends so many interactions a second for
 * four seconds, each by another person, and waits for what that person would see. Times go from the dispatch over the gateway to the
 * arrival of the answer; one that was put off ("thinking") counts from the dispatch, too. The processor's time is the bot's, all threads
 * of it, where the system tells it (/proc). The questions are about the documents of the package.
 */
import { existsSync, readFileSync } from 'node:fs'
import { argv, exit } from 'node:process'
import { setTimeout as wait } from 'node:timers/promises'
import type { Exchange } from '../test/discord/loopback/exchange.ts'
import { LoopbackDiscord } from '../test/discord/loopback/loopback-discord.ts'
import type { Options } from '../test/discord/loopback/payloads.ts'
import { shippedCorpus, withProgram } from './running-program.ts'

type Asked = readonly [command: string, options: Options]

const kinds: Readonly<Record<string, readonly Asked[]>> = {
  'questions without a picture': [
    ['ask', { question: 'When did Russia start its military operation in Syria?' }],
    ['who-said', { query: 'terrorist ram' }],
    ['search', { query: 'training camps' }],
    ['estimate', { subject: 'militants tajikistan' }],
    ['ask', { question: 'Who is the president of Mali?' }]
  ],
  'figures with a picture': [
    ['estimate', { subject: 'islamic state members' }],
    ['estimate', { subject: 'militants afghanistan' }]
  ]
}

const main = async ([corpus = shippedCorpus, ...chosen]: readonly string[]): Promise<number> => {
  const rates = chosen.length > 0 ? chosen.map(Number) : [10, 25, 50, 100, 200, 400]
  if (!rates.every(rate => rate > 0)) {
    console.error('usage: node bench/load.ts [CORPUS] [RATE…]')
    return 2
  }
  const discord = await LoopbackDiscord.start()
  return withProgram(discord, corpus, async pid => {
    console.log(
      '| | a second | answered | sent away | p50 | p99 | slowest, ms | CPU ms each |\n|---|---|---|---|---|---|---|---|'
    )
    for (const [kind, asked] of Object.entries(kinds)) {
      await load(discord, asked, 20, pid)
      for (const rate of rates)
        console.log(`| ${kind} | ${rate} | ${(await load(discord, asked, rate, pid)).join(' | ')} |`)
    }
    return 0
  })
}

/** Sends so many a second, and waits for all answers; gives the columns of the table. */
const load = async (
  discord: LoopbackDiscord,
  asked: readonly Asked[],
  rate: number,
  pid: number | undefined
): Promise<readonly (number | string)[]> => {
  const before = processorTime(pid)
  const began = performance.now()
  const answers: Promise<Answered>[] = []
  for (let sent = 0; sent < rate * seconds; sent++) {
    const due = began + (sent * 1000) / rate
    if (due > performance.now()) await wait(due - performance.now())
    const [command, options] = asked[sent % asked.length] ?? ['help', {}]
    answers.push(answered(discord.slash(command, options, discord.member({ userId: String(nextUser++) }))))
  }
  const all = await Promise.all(answers)
  const times = all.flatMap(({ kind, time }) => (kind === 'answer' ? [time] : [])).sort((a, b) => a - b)
  const away = all.filter(({ kind }) => kind === 'sent away').length
  const after = processorTime(pid)
  const cost = before === null || after === null ? '' : ((after - before) / all.length).toFixed(1)
  return [times.length, away, ...[0.5, 0.99, 1].map(share => at(times, share)), cost]
}

type Answered = { readonly kind: 'answer' | 'sent away' | 'lost'; readonly time: number }

const answered = async (exchange: Exchange): Promise<Answered> => {
  const began = performance.now()
  const shown = await Promise.race([exchange.shown, wait(patience, null, { ref: false })])
  const time = performance.now() - began
  if (shown === null) return { kind: 'lost', time }
  return { kind: shown.isPrivate ? 'sent away' : 'answer', time }
}

const at = (sorted: readonly number[], share: number): string =>
  (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN).toFixed(0)

/** Milliseconds of processor time that a process has had so far: fields 14 and 15 of its line, in hundredths of a second. */
const processorTime = (pid: number | undefined): number | null => {
  const path = `/proc/${pid}/stat`
  if (!existsSync(path)) return null
  const fields = readFileSync(path, 'utf8').split(') ').at(-1)?.split(' ') ?? []
  return (Number(fields[11]) + Number(fields[12])) * 10
}

let nextUser = 310_000_000_000_000_000n
const seconds = 4
const patience = 30_000

exit(await main(argv.slice(2)))
