/**
 * Whether a reply is lost or doubled while the gateway drops again and again:   node bench/drops.ts [SECONDS]
 *
 * The program itself runs in a process of its own, against the loopback Discord in this one. For a minute, or as long as is said, questions
 * come at a steady pace, each by another person, while every two to four seconds the connection breaks, is asked to come back, or is
 * closed with one of Discord's codes; all of them are resumed. Then all answers are waited for and counted.
 */
import { argv, exit } from 'node:process'
import { setTimeout as wait } from 'node:timers/promises'
import type { Exchange } from '../test/discord/loopback/exchange.ts'
import { LoopbackDiscord } from '../test/discord/loopback/loopback-discord.ts'
import { shippedCorpus, withProgram } from './running-program.ts'

const main = async ([length = '60']: readonly string[]): Promise<number> => {
  const seconds = Number(length)
  if (!(seconds > 0)) {
    console.error('usage: node bench/drops.ts [SECONDS]')
    return 2
  }
  const discord = await LoopbackDiscord.start({ heartbeat: 1000 })
  return withProgram(discord, shippedCorpus, async () => {
    const end = performance.now() + seconds * 1000
    const [drops, asked] = await Promise.all([drop(discord, end), ask(discord, end)])
    const outcomes = await Promise.all(asked.map(outcome))
    // A second reply would come soon after the first.
    await wait(2000)
    const lost = outcomes.filter(answered => !answered).length
    const doubled = asked.filter(({ times }) => times > 1).length
    console.log('| seconds | drops | resumed | asked | answered | lost | doubled | broken limits |')
    console.log('|---|---|---|---|---|---|---|---|')
    const resumed = discord.gateway.log.filter(how => how === 'resume').length
    console.log(
      `| ${seconds} | ${drops} | ${resumed} | ${asked.length} | ${asked.length - lost} | ${lost} | ${doubled} | ${discord.violations.length} |`
    )
    return lost + doubled + discord.violations.length === 0 ? 0 : 1
  })
}

/** Breaks the connection until the end; gives how often. */
const drop = async ({ gateway }: LoopbackDiscord, end: number): Promise<number> => {
  const ways = [
    () => gateway.drop(),
    () => gateway.askToReconnect(),
    // https://docs.discord.com/developers/topics/opcodes-and-status-codes: "unknown error", after which a client resumes
    () => gateway.kick(4000)
  ]
  let drops = 0
  for (; performance.now() < end; drops++) {
    ways[drops % ways.length]?.()
    await wait(2000 + (drops % 5) * 500)
  }
  return drops
}

/** Asks until the end, the three kinds of question in turn. */
const ask = async (discord: LoopbackDiscord, end: number): Promise<readonly Exchange[]> => {
  const asked: Exchange[] = []
  for (let at = 0; performance.now() < end; at++) {
    const sender = discord.member({ userId: String(320_000_000_000_000_000n + BigInt(at)) })
    const [command, options] = questions[at % questions.length] ?? ['help', {}]
    asked.push(discord.slash(command, options, sender))
    await wait(50)
  }
  return asked
}

const questions = [
  ['ask', { question: 'When did Russia start its military operation in Syria?' }],
  ['who-said', { query: 'terrorist ram' }],
  ['search', { query: 'training camps' }]
] as const

const outcome = async (exchange: Exchange): Promise<boolean> =>
  (await Promise.race([exchange.shown, wait(patience, null, { ref: false })])) !== null

const patience = 30_000

exit(await main(argv.slice(2)))
