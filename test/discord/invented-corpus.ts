import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A temporary folder of invented documents. */
export type InventedCorpus = {
  readonly path: string
  write(name: string, content: string | Uint8Array): Promise<void>
  remove(): Promise<void>
}

/** Makes the folder and writes the documents into it. */
export const inventedCorpus = async (documents: Readonly<Record<string, string>>): Promise<InventedCorpus> => {
  const path = await mkdtemp(join(tmpdir(), 'on-record-'))
  const write = (name: string, content: string | Uint8Array): Promise<void> => writeFile(join(path, name), content)
  for (const [name, content] of Object.entries(documents)) await write(name, content)
  return { path, write, remove: () => rm(path, { recursive: true }) }
}

/** Two news reports about lakes that do not exist. */
export const lakeReports: Readonly<Record<string, string>> = {
  'herons.md': `---
title: Herons return to Lake Orvand
publisher: The Lakeside Courier
date: 2031-05-14
url: https://courier.example/herons?page=(1)
---

The grey herons have come back to Lake Orvand after nine years.

"We have counted up to 400 herons in Ostrea this spring," said Warden Mira Talvik, the head of the Orvand reserve.

According to the Fishery Union, about 1,200-1,500 herons live in Ostrea.

The reserve opened on March 3.
`,
  'bridge.md': `---
title: New bridge at Port Selna
publisher: Selna Gazette
date: 04-02
---

Engineers have finished the bridge at Port Selna.

"The bridge will carry the town for a century," said Mayor Tomas Reik.

Reik added that some 30 workers had been hired.
`
}
