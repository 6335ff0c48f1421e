import { describe, expect, it } from 'vitest'
import { ask } from '../../../src/answers/ask/ask.ts'
import { readRelation } from '../../../src/answers/ask/relation-asked.ts'
import { archiveWith } from '../invented.ts'

const archive = archiveWith({
  'a-guilds.txt': `Guilds of the northern bays

OSLO, May 3. Mikkel Storm, director of the Lake Boat Office (LBO), opened the regatta. The LBO and the Herring Union (HU) signed a pact. Tuva Lind, who has led the Salt Harbour Alliance since March, praised the Herring Union.

The Reed Choir was founded by Astrid Hovland. The Reed Choir, now run by Pal Dahl, sang twice. Siri Lo heads the Reed Choir's archive. Deputy head of the Ferry Guild Olav Moe met Karen Friis, founder of the old Net School. A meeting of the Ferry Guild was led by Jon Arnason.

Berit Aas does not own the Seal Yard. Eli Nes will lead the Pilot Union from June. Jonas Vik led the Pilot Union until 2011. The Danish-led Amber Mission ended in July. Rosa Quill owns the Heron Yard, and her brother wants to buy the Seal Yard.

Brinnafleet chief executive Idris Wend and Brinnafleet chief engineer Lucia Rojas spoke. Chadian Prime Minister Petra Halloran and Chadian Fisheries Minister Nils Holt came too. Two sisters founded the Moth Theatre.
`
})

const marked = (question: string): string | undefined => {
  const [finding] = ask(archive, question).findings
  return finding?.kind === 'passage' ? finding.answer?.text : undefined
}

describe('who stands in a relation', () => {
  it.each([
    ['Who heads the Lake Boat Office?', 'Mikkel Storm'],
    ['who runs the lbo', 'Mikkel Storm'],
    ['Who is in charge of the LBO?', 'Mikkel Storm'],
    ['Who leads the Salt Harbour Alliance?', 'Tuva Lind'],
    ['Who is leading the Salt Harbour Alliance now?', 'Tuva Lind'],
    ['Who founded the Reed Choir?', 'Astrid Hovland'],
    ['By whom was the Reed Choir founded?', 'Astrid Hovland'],
    ['Who was the Reed Choir founded by?', 'Astrid Hovland'],
    ['Who runs the Reed Choir?', 'Pal Dahl'],
    ['Who founded the Net School?', 'Karen Friis'],
    ['Who is the founder of the Net School?', 'Karen Friis'],
    ['Who led the Pilot Union?', 'Jonas Vik'],
    ['Who led the Amber Mission?', 'Danish'],
    ['Who owns the Heron Yard?', 'Rosa Quill'],
    ['Which person leads Brinnafleet?', 'Idris Wend'],
    ['Who governs Chad?', 'Petra Halloran'],
    ['Who founded the Moth Theatre?', 'Two sisters']
  ])('“%s” is answered by one whom a sentence names in it', (question, name) => {
    expect(marked(question)).toBe(name)
  })

  it.each([
    'Who leads the Herring Union?',
    'Who chairs the HU?',
    'Who leads the Ferry Guild?',
    'Who owns the Reed Choir?',
    'Who owns the Seal Yard?',
    'Who leads the Pilot Union?',
    'Who founded Brinnafleet?',
    'Who founded the Lake Boat Office?',
    'Who owns Brinnafleet?',
    'Who governs Norway?',
    'Who commands the Herring Union?'
  ])('“%s” is not answered by a sentence that only names the object and somebody', question => {
    const answer = ask(archive, question)
    expect(answer.status).toBe('not-in-sources')
    expect(answer.message).not.toContain('did you mean')
  })

  it('says what was not found, in the words that were asked', () => {
    expect(ask(archive, 'Who leads the Herring Union?').message).toContain('who “leads the Herring Union”')
  })
})

describe('readRelation', () => {
  it.each([
    ['Who owns the Seal ferry?', 'Seal ferry', 'owns the Seal ferry', false, null],
    ['who is currently running the yard', 'yard', 'is currently running the yard', false, null],
    ['Who led the guild in 1990?', 'guild', 'led the guild', true, '1990']
  ])('reads “%s”', (question, object, phrase, isPast, year) => {
    expect(readRelation(question)).toMatchObject({ object, phrase, isPast, year })
  })

  it.each([
    'Who found the wreck?',
    'Who led the fleet when it burned?',
    'Who is leading in Kvaloy?',
    'Who leads?',
    'What runs the mill?',
    'Who told the guild that the yard was run by Storm?',
    ''
  ])('leaves “%s” alone', question => {
    expect(readRelation(question)).toBeNull()
  })
})
