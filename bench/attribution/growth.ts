import { findAttributions } from '../../src/claims/attributions.ts'
import { readDocument } from '../../src/corpus/read-document.ts'

/**
 * node bench/attribution/growth.ts: seconds of processor time for hostile texts of doubling size. Twice the text should
 * take about twice the time.
 */
const texts: Readonly<Record<string, (size: number) => string>> = {
  'one line of words': size => 'the minister said that boats '.repeat(size / 29),
  'one line of cues': size => 'said '.repeat(size / 5),
  'one line, no sense': size => 'x'.repeat(size),
  'quotation marks': size => '“said” "'.repeat(size / 8),
  'typed quotation marks': size => "''so he said'' ".repeat(size / 15),
  'capitalised words': size => 'Marta Lindqvist '.repeat(size / 16),
  owners: size => "Olsen's ".repeat(size / 8),
  'quotations of one speaker': size => `Lee said: ${'“We are all here.” '.repeat(size / 19)}`,
  'open paragraphs': size => '“We are all here and he said so\n\n'.repeat(size / 33),
  turns: size => 'LEE: We are here.\n\n'.repeat(size / 19)
}

const sizes = [62_500, 125_000, 250_000, 500_000, 1_000_000]
const secondsFor = (text: string): number => {
  const document = readDocument('hostile', text)
  const began = process.cpuUsage()
  findAttributions(document)
  const { user, system } = process.cpuUsage(began)
  return (user + system) / 1e6
}

findAttributions(readDocument('first', '“We are ready,” she said.'))
console.log(`${'characters'.padEnd(28)}${sizes.map(size => String(size).padStart(10)).join('')}`)
for (const [name, textOf] of Object.entries(texts)) {
  console.log(`${name.padEnd(28)}${sizes.map(size => secondsFor(textOf(size)).toFixed(2).padStart(10)).join('')}`)
}
