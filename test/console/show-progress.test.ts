import { describe, expect, it } from 'vitest'
import type { Progress } from '../../src/answers/archive/reading-progress.ts'
import { showProgress } from '../../src/console/show-progress.ts'

const reading: Progress = { kind: 'reading', documents: 1200, rate: 240.4, share: 0.256, secondsLeft: 125 }

const shownOn = async (screen: { isTTY?: boolean; columns?: number }, progress: readonly Progress[]) => {
  let written = ''
  const write = (text: string) => {
    written += text
  }
  const value = await showProgress({ ...screen, write }, async tell => {
    for (const each of progress) tell(each)
    return 'read'
  })
  expect(value).toBe('read')
  return written
}

describe('showProgress', () => {
  it('writes one line over the other on a terminal, and clears it', async () => {
    const written = await shownOn({ isTTY: true, columns: 200 }, [reading, { kind: 'indexing', documents: 4800 }])
    expect(written.split('\r\u001b[2K')).toEqual([
      '',
      'Reading the documents: 1,200 documents so far (25%), 240 a second, about 2 minutes left.',
      'Indexing 4,800 documents.',
      ''
    ])
  })

  it('keeps to the width of the terminal', async () => {
    const written = await shownOn({ isTTY: true, columns: 20 }, [reading])
    expect(written).toContain('Reading the documen\r')
  })

  it('writes nothing where nobody looks, and nothing for what is read at once', async () => {
    expect(await shownOn({}, [reading])).toBe('')
    expect(await shownOn({ isTTY: true }, [{ kind: 'indexing', documents: 5 }])).toBe('')
  })
})
