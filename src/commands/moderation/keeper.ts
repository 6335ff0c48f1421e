import { join } from 'node:path'
import { type Recovered, recoverChanges } from '../../corpus/changes-under-way.ts'
import type { Actor } from '../command/actor.ts'
import { AuditLog } from './audit-log.ts'

/** What moderation has to do with besides the archive: the corpus folder, where the rest is kept, and who is at work on it. */
export class Keeper {
  /** A folder or a single file. */
  readonly corpus: string
  /** Where documents are kept that were taken out of the corpus; null where nothing is kept, and nothing can be taken out. */
  readonly removed: string | null
  readonly audit: AuditLog
  #atWork: Actor | null = null

  /** `data` is the folder of what the program keeps, if it keeps anything; it need not be there yet. */
  constructor({ corpus, data }: { readonly corpus: string; readonly data: string | null }) {
    this.corpus = corpus
    this.removed = data === null ? null : join(data, 'removed')
    this.audit = new AuditLog(data === null ? null : join(data, 'audit.jsonl'))
  }

  /** Who changes the corpus now. */
  get atWork(): Actor | null {
    return this.#atWork
  }

  /**
   * Ends the changes of the corpus folder in whose middle a program was killed, this one's too, so that none may be under way here. One line
   * for the log on each file that had been taken out.
   */
  async recover(): Promise<readonly string[]> {
    const recovered = await recoverChanges(this.corpus, this.removed)
    return recovered.map(recoveredLine)
  }

  /** Does `work` while nobody else changes the corpus; where somebody does, tells who, and does nothing. */
  async alone<Done>(
    actor: Actor,
    work: () => Promise<Done>
  ): Promise<{ readonly kind: 'done'; readonly done: Done } | { readonly kind: 'busy'; readonly with: Actor }> {
    if (this.#atWork !== null) return { kind: 'busy', with: this.#atWork }
    this.#atWork = actor
    try {
      return { kind: 'done', done: await work() }
    } finally {
      this.#atWork = null
    }
  }
}

const recoveredLine = (recovered: Recovered): string => {
  const why = `A change of the corpus was cut off when it had taken out ${recovered.id}`
  switch (recovered.kind) {
    case 'put-back':
      return `${why}: the file is back in its place.`
    case 'kept':
      return `${why}, whose place is taken now: the file is kept as ${recovered.path}.`
    case 'failed':
      return `${why}, and the file cannot be moved (${recovered.reason}). Look for it in a folder .changing-… beside the documents.`
  }
}
