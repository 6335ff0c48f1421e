import type { FolderFault, ModerationLines } from './moderation-lines.ts'
import { counted } from './numbers.ts'

/** What moderators are told in English. */
export const englishModeration: ModerationLines = {
  reloaded: ({ documents: all, ...changes }) => {
    const parts = (['added', 'changed', 'removed', 'rejected'] as const).filter(part => changes[part] > 0)
    const what = parts.length === 0 ? 'nothing changed' : parts.map(part => `${changes[part]} ${part}`).join(', ')
    return `Read the corpus again: ${documents(all)}, ${what}.`
  },
  differs: (how, document) => `${how}: ${document}`,
  moreDiffer: (how, more) => `${how}: ${more} more`,
  rejected: (document, reason) => `rejected: ${document}: ${reason}`,
  notReloaded: (all, reason) => `The corpus was not reloaded and answers as before (${documents(all)}): ${reason}`,
  reloadUnderWay: 'A reload is already under way. Its report comes to whoever asked for it; try again after that.',
  nothingLeft: 'there is no document in it now.',
  noneReadable: (document, reason) => `none of its documents could be read now. The first, ${document}: ${reason}`,

  changeUnderWay: by => `A change of the corpus is already under way${byWhom(by)}. Try again when it is done.`,
  done: (name, what, all) => `${name} was ${what}; the corpus has ${documents(all)} now.`,
  notDone: (name, what, reason) => `${name} was not ${what}: ${reason}`,
  fault: fault => faultInWords(fault),
  corpusRejects: (document, reason) => `the corpus rejects ${document}: ${reason}.`,
  readAnother: 'the file that was read is not the one that was put there.',
  cannotBeKept: reason => `what it takes out cannot be kept in DATA_DIR: ${reason}.`,
  asBefore: 'Everything is as it was before.',
  asBeforeBut: reason => `The folder is as it was before, but ${reason}`,
  changedMeanwhile:
    'Meanwhile somebody else has changed the file, which is left as it is. Look at the folder, then /reload.',
  keptAs: path => `What was taken out is kept in DATA_DIR as ${path}.`,

  cannotAdd: problem => `/corpus add: ${problems[problem]}.`,
  isRecord: document =>
    `${document} is one record of a .jsonl file, which cannot be removed alone. Take its line out of the file and /corpus add the file with replace:yes, or remove the whole file.`,
  noDocument: document => `There is no document ${document}. /sources lists those there are.`,

  status: ({ documents: all, rejected, version }) =>
    `${documents(all)}, ${rejected} rejected; corpus version ${version}.`,
  canBeChanged: 'Documents can be added and removed: /corpus add, /corpus remove.',
  cannotBeChanged: reason => `It cannot be changed from here: ${reason}`,
  whereKept:
    'What is removed is kept in the folder removed/ of DATA_DIR, and what was done is written down in its audit.jsonl.',
  whereRejected: '/corpus list-rejected says why documents were rejected.',
  atWork: by => `A change is under way${byWhom(by)}.`,
  rejectedInAll: all => (all === 0 ? 'No document was rejected.' : `${documents(all)} rejected.`),
  notAudited: reason => `This could not be written to the audit log: ${reason}`
}

const problems = {
  'facts-of-file': 'title, publisher, date, url and text are for a text without a file; a file states them itself',
  'wrong-ending': '"file" must end in .txt, .md or .jsonl',
  'nothing-given': 'it needs a file, or a "text" with its "title"',
  'no-title': 'a "text" needs its "title"',
  'half-character': 'half a character stands in it; write it anew'
} as const

const faultInWords = (fault: FolderFault): string => {
  switch (fault.kind) {
    case 'single-file':
      return 'the corpus is a single file, to which nothing can be added and from which nothing can be removed. Let CORPUS_DIR name a folder.'
    case 'unreadable':
      return `the corpus folder cannot be read (${fault.code}).`
    case 'unchangeable':
      return `the corpus folder cannot be changed (${fault.code}). Check its permissions.`
    case 'full':
      return `the corpus folder cannot be changed (${fault.code}). There is no room for it on the disk.`
    case 'taken':
      return `there is a document ${fault.name} already. Say replace:yes to put this one in its place.`
    case 'no-file':
      return `${fault.name} is there already and is not a file.`
    case 'not-of-corpus':
      return `${fault.name} is not a file of the corpus.`
    case 'empty':
      return 'there is no document in it.'
    case 'rejected':
      return `${fault.document} ${fault.reason}.`
  }
}

const byWhom = (by: string): string => (by === '' ? '' : `, by ${by}`)

const documents = (all: number): string => counted(all, ['document', 'documents'], 'en')
