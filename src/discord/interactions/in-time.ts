import { setTimeout as delay } from 'node:timers/promises'
import type { Message } from '../messages/message.ts'
import type { Addressee, Replies } from './replies.ts'

/**
 * Answers with a message that may take long: at once where it is there soon, else "thinking" first, and the message later.
 * Whether it is private must be known before it is there.
 */
export const sendInTime = async (
  replies: Replies,
  to: Addressee,
  isPrivate: boolean,
  message: Promise<Message>
): Promise<void> => {
  const prompt = await soon(message)
  if (prompt !== null) return replies.send(to, prompt)
  await replies.defer(to, isPrivate)
  await replies.edit(to, await message)
}

/** As `sendInTime`, in place of the message whose button was pressed; what is no answer comes beside it, for the one who pressed. */
export const updateInTime = async (replies: Replies, to: Addressee, message: Promise<Message>): Promise<void> => {
  const prompt = await soon(message)
  if (prompt !== null) return prompt.isNotice ? replies.send(to, prompt) : replies.update(to, prompt)
  await replies.deferUpdate(to)
  const late = await message
  await (late.isNotice ? replies.follow(to, late) : replies.edit(to, late))
}

const soon = <T>(value: Promise<T>): Promise<T | null> => Promise.race([value, delay(deferAfter, null, { ref: false })])

// Discord gives three seconds for the first answer, its own way there and back included.
const deferAfter = 1500
