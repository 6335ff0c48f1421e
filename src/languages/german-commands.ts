import type { CommandWords } from './language.ts'

/** The commands and their options in German. The commands keep their names, so that people of all languages can tell each other what to type. */
export const germanCommands: Readonly<Record<string, CommandWords>> = {
  ask: {
    description: 'Eine Frage mit dem Satz beantworten, in dem die Antwort steht',
    options: { question: { name: 'frage', description: 'Die Frage, in eigenen (englischen) Worten' } }
  },
  'who-said': {
    description: 'Finden, wer etwas gesagt hat: wörtlich, sinngemäß oder zu einem Thema',
    options: {
      query: { name: 'suche', description: 'Ein Zitat, worum es ging, oder ein Thema' },
      speaker: { name: 'sprecher', description: 'Nur Aussagen dieser Person oder Stelle' }
    }
  },
  estimate: {
    description: 'Zahlen zu etwas nebeneinanderstellen: wie viele, wo, nach wessen Angaben',
    options: {
      subject: { name: 'gegenstand', description: 'Was gezählt wird, und wo, in eigenen (englischen) Worten' },
      by: { name: 'von', description: 'Nur Zahlen dieser Stelle' },
      place: { name: 'ort', description: 'Nur Zahlen für diesen Ort' },
      after: { name: 'ab', description: 'Nur Zahlen ab diesem Datum: 2015-10-28, 2015-10 oder 2015' },
      before: { name: 'vor', description: 'Nur Zahlen vor diesem Datum: 2015-10-28, 2015-10 oder 2015' }
    }
  },
  timeline: {
    description: 'Aussagen und Zahlen mit Datum zu etwas der Reihe nach',
    options: {
      subject: { name: 'gegenstand', description: 'Worum es geht, und wo, in eigenen (englischen) Worten' },
      after: { name: 'ab', description: 'Nur ab diesem Datum: 2015-10-28, 2015-10 oder 2015' },
      before: { name: 'vor', description: 'Nur vor diesem Datum: 2015-10-28, 2015-10 oder 2015' }
    }
  },
  speakers: {
    description: 'Aufzählen, wer in den Dokumenten spricht, und wie oft',
    options: {
      name: {
        name: 'name',
        description: 'Nur wer diese Wörter im Namen oder Amt hat; bei nur einem auch, was er gesagt hat'
      }
    }
  },
  export: {
    description: 'Die letzte Antwort als Datei: Markdown mit Fußnoten, CSV oder JSON',
    options: {
      format: { name: 'format', description: 'Was daraus werden soll' },
      file: { name: 'datei', description: 'Wie die Datei heißen soll' }
    }
  },
  search: {
    description: 'Suchen: Wörter, "genaue Wortfolge", -ohne, source:, speaker:, after:, before:',
    options: {
      query: {
        name: 'suche',
        description: 'Wörter, "genaue Wortfolge", -ohne, source:name, speaker:name, after:datum, before:datum'
      }
    }
  },
  sources: {
    description: 'Die Dokumente aufzählen, aus denen die Antworten kommen',
    options: {
      filter: { name: 'filter', description: 'Nur Dokumente mit diesen Wörtern im Namen, Titel oder Herausgeber' }
    }
  },
  source: {
    description: 'Zeigen, was ein Dokument über sich sagt und wer darin spricht',
    options: { document: { name: 'dokument', description: 'Sein Name oder Titel, oder ein Teil davon' } }
  },
  help: { description: 'Zeigen, was man fragen kann', options: {} },
  reload: { description: 'Die Dokumente neu lesen und sagen, was sich geändert hat', options: {} },
  'corpus status': { description: 'Sagen, welche Dokumente antworten und ob man sie ändern kann', options: {} },
  'corpus add': {
    description: 'Ein Dokument hinzufügen: eine Datei, oder einen Text mit Titel, Datum und Herausgeber',
    options: {
      file: { name: 'datei', description: 'Eine Datei .txt, .md oder .jsonl' },
      text: { name: 'text', description: 'Statt einer Datei: der Text eines Dokuments' },
      title: { name: 'titel', description: 'Der Titel eines eingefügten Textes' },
      publisher: { name: 'herausgeber', description: 'Wer einen eingefügten Text veröffentlicht hat' },
      date: { name: 'datum', description: 'Wann ein eingefügter Text erschienen ist: 2015-10-28, 2015-10 oder 2015' },
      url: { name: 'adresse', description: 'Wo ein eingefügter Text zu lesen ist' },
      replace: { name: 'ersetzen', description: 'An die Stelle eines Dokuments mit demselben Namen setzen' }
    }
  },
  'corpus remove': {
    description: 'Ein Dokument herausnehmen; seine Datei bleibt aufgehoben',
    options: { document: { name: 'dokument', description: 'Der Name seiner Datei' } }
  },
  'corpus list-rejected': {
    description: 'Die Dokumente aufzählen, die nicht gelesen werden konnten, und was man tun kann',
    options: {}
  }
}
