import type { Archive } from '../../src/answers/archive/archive.ts'
import { archiveOf } from '../../src/answers/archive/open-archive.ts'
import { readDocument } from '../../src/corpus/read-document.ts'

/** An archive over documents given as `{ id: text }`. */
export const archiveWith = (texts: Readonly<Record<string, string>>): Archive =>
  archiveOf({
    version: 'invented',
    documents: Object.entries(texts).map(([id, text]) => readDocument(id, text)),
    rejected: []
  })

/** Three invented reports about fisheries that agree on little. */
export const fisheries: Readonly<Record<string, string>> = {
  'a-norway.txt': `Norway has 9,000 idle trawlers, minister says

OSLO, March 4. /NordWire/. Up to 1,200 trawlers lie idle in Norway because fuel has become too dear, Norwegian Fisheries Minister Astrid Hovland said at a meeting of the North Sea Council (NSC) on Tuesday.

“There are currently up to 1,200 trawlers in the country, tied up in more than 90 harbours. Nobody helps a skipper with ‘paper promises’,” Hovland said.

“We shall keep the small ports open,” the minister added.

According to NSC data, there are about 700-800 Danish-built trawlers in Norway.

The ministry began to pay a fuel grant on February 12. It covers 30% of the price.
`,
  'b-iceland.txt': `Iceland pays skippers to stay ashore

The Blue Fleet group lost members through the winter. According to Iceland's Coast Directorate, the group includes around 3,000 people, while the Reykjavik harbour authorities claim there are around 20,000 in Blue Fleet.

Foreign Minister Jon Arnason revealed to reporters that the Danish envoy, Karen Friis, warned him to keep away from the northern banks, calling them “our pantry.”

In January the directorate acknowledged the loss, with directorate spokesman Olafur Berg saying that the winter had been “hard.” However, other directorate officials played down the loss, calling it “a passing chill.”
`,
  'c-chile.txt': `Chile looks for a harbour

SANTIAGO, May 9. The talks on a new harbour were held in Valparaiso. Trade Minister Lucia Rojas said the harbour would open in 2031.

Asked why the works were late, Rojas said that steel had not arrived.
`
}
