import { describe, expect, it } from 'vitest'
import { ask } from '../../../src/answers/ask/ask.ts'
import { readOffice } from '../../../src/answers/ask/office-asked.ts'
import { archiveWith } from '../invented.ts'

const archive = archiveWith({
  'a-visit.txt': `Envoys meet in Oslo

In June, Peruvian President Rosa Quill told the harbour congress that boats were leaving for Chad. The Chadian Prime Minister Idris Wend said the boats were welcome.

Norwegian Deputy Fisheries Minister Astrid Hovland opened the congress. Norwegian Fisheries Minister Pal Dahl closed it.

Director of the Norwegian Lake Boat Office (LBO)  Mikkel Storm said the lakes were calm. The LBO chief added that they would stay so.

Former mayor Tuva Lind came too. Chilean State Councilor and Minister of National Defence Lucia Rojas met Dahl, while the president of Fiji sent a letter.
`,
  'b-towns.txt': `Towns of the coast

Jonas Vik is the harbour chief of Kvaloyland. The treasurer of Kvaloyland is Berit Aas. Olav Moe was the commander of the Kvaloyland guard. In 2011 the treasury was empty, the governor of Kvaloyland, Eli Nes, said. Siri Lo is not the spokeswoman of Kvaloyland.
`
})

const named = (question: string): (string | undefined)[] =>
  ask(archive, question).findings.map(finding => (finding.kind === 'passage' ? finding.answer?.text : undefined))

describe('who holds an office', () => {
  it.each([
    ['Who is the president of Peru?', 'Rosa Quill'],
    ['president of Peru', 'Rosa Quill'],
    ['Who is the prime minister of Chad?', 'Idris Wend'],
    ['Who is the Norwegian fisheries minister?', 'Pal Dahl'],
    ['Who is the deputy fisheries minister of Norway?', 'Astrid Hovland'],
    ['Who is the defense minister of Chile?', 'Lucia Rojas'],
    ['Who is the director of the LBO?', 'Mikkel Storm'],
    ['Who is the head of the LBO?', 'Mikkel Storm'],
    ['What is the name of the harbour chief of Kvaloyland?', 'Jonas Vik'],
    ['Who is the treasurer of Kvaloyland?', 'Berit Aas'],
    ['Who was the commander of the Kvaloyland guard?', 'Olav Moe'],
    ['Who was the governor of Kvaloyland in 2011?', 'Eli Nes'],
    ['Who is the former mayor?', 'Tuva Lind']
  ])('“%s” names the one beside that office', (question, name) => {
    expect(named(question)).toEqual([name])
  })

  it.each([
    'Who is the president of Chad?',
    'Who is the president of Norway?',
    'Who is the prime minister of Peru?',
    'Who is the deputy fisheries minister of Chad?',
    'Who is the vice president of Peru?',
    'Who is the mayor?',
    'Who is the president of Fiji?',
    'Who was the president of Peru in 1990?',
    'Who was the president of Chad in 1990?',
    'Who is the commander of the Kvaloyland guard?',
    'Who is the spokeswoman of Kvaloyland?'
  ])('“%s” is not answered by another office or another country', question => {
    expect(ask(archive, question).status).toBe('not-in-sources')
  })

  it('cites the sentence where name and office stand together', () => {
    expect(ask(archive, 'Who is the director of the LBO?').findings[0]?.citation.text).toContain('Director of the')
  })

  it('shows the same office elsewhere or another one there as the nearest', () => {
    const answer = ask(archive, 'Who is the president of Chad?')
    expect(answer.status === 'not-in-sources' && answer.nearest[0]?.citation.text).toContain('Idris Wend')
  })
})

describe('readOffice', () => {
  it('reads an office with its body', () => {
    expect(readOffice('Who was the deputy mayor of Kvaloy?')).toEqual({
      phrase: 'deputy mayor of Kvaloy',
      head: 'mayor',
      isPast: true,
      year: null
    })
    expect(readOffice("Who's the LBO's director now?")?.phrase).toBe("LBO's director")
  })

  it.each([
    'Who is Rosa Quill?',
    'Who is the mayor who burned the boats?',
    'Who told the mayor of Kvaloy to leave?',
    'What did the mayor say?',
    'Who built the lighthouse at Kvaloy?',
    'mayor',
    ''
  ])('leaves “%s” alone', question => {
    expect(readOffice(question)).toBeNull()
  })
})

describe('readOffice', () => {
  it.each(['Who was the first chair of the NHO?', 'Who was the last king of Kvaloyland?'])(
    '“%s” asks for one of all holders, which is no office',
    question => {
      expect(readOffice(question)).toBeNull()
    }
  )

  it.each(['Who is the first deputy minister of Chad?', 'Who is the first secretary of the NHO?'])(
    '“%s” asks for an office',
    question => {
      expect(readOffice(question)).not.toBeNull()
    }
  )
})
