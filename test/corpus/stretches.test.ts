import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type SourceStretch, stretchesOfRecords } from '../../src/corpus/stretches.ts'

let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stretches-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const stretchesOf = async (lines: readonly string[]): Promise<readonly SourceStretch[]> => {
  const path = join(folder, 'reeds.jsonl')
  writeFileSync(path, lines.join('\n'))
  const stretches: SourceStretch[] = []
  const unexpected = (): void => expect.unreachable()
  for await (const stretch of stretchesOfRecords({ path, id: 'reeds.jsonl' }, () => undefined, unexpected))
    stretches.push(stretch)
  return stretches
}

const linesIn = (stretch: SourceStretch): readonly string[] =>
  stretch.sources().map(source => ('reason' in source ? '' : Buffer.from(source.bytes).toString()))

/** Lines of many lengths, each its own. */
const manyLines = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, at) => `${at} ${'reed '.repeat((at * 7919) % 97)}`)

describe('stretchesOfRecords', () => {
  it('gives all lines that are not blank, in their order and by their number, however they are cut', async () => {
    const line = fc.oneof(fc.constantFrom('', '  '), fc.string({ unit: 'grapheme', maxLength: 200 }))
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 400 }), async lines => {
        const whole = lines.flatMap(each => each.split('\n'))
        const given = (await stretchesOf(whole)).flatMap(stretch => stretch.sources())
        const expected = whole.flatMap((text, at) =>
          /^[ \t\r]*$/.test(text) ? [] : [{ name: `reeds.jsonl:${at + 1}`, text }]
        )
        expect(
          given.map(source => 'bytes' in source && { name: source.name, text: Buffer.from(source.bytes).toString() })
        ).toEqual(expected)
      }),
      { numRuns: 50 }
    )
  })

  it('leaves all but a stretch or two as they were where a line is changed, added or removed', async () => {
    const lines = manyLines(3000)
    const before = new Map((await stretchesOf(lines)).map(stretch => [stretch.key, linesIn(stretch)]))
    expect(before.size).toBeGreaterThan(20)
    const places = fc.integer({ min: 0, max: lines.length - 1 })
    await fc.assert(
      fc.asyncProperty(places, fc.constantFrom(0, 1), fc.constantFrom(0, 1, 2), async (at, removed, added) => {
        const after = await stretchesOf(lines.toSpliced(at, removed, ...manyLines(added).map(line => `new ${line}`)))
        const others = after.filter(({ key }) => !before.has(key))
        expect(others.length).toBeLessThanOrEqual(3)
        for (const stretch of after.filter(({ key }) => before.has(key)))
          expect(linesIn(stretch)).toEqual(before.get(stretch.key))
      }),
      { numRuns: 25 }
    )
  })

  it('has no key where a line is no source', async () => {
    const [stretch] = await stretchesOf(['reeds', 'r'.repeat(9_000_000), 'rushes'])
    expect(stretch?.key).toBeNull()
    expect(stretch?.sources()).toHaveLength(2)
  })
})
