import { describe, expect, it } from 'vitest'
import { listSpeakers } from '../../src/answers/speakers.ts'
import { archiveWith, fisheries } from './invented.ts'

const archive = archiveWith(fisheries)
const named = (name?: string) => listSpeakers(archive, { name })

describe('listSpeakers', () => {
  it('names who speaks, in how many documents and how often, those who say most first', () => {
    const answer = named()
    expect(answer.status).toBe('answered')
    expect(answer.details).toContainEqual(expect.stringMatching(/^Astrid Hovland, .*: \d statements in 1 document$/))
    const counts = answer.details.map(line => Number(/(\d+) statements? in/.exec(line)?.[1]))
    expect(counts).toEqual(counts.toSorted((a, b) => b - a))
    expect(answer.message).toBe(`${answer.details.length} speakers.`)
  })

  it('finds by name, by part of it and by role, and shows what a single one said', () => {
    for (const name of ['Astrid Hovland', 'hovland', 'fisheries minister']) {
      const answer = named(name)
      expect(answer.details).toHaveLength(1)
      expect(answer.findings.length).toBeGreaterThan(1)
      for (const finding of answer.findings)
        expect(finding).toMatchObject({ kind: 'statement', statement: { speaker: { name: 'Astrid Hovland' } } })
    }
    expect(named('minister').details.length).toBeGreaterThan(1)
    expect(named('minister').findings).toEqual([])
  })

  it('says that nobody is called so', () => {
    for (const name of ['Nobody Known', '?'])
      expect(named(name)).toMatchObject({ status: 'not-in-sources', findings: [], details: [] })
    expect(listSpeakers(archiveWith({}), {}).message).toBe('Nobody speaks in the documents.')
  })
})
