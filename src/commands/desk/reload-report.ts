import type { Answer } from '../../answers/answer.ts'
import type { ModerationLines } from '../../languages/moderation-lines.ts'
import { invalidAnswer } from './answer-command.ts'
import { type Changed, type Differences, type Manifest, sizeOf } from './manifest.ts'

/** The answer to a reload that went through: how many documents, and line by line which came, changed, went and failed. */
export const reloadReport = (
  after: Manifest,
  { added, changed, removed }: Differences,
  says: ModerationLines
): Answer => ({
  command,
  status: 'answered',
  message: says.reloaded({
    documents: after.documents,
    added: added.count,
    changed: changed.count,
    removed: removed.count,
    rejected: after.rejected.length
  }),
  corpus: sizeOf(after),
  details: [
    ...named(added, 'added', says),
    ...named(changed, 'changed', says),
    ...named(removed, 'removed', says),
    ...after.rejected.map(({ document, reason }) => says.rejected(document, reason))
  ],
  findings: []
})

/** The answer to a reload that failed: why, and that the corpus is the one from before. */
export const reloadFailure = (running: Manifest, reason: string, says: ModerationLines): Answer =>
  invalidAnswer(command, says.notReloaded(running.documents, reason), sizeOf(running))

/** The answer to a reload asked for while one is under way. */
export const reloadRefusal = (running: Manifest, says: ModerationLines): Answer =>
  invalidAnswer(command, says.reloadUnderWay, sizeOf(running))

/**
 * Why a corpus that was read must not replace the running one, or null if it may: a folder that lost every document at
 * once is more likely a wrong mount than a wish.
 */
export const reasonToKeep = (running: Manifest, read: Manifest, says: ModerationLines): string | null => {
  if (read.documents > 0 || running.documents === 0) return null
  const first = read.rejected[0]
  return first === undefined ? says.nothingLeft : says.noneReadable(first.document, first.reason)
}

const command = 'reload'

const named = (
  { count: all, first }: Changed,
  how: 'added' | 'changed' | 'removed',
  says: ModerationLines
): readonly string[] => {
  const more = all - first.length
  return [...first.map(id => says.differs(how, id)), ...(more > 0 ? [says.moreDiffer(how, more)] : [])]
}
