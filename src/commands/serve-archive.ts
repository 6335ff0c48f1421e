import { parentPort, workerData } from 'node:worker_threads'
import type { Archive } from '../answers/archive.ts'
import { answerCommand } from './answer-command.ts'
import type { Command } from './command.ts'
import { completionOf } from './complete.ts'
import type { DeskReply, DeskRequest, NumberedRequest, ThreadMessage } from './desk-messages.ts'
import { manifestOf } from './manifest.ts'

/**
 * The other end of the desk's thread: opens the archive of the corpus whose path is the thread's `workerData`, tells
 * whether that went well, then answers requests until the thread is closed.
 */
export const serveArchive = async (
  commands: readonly Command[],
  openArchive: (corpus: string) => Promise<Archive>
): Promise<void> => {
  const port = parentPort
  if (port === null) throw new Error('An archive is served from a worker thread.')
  const send = (message: ThreadMessage): void => port.postMessage(message)
  const archive = await openArchive(String(workerData)).catch(messageOf)
  if (typeof archive === 'string') return send({ kind: 'unreadable', reason: archive })
  const complete = completionOf(archive)
  const replyTo = (request: DeskRequest): DeskReply =>
    request.kind === 'answer'
      ? { kind: 'answered', answer: answerCommand(commands, archive, request.asking) }
      : { kind: 'completed', completions: complete(request.completes, request.typed) }
  port.on('message', ({ number, request }: NumberedRequest) => {
    send({ kind: 'reply', number, reply: unlessItThrows(() => replyTo(request)) })
  })
  send({ kind: 'opened', manifest: manifestOf(archive.corpus) })
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

const unlessItThrows = (reply: () => DeskReply): DeskReply => {
  try {
    return reply()
  } catch (error) {
    return { kind: 'threw', error: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}
