import { describe, expect, it } from 'vitest'
import type { Answer } from '../../src/answers/answer.ts'
import { ask } from '../../src/answers/ask/ask.ts'
import { findStatements } from '../../src/answers/who-said.ts'
import { archiveWith, fisheries } from './invented.ts'

const archive = archiveWith(fisheries)

const first = ({ findings: [finding] }: Answer) => {
  if (finding?.kind !== 'statement') throw new Error('the first finding is no statement')
  const { speaker, via } = finding.statement
  return { name: speaker?.name, role: speaker?.role, mention: speaker?.mention?.text, via: via.map(({ name }) => name) }
}

describe('whoSaid', () => {
  it('names the speaker of a few quoted words, with the role that the document gives', () => {
    expect(first(findStatements(archive, { query: '"paper promises"' }))).toMatchObject({
      name: 'Astrid Hovland',
      role: expect.stringContaining('Fisheries Minister')
    })
  })

  it('traces a description to the person', () => {
    expect(first(findStatements(archive, { query: 'keep the small ports open' }))).toMatchObject({
      name: 'Astrid Hovland'
    })
  })

  it('leaves unnamed officials unnamed', () => {
    const { name, mention } = first(findStatements(archive, { query: 'a passing chill' }))
    expect(name).toBeNull()
    expect(mention).toContain('officials')
  })

  it('gives relayed words to who said them, via who told of them', () => {
    expect(first(findStatements(archive, { query: 'keep away from the northern banks' }))).toMatchObject({
      name: 'Karen Friis',
      via: ['Jon Arnason']
    })
  })

  it('marks the very words, or those of a topic', () => {
    const matches = (query: string) => {
      const [finding] = findStatements(archive, { query }).findings
      return finding?.kind === 'statement' ? finding.matches?.map(({ text }) => text) : null
    }
    expect(matches('keep the small ports open')).toEqual(['keep the small ports open'])
    expect(matches('steel arrived')).toEqual(expect.arrayContaining(['steel']))
  })

  it('finds a topic', () => {
    expect(first(findStatements(archive, { query: 'steel arrived' }))).toMatchObject({ name: 'Lucia Rojas' })
  })

  it('keeps to one speaker', () => {
    const answer = findStatements(archive, { query: 'harbour', speaker: 'Hovland' })
    for (const finding of answer.findings) {
      expect(finding.kind === 'statement' && finding.statement.speaker?.name).toBe('Astrid Hovland')
    }
  })

  it('finds words in quotation marks as they stand or not at all', () => {
    expect(findStatements(archive, { query: '“keep the small ports open”' }).status).toBe('answered')
    const altered = findStatements(archive, { query: '“keep the large ports open”' })
    expect(altered.status).toBe('not-in-sources')
    expect(altered.status === 'not-in-sources' && altered.nearest.length).toBeGreaterThan(0)
  })

  it('finds nothing where nobody said it', () => {
    expect(findStatements(archive, { query: 'the moon landing was a success' }).status).toBe('not-in-sources')
  })
})

describe('ask, about what was said', () => {
  it('answers with the words of that speaker', () => {
    const answer = ask(archive, 'What did Rojas say about steel?')
    expect(first(answer)).toMatchObject({ name: 'Lucia Rojas' })
    expect(answer.findings[0]).toMatchObject({ answer: { text: expect.stringContaining('steel') } })
  })

  it('does not put somebody else’s words there', () => {
    const answer = ask(archive, 'What did Arnason say about steel?')
    expect(answer.status).toBe('not-in-sources')
  })

  it('says that a name is not in the corpus', () => {
    const answer = ask(archive, 'What did Lindqvist say about the harbour?')
    expect(answer.status).toBe('not-in-sources')
    expect(answer.message).toContain('“Lindqvist”')
  })

  it('answers who said something', () => {
    expect(first(ask(archive, 'Who said that the harbour would open in 2031?'))).toMatchObject({ name: 'Lucia Rojas' })
  })

  it('finds who is asked for under another spelling of the name, in whichever document', () => {
    const spelled = archiveWith({
      'a.txt': 'Ports to reopen\n\nRussian Fisheries Minister Sergei Gorin said the ports would reopen in May.\n',
      'b.txt': 'Ports to close\n\nRussian fisheries minister Sergey Gorin said the ports would close in June.\n',
      'c.txt': 'Ports to move\n\nPort engineer Pavel Gorin said the ports would move in July.\n'
    })
    const documents = findStatements(spelled, { query: 'ports', speaker: 'Sergey Gorin' }).findings.map(
      ({ citation }) => citation.document
    )
    expect(documents.toSorted()).toEqual(['a.txt', 'b.txt'])
  })
})
