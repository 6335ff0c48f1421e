/**
 * What moderators are told, in one language. Why a document is rejected or cannot be read comes in in English, as `check` prints it and
 * the log has it: those lines are for whoever mends the file. What is written to the audit log is what the moderator was told.
 */
export type ModerationLines = {
  /** A reload went through, with how much in it. */
  reloaded(of: Readonly<Record<'documents' | 'added' | 'changed' | 'removed' | 'rejected', number>>): string
  /** A document that came, changed or went; and how many more. */
  differs(how: 'added' | 'changed' | 'removed', document: string): string
  moreDiffer(how: 'added' | 'changed' | 'removed', more: number): string
  rejected(document: string, reason: string): string
  notReloaded(documents: number, reason: string): string
  readonly reloadUnderWay: string
  /** Why a corpus that was read does not take the place of the one before. */
  readonly nothingLeft: string
  noneReadable(document: string, reason: string): string

  /** `by` is empty where nobody's name is known. */
  changeUnderWay(by: string): string
  done(name: string, what: Change, documents: number): string
  notDone(name: string, what: Change, reason: string): string
  /** Why a change of the folder was not made, said after `notDone`. */
  fault(fault: FolderFault): string
  corpusRejects(document: string, reason: string): string
  readonly readAnother: string
  cannotBeKept(reason: string): string
  /** Said after the reason for which a change was taken back. */
  readonly asBefore: string
  asBeforeBut(reason: string): string
  readonly changedMeanwhile: string
  keptAs(path: string): string

  /** What is wrong with the options of /corpus add. */
  cannotAdd(problem: 'facts-of-file' | 'wrong-ending' | 'nothing-given' | 'no-title' | 'half-character'): string
  isRecord(document: string): string
  noDocument(document: string): string

  status(of: { readonly documents: number; readonly rejected: number; readonly version: string }): string
  readonly canBeChanged: string
  cannotBeChanged(reason: string): string
  readonly whereKept: string
  readonly whereRejected: string
  atWork(by: string): string
  rejectedInAll(count: number): string
  notAudited(reason: string): string
}

/** What is done with a document. */
export type Change = 'added' | 'removed'

/** Why a folder of documents was not changed; `code` is that of the system ("EACCES"). */
export type FolderFault =
  | { readonly kind: 'single-file' }
  | { readonly kind: 'unreadable'; readonly code: string }
  | { readonly kind: 'unchangeable'; readonly code: string }
  /** There is no room on its disk. */
  | { readonly kind: 'full'; readonly code: string }
  /** The name is taken: by a document, or by what is no file. */
  | { readonly kind: 'taken'; readonly name: string }
  | { readonly kind: 'no-file'; readonly name: string }
  | { readonly kind: 'not-of-corpus'; readonly name: string }
  /** No document could be read from the file, or one of them could not. */
  | { readonly kind: 'empty' }
  | { readonly kind: 'rejected'; readonly document: string; readonly reason: string }
