import type { Answer } from '../answers/answer.ts'
import { count } from '../answers/reply.ts'
import { invalidAnswer } from './answer-command.ts'
import { type Changed, type Differences, type Manifest, sizeOf } from './manifest.ts'

/** The answer to a reload that went through: how many documents, and line by line which came, changed, went and failed. */
export const reloadReport = (after: Manifest, { added, changed, removed }: Differences): Answer => {
  const { rejected } = after
  const counts = [
    counted(added.count, 'added'),
    counted(changed.count, 'changed'),
    counted(removed.count, 'removed'),
    counted(rejected.length, 'rejected')
  ].filter(part => part !== null)
  const what = counts.length === 0 ? 'nothing changed' : counts.join(', ')
  return {
    command,
    status: 'answered',
    message: `Read the corpus again: ${count(after.documents, 'document')}, ${what}.`,
    corpus: sizeOf(after),
    details: [
      ...named(added, 'added'),
      ...named(changed, 'changed'),
      ...named(removed, 'removed'),
      ...rejected.map(({ document, reason }) => `rejected: ${document}: ${reason}`)
    ],
    findings: []
  }
}

/** The answer to a reload that failed: why, and that the corpus is the one from before. */
export const reloadFailure = (running: Manifest, reason: string): Answer =>
  invalidAnswer(
    command,
    `The corpus was not reloaded and answers as before (${count(running.documents, 'document')}): ${reason}`,
    sizeOf(running)
  )

/** The answer to a reload asked for while one is under way. */
export const reloadRefusal = (running: Manifest): Answer =>
  invalidAnswer(
    command,
    'A reload is already under way. Its report comes to whoever asked for it; try again after that.',
    sizeOf(running)
  )

/**
 * Why a corpus that was read must not replace the running one, or null if it may: a folder that lost every document at
 * once is more likely a wrong mount than a wish.
 */
export const reasonToKeep = (running: Manifest, read: Manifest): string | null => {
  if (read.documents > 0 || running.documents === 0) return null
  const first = read.rejected[0]
  if (first === undefined) return 'there is no document in it now.'
  return `none of its documents could be read now. The first, ${first.document}: ${first.reason}`
}

const command = 'reload'

const counted = (number: number, what: string): string | null => (number === 0 ? null : `${number} ${what}`)

const named = ({ count: all, first }: Changed, what: string): readonly string[] => {
  const more = all - first.length
  return [...first.map(id => `${what}: ${id}`), ...(more > 0 ? [`${what}: ${more} more`] : [])]
}
