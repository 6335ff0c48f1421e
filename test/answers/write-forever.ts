import { writeSnapshot } from '../../src/answers/snapshot-file.ts'

/** What the snapshots of this program are of. */
export const writtenForever = { program: 'forever', corpus: 'marshes' }

/** Whether a body is one that this program wrote: one letter over and over, as often as its first line says. */
export const isOneWriting = (body: Buffer): boolean => {
  const [length = '', letters = ''] = body.toString('latin1').split('\n')
  return letters.length === Number(length) && letters === letters.charAt(0).repeat(letters.length)
}

// Writes one snapshot over the other until somebody kills the process: node write-forever.ts PATH
const [, , path = ''] = process.argv
if (import.meta.main) {
  for (let round = 0; ; round++) {
    const length = 1 + Math.floor(Math.random() * 4_000_000)
    const letters = Buffer.alloc(length, 97 + (round % 26))
    await writeSnapshot(path, writtenForever, [Buffer.from(`${length}\n`), letters])
    if (round === 0) console.log('writing')
  }
}
