import { describe, expect, it } from 'vitest'
import { ask } from '../../../src/answers/ask/ask.ts'
import { splitFilters } from '../../../src/index/parse-query.ts'
import { archiveWith } from '../invented.ts'

const archive = archiveWith({
  'north.txt': 'North\n\nRosa Quill opened the pier in May with 40 guests. Quill said that the pier was long.\n',
  'south.txt': 'South\n\nMikkel Storm opened the pier in June with 70 guests. Storm said that the pier was wide.\n'
})

const first = (question: string): string => ask(archive, question).findings[0]?.citation.text ?? ''

describe('a question with filters', () => {
  it('is asked of what they allow', () => {
    expect(first('When was the pier opened? source:north')).toContain('May')
    expect(first('source:south When was the pier opened?')).toContain('June')
    expect(first('How many guests were at the pier? source:south')).toContain('70 guests')
  })

  it('is answered with its filters named', () => {
    expect(ask(archive, 'When was the pier opened? source:north').message).toMatch(/^source:north · /)
    const none = ask(archive, 'What did Quill say about the pier? source:south')
    expect(none.status).toBe('not-in-sources')
    expect(none.message).toMatch(/^source:south · /)
  })

  it('is told of a date that is none', () => {
    const answer = ask(archive, 'When was the pier opened? after:someday')
    expect(answer.status).toBe('invalid')
    expect(answer.message).toContain('after:someday')
  })
})

describe('splitFilters', () => {
  it.each([
    ['When? source:"north bay" now', 'When?  now', 'source:"north bay"'],
    ['after:2015 before:2016 who spoke', 'who spoke', 'after:2015 before:2016'],
    ['Who wrote “source:x”?', 'Who wrote “source:x”?', ''],
    ['resource:x is a word', 'resource:x is a word', '']
  ])('“%s”', (text, plain, filters) => {
    expect(splitFilters(text)).toEqual({ plain, filters })
  })
})
