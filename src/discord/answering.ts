import { setTimeout as wait } from 'node:timers/promises'
import type { APIInteraction } from 'discord.js'
import { answerInteraction, type Responder } from './interactions.ts'

/** Takes interactions from wherever they come, and knows which are still being answered. */
export type Answering = {
  take(interaction: APIInteraction): void
  /** Takes no more, and lets those under way be answered for up to four seconds. */
  finish(): Promise<void>
}

/** Answers interactions with a responder. */
export const answering = (responder: Responder): Answering => {
  const underWay = new Set<Promise<void>>()
  let isOpen = true
  return {
    take: interaction => {
      if (!isOpen) return
      const answer = answerInteraction(responder, interaction).finally(() => underWay.delete(answer))
      underWay.add(answer)
    },
    finish: async () => {
      isOpen = false
      await Promise.race([Promise.all(underWay), wait(lastReplies, null, { ref: false })])
    }
  }
}

const lastReplies = 4000
