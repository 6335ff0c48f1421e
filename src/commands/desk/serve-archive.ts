import { parentPort, workerData } from 'node:worker_threads'
import type { Archive } from '../../answers/archive/archive.ts'
import type { Progress } from '../../answers/archive/reading-progress.ts'
import { contextOf } from '../../answers/context.ts'
import { sourceList, sourcePage } from '../../answers/source-page.ts'
import { drawPng } from '../../charts/draw-png.ts'
import { messageOf } from '../../corpus/system-errors.ts'
import type { Command } from '../command/command.ts'
import { answerCommand } from './answer-command.ts'
import { preparedCompletion } from './complete.ts'
import type { DeskReply, DeskRequest, NumberedRequest, ThreadMessage } from './desk-messages.ts'
import { archiveSettings } from './desk-messages.ts'
import { differences, manifestOf } from './manifest.ts'

/**
 * The other end of the desk's thread: opens the archive of the corpus that the thread's `workerData` names (`ArchiveSettings`), tells
 * how far it is and whether that went well, then answers requests until the thread is closed.
 */
export const serveArchive = async (
  commands: readonly Command[],
  openArchive: (corpus: string, data: string | null, tell: (progress: Progress) => void) => Promise<ServedArchive>
): Promise<void> => {
  const port = parentPort
  if (port === null) throw new Error('An archive is served from a worker thread.')
  const send = (message: ThreadMessage): void => port.postMessage(message)
  const { corpus, data, before } = archiveSettings.parse(workerData)
  const opened = await openArchive(corpus, data, progress => send({ kind: 'progress', progress })).catch(messageOf)
  if (typeof opened === 'string') return send({ kind: 'unreadable', reason: opened })
  const { archive, kept } = opened
  const complete = preparedCompletion(archive)
  const replyTo = async (request: DeskRequest): Promise<DeskReply> => {
    switch (request.kind) {
      case 'answer':
        return { kind: 'answered', answer: answerCommand(commands, archive, request.asking) }
      case 'complete':
        return { kind: 'completed', completions: await complete(request.completes, request.typed) }
      case 'context':
        return { kind: 'found', context: contextOf(archive, request.place) }
      case 'draw':
        return { kind: 'drawn', png: await drawPng(request.plot) }
      case 'page':
        return { kind: 'page', page: sourcePage(archive, request.id, request.offset) }
      case 'list':
        return { kind: 'list', list: sourceList(archive, request.first) }
    }
  }
  port.on('message', async ({ number, request }: NumberedRequest) => {
    send({ kind: 'reply', number, reply: await replyTo(request).catch(thrown) })
  })
  const manifest = manifestOf(archive)
  send({ kind: 'opened', manifest, differences: differences(before, manifest.listing) })
  await kept
  send({ kind: 'kept' })
}

/** An archive to serve; `kept` settles when what was read of it has been written down, as far as it is. */
type ServedArchive = { readonly archive: Archive; readonly kept: Promise<void> }

const thrown = (error: unknown): DeskReply => ({
  kind: 'threw',
  error: error instanceof Error ? (error.stack ?? error.message) : String(error)
})
