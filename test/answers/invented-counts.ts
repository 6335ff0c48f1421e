import type { Archive } from '../../src/answers/archive/archive.ts'
import { archiveOf } from '../../src/answers/archive/open-archive.ts'
import { readDocument } from '../../src/corpus/read-document.ts'

/** An archive over invented reports: for each its publisher, its date and its text. */
export const archiveOfReports = (
  reports: readonly (readonly [publisher: string, date: string, text: string])[]
): Archive =>
  archiveOf({
    version: 'invented',
    documents: reports.map(([publisher, date, text], at) => readDocument(`r${at + 1}`, text, { publisher, date })),
    rejected: []
  })

/** Who counts otters in Norway, and what else is counted there. */
export const otters = archiveOfReports([
  ['Fjord Post', '2013-06-11', 'According to the River Council, there are about 3,000 otters in Norway.'],
  ['NordWire', '2014-01-02', 'The River Council says that about 3,000 otters live in Norway.'],
  ['NordWire', '2015-02', 'Biologist Ingrid Moen said that there were 9,000 otters in Norway.'],
  ['NordWire', '2016', 'About 200 sea otters live in Norway, said Ingrid Moen.'],
  ['NordWire', '2017', 'Last year 40 otters were killed in Norway, the River Council said.'],
  ['NordWire', '2018', 'About 12% of otters in Norway are ill, said Ingrid Moen. Norway spends $3 million on otters.'],
  ['NordWire', '2018', 'Up to 5,000 otters live in Sweden, said Ingrid Moen.'],
  ['NordWire', '2018', 'There are 250 otters in Oslo, according to the River Council.']
])

/** Eight figures for the same seals: numbers, ranges and open bounds over three decades and ten years. */
export const seals = archiveOfReports([
  [
    'NordWire',
    '2011-03-04',
    'Up to 1,200,000 harp seals live in Norway, Fisheries Minister Astrid Hovland said on Tuesday.'
  ],
  ['Fjord Post', '2013-06-11', 'According to the Arctic Survey, there are about 400,000-600,000 harp seals in Norway.'],
  ['Harbour Times', '2015-02', 'The Blue Coast Society says that at least 90,000 harp seals live in Norway.'],
  [
    'NordWire',
    '2016',
    '“There are around 2 million harp seals in Norway,” said Olaf Brekke, the head of the Sealers Union.'
  ],
  ['Fjord Post', '2018-09-01', 'Marine biologist Ingrid Moen said that there were 7,500 harp seals in Norway.'],
  [
    'Harbour Times',
    '2019-05-20',
    'The Ministry of Fisheries estimates that between 30,000 and 50,000 harp seals live in Norway.'
  ],
  [
    'Harbour Times',
    '2020-01-15',
    'More than 250,000 harp seals live in Norway, said Jonas Lie, a pilot of the Coast Directorate.'
  ],
  ['Fjord Post', '2021-11-30', 'Fewer than 2,000 harp seals are left in Norway, according to the World Seal Fund.']
])
