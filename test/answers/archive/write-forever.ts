import { type Snapshot, writeSnapshot } from '../../../src/answers/archive/snapshot-file.ts'

/** What the snapshots of this program are of. */
export const writtenForever = { program: 'forever', corpus: 'marshes' }

/** Whether a snapshot is one that this program wrote: one letter over and over, as often as it says. */
export const isOneWriting = (snapshot: Snapshot): boolean => {
  const letters = snapshot.read('letters').toString('latin1')
  return letters.length === Number(snapshot.read('length')) && letters === letters.charAt(0).repeat(letters.length)
}

// Writes one snapshot over the other until somebody kills the process: node write-forever.ts PATH
const [, , path = ''] = process.argv
if (import.meta.main) {
  for (let round = 0; ; round++) {
    const length = 1 + Math.floor(Math.random() * 4_000_000)
    const letters = Buffer.alloc(length, 97 + (round % 26))
    const written = await writeSnapshot(path, writtenForever, [
      { name: 'length', parts: [Buffer.from(`${length}`)] },
      { name: 'letters', parts: [letters] }
    ])
    written.close()
    if (round === 0) console.log('writing')
  }
}
