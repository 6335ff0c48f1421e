import type { Change, FolderFault, ModerationLines } from './moderation-lines.ts'
import { counted } from './numbers.ts'

/** What moderators are told in German. */
export const germanModeration: ModerationLines = {
  reloaded: ({ documents: all, ...changes }) => {
    const parts = (['added', 'changed', 'removed', 'rejected'] as const).filter(part => changes[part] > 0)
    const what = parts.length === 0 ? 'nichts geändert' : parts.map(part => `${changes[part]} ${hows[part]}`).join(', ')
    return `Die Dokumente wurden neu gelesen: ${documents(all)}, ${what}.`
  },
  differs: (how, document) => `${hows[how]}: ${document}`,
  moreDiffer: (how, more) => `${hows[how]}: ${more} weitere`,
  rejected: (document, reason) => `${hows.rejected}: ${document}: ${reason}`,
  notReloaded: (all, reason) =>
    `Die Dokumente wurden nicht neu gelesen, es antworten die bisherigen (${documents(all)}): ${reason}`,
  reloadUnderWay:
    'Die Dokumente werden schon neu gelesen. Den Bericht bekommt, wer es verlangt hat; bitte danach noch einmal versuchen.',
  nothingLeft: 'Es ist jetzt kein Dokument mehr da.',
  noneReadable: (document, reason) => `Keines der Dokumente ist jetzt lesbar. Das erste, ${document}: ${reason}`,

  changeUnderWay: by => `Die Dokumente werden gerade schon geändert${byWhom(by)}. Bitte danach noch einmal versuchen.`,
  done: (name, what, all) => `${name} wurde ${deeds[what]}; jetzt sind es ${documents(all)}.`,
  notDone: (name, what, reason) => `${name} wurde nicht ${deeds[what]}: ${reason}`,
  fault: fault => faultInWords(fault),
  corpusRejects: (document, reason) => `Damit würde ${document} abgelehnt: ${reason}.`,
  readAnother: 'Gelesen wurde eine andere Datei als die, die hingelegt worden war.',
  cannotBeKept: reason => `Was dafür herausgenommen würde, lässt sich in DATA_DIR nicht aufheben: ${reason}.`,
  asBefore: 'Alles ist wie zuvor.',
  asBeforeBut: reason => `Der Ordner ist wie zuvor, aber: ${reason}`,
  changedMeanwhile:
    'Inzwischen hat jemand anderes die Datei geändert; sie bleibt, wie sie ist. Bitte in den Ordner sehen, dann /reload.',
  keptAs: path => `Was herausgenommen wurde, ist in DATA_DIR aufgehoben als ${path}.`,

  cannotAdd: problem => `/corpus add: ${problems[problem]}.`,
  isRecord: document =>
    `${document} ist ein Eintrag einer .jsonl-Datei und kann nicht allein herausgenommen werden. Bitte die Zeile aus der Datei nehmen und die Datei mit /corpus add und ersetzen:yes hinzufügen, oder die ganze Datei herausnehmen.`,
  noDocument: document => `Ein Dokument ${document} gibt es nicht. /sources zählt auf, welche es gibt.`,

  status: ({ documents: all, rejected, version }) => `${documents(all)}, ${rejected} abgelehnt; Stand ${version}.`,
  canBeChanged: 'Dokumente lassen sich hinzufügen und herausnehmen: /corpus add, /corpus remove.',
  cannotBeChanged: reason => `Von hier aus lässt sich nichts ändern: ${reason}`,
  whereKept:
    'Was herausgenommen wird, ist im Ordner removed/ von DATA_DIR aufgehoben, und was getan wurde, steht dort in audit.jsonl.',
  whereRejected: '/corpus list-rejected sagt, warum Dokumente abgelehnt wurden.',
  atWork: by => `Gerade wird etwas geändert${byWhom(by)}.`,
  rejectedInAll: all => (all === 0 ? 'Kein Dokument wurde abgelehnt.' : `${documents(all)} abgelehnt.`),
  notAudited: reason => `Das ließ sich nicht in audit.jsonl festhalten: ${reason}`
}

const hows = { added: 'neu', changed: 'geändert', removed: 'entfernt', rejected: 'abgelehnt' } as const

const deeds: Readonly<Record<Change, string>> = { added: 'hinzugefügt', removed: 'herausgenommen' }

const problems = {
  'facts-of-file':
    'titel, herausgeber, datum, adresse und text gehören zu einem Text ohne Datei; eine Datei nennt sie selbst',
  'wrong-ending': '„datei“ muss auf .txt, .md oder .jsonl enden',
  'nothing-given': 'nötig ist eine Datei, oder ein „text“ mit „titel“',
  'no-title': 'ein „text“ braucht einen „titel“',
  'half-character': 'ein halbes Zeichen steht darin; bitte neu schreiben'
} as const

const faultInWords = (fault: FolderFault): string => {
  switch (fault.kind) {
    case 'single-file':
      return 'Die Dokumente stehen in einer einzigen Datei, die sich von hier aus nicht ändern lässt. CORPUS_DIR muss einen Ordner nennen.'
    case 'unreadable':
      return `Der Ordner der Dokumente ist nicht lesbar (${fault.code}).`
    case 'unchangeable':
      return `Der Ordner der Dokumente lässt sich nicht ändern (${fault.code}). Bitte die Rechte prüfen.`
    case 'full':
      return `Der Ordner der Dokumente lässt sich nicht ändern (${fault.code}). Auf dem Datenträger ist kein Platz mehr.`
    case 'taken':
      return `Ein Dokument ${fault.name} gibt es schon. Mit ersetzen:yes tritt dieses an seine Stelle.`
    case 'no-file':
      return `${fault.name} gibt es schon, und es ist keine Datei.`
    case 'not-of-corpus':
      return `${fault.name} gehört nicht zu den Dokumenten.`
    case 'empty':
      return 'Es steht kein Dokument darin.'
    case 'rejected':
      return `${fault.document} ${fault.reason}.`
  }
}

const byWhom = (by: string): string => (by === '' ? '' : `, und zwar von ${by}`)

const documents = (all: number): string => counted(all, ['Dokument', 'Dokumente'], 'de')
