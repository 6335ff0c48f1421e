import { describe, expect, it } from 'vitest'
import { ask } from '../../../src/answers/ask/ask.ts'
import { archiveWith } from '../invented.ts'

const archive = archiveWith({
  'a-aid.txt': `Aid for the islands

Denmark pledged $4 million in aid while Canada said that the talks were late. Peru pledged $3 million; Chile pledged $7 million.

The capital of Norway, Oslo, was flooded by the storm on August 15. A court heard that Tuva Lind burned papers in Lisbon. Judge Mikkel Storm asked her why she had waited.

The dockers sailed for the islands in spring. In May they reached the harbour of Kvaloyland with 90 boats.
`,
  'b-shares.txt': `Divers in the lakes

In 1981, Brinnafleet (through its Nordmole Video yard) launched the Seal ferry. Mira Holt sang for the Vasa Choir, while Siri Lo provided Finnish Lake Sign (FLS) translation. The regatta was attended by 2000 divers. The Vasa Choir led the league in landings (118) and sang.

Foreign divers make up 40% of the Lake Guard. Smugglers hold 50% of the shore of Fiji. The air group in Fiji includes more than 60 seaplanes.
`,
  'c-places.txt': `Regattas

China's Ostwind news agency reported that the ministers gathered for the regatta. The summit took place in Lisbon, Portugal. The chess congress took place in Iceland.
`,
  'd-words.txt': `Quarrel over a harbour

Foreign Minister Jon Arnason said that the Danish envoy, Karen Friis, warned him to keep away from the northern banks. Prosecutor Linda Hart told the court that the boats were stolen.
`
})

const marked = (question: string): string | undefined => {
  const [finding] = ask(archive, question).findings
  return finding && finding.kind !== 'document' ? finding.answer?.text : undefined
}

const status = (question: string): string => ask(archive, question).status

describe('a question about one, a sentence about another', () => {
  it.each(['How much did Canada pledge?', 'When was Canada flooded by the storm?', 'Where did Storm burn papers?'])(
    '“%s” is not answered',
    question => {
      expect(status(question)).toBe('not-in-sources')
    }
  )

  it('is told from the same sentence about the one asked for', () => {
    expect(marked('How much did Denmark pledge?')).toBe('$4 million')
    expect(marked('How much did Peru pledge?')).toBe('$3 million')
    expect(marked('How much did Chile pledge?')).toBe('$7 million')
    expect(marked('When was Oslo flooded by the storm?')).toBe('August 15')
    expect(marked('Where did Lind burn papers?')).toBe('Lisbon')
  })
})

describe('a verb', () => {
  it('has no subject in brackets before it', () => {
    expect(ask(archive, 'What did Brinnafleet launch in 1981?').findings[0]?.citation.text).toContain('Seal ferry')
  })

  it('is no noun made of one', () => {
    expect(ask(archive, 'What did Siri Lo translate?').findings[0]?.citation.text).toContain('translation')
  })
})

describe('how many', () => {
  it('is answered by a count that might be a year, and by one in brackets', () => {
    expect(marked('How many divers attended the regatta?')).toBe('2000')
    expect(marked('How many landings did the Vasa Choir lead the league in?')).toBe('118')
  })

  it.each(['How many foreign divers are in the Blue Fleet?', 'How many smugglers are there in Fiji?'])(
    '“%s” is answered by no share and by no count of other things',
    question => {
      expect(status(question)).toBe('not-in-sources')
    }
  )

  it('is answered by a count of the thing', () => {
    expect(ask(archive, 'How many seaplanes are in Fiji?').findings[0]?.citation.text).toContain('60 seaplanes')
  })

  it('leaves shares to those who ask for them', () => {
    expect(ask(archive, 'What percentage of the Lake Guard are foreign divers?').findings[0]?.citation.text).toContain(
      '40%'
    )
  })
})

describe('a place asked for by its kind', () => {
  it('is a city where a city is asked for', () => {
    expect(marked('In which city did the summit take place?')).toBe('Lisbon')
    expect(status('In which city did the chess congress take place?')).toBe('not-in-sources')
    expect(marked('In which country did the chess congress take place?')).toBe('Iceland')
  })

  it('is not the country a body belongs to', () => {
    expect(marked('Where did the ministers gather for the regatta?') ?? '').not.toContain('China')
  })
})

describe('who told somebody', () => {
  const speaker = (question: string): string | null | undefined => {
    const [finding] = ask(archive, question).findings
    return finding?.kind === 'statement' ? finding.statement.speaker?.name : undefined
  }

  it('is not the hearer', () => {
    expect(speaker('Who warned Arnason to keep away from the northern banks?')).toBe('Karen Friis')
    expect(status('Who warned Friis to keep away from the northern banks?')).toBe('not-in-sources')
  })

  it('is who said it to a body in small letters', () => {
    expect(speaker('Who told the court that the boats were stolen?')).toBe('Linda Hart')
  })
})

describe('questions about nothing', () => {
  it.each(['', '?', 'who', 'of the and is', '… — !'])('“%s” gets one calm line', question => {
    const answer = ask(archive, question)
    expect(answer.status).toBe('invalid')
    expect(answer.message).toContain('question: ask about something')
  })

  it('answers noise without an answer', () => {
    const noise = Array.from({ length: 300 }, (_, at) => String.fromCharCode(33 + ((at * 7919) % 90))).join('')
    expect(ask(archive, noise).status).toBe('not-in-sources')
    expect(ask(archive, 'xq zv '.repeat(50)).status).toBe('not-in-sources')
  })
})
