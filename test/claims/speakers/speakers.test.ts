import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { traceSpeakers } from '../../../src/claims/speakers/speakers.ts'
import { readDocument } from '../../../src/corpus/read-document.ts'
import { article, speakers, statementsOf } from '../article.ts'

describe('names and roles', () => {
  test('a role before, after or set apart by commas goes with the name', () => {
    expect(speakers('Norwegian Deputy Harbour Minister Nora Quist said the piers had cracked.')).toEqual([
      'Nora Quist (Norwegian Deputy Harbour Minister)'
    ])
    expect(speakers('Director of the Norwegian Harbour Office (NHO) Nora Quist said the piers had cracked.')).toEqual([
      'Nora Quist (Director of the Norwegian Harbour Office (NHO))'
    ])
    expect(speakers('Nora Quist, director of the harbour office, said the piers had cracked.')).toEqual([
      'Nora Quist (director of the harbour office)'
    ])
    expect(speakers('Nora Quist, who heads the harbour office, said the piers had cracked.')).toEqual([
      'Nora Quist (who heads the harbour office)'
    ])
    expect(speakers('Norway’s top engineer, Nora Quist, said the piers had cracked.')).toEqual([
      'Nora Quist (Norway’s top engineer)'
    ])
    expect(speakers('Harbour spokeswoman Captain Nora Quist said the piers had cracked.')).toEqual([
      'Nora Quist (Harbour spokeswoman)'
    ])
    expect(speakers('The piers had cracked, river warden Nora Quist said.')).toEqual(['Nora Quist (river warden)'])
  })

  test('a surname means the person named in full before or after it', () => {
    expect(
      speakers('Harbour Minister Nora Quist said the piers had cracked.', '“Nobody was hurt,” Quist said.')
    ).toEqual(['Nora Quist (Harbour Minister)', 'Nora Quist (Harbour Minister)'])
    expect(
      speakers('The piers have cracked, Berg said on Monday.', 'Harbour engineer Ole Berg will report to the council.')
    ).toEqual(['Ole Berg (Harbour engineer)'])
  })

  test('of one and not another who said it, the one did', () => {
    expect(
      speakers(
        'Harbour Minister Nora Quist and engineer Ole Berg met.',
        'It was Quist, not Berg, who said the piers had cracked.'
      )
    ).toEqual(['Nora Quist (Harbour Minister)'])
  })

  test('a company is nobody whom "he" stands for', () => {
    const he = speakers('The company Vestra said the piers were sound.', '“Nobody was hurt,” he said.').at(-1)
    expect(he).toBe('– (–)')
  })

  test('a family name that stands first is one all the same', () => {
    expect(
      speakers('Chinese Harbour Minister Zhou Lihua said the piers had cracked.', '“Nobody was hurt,” Zhou said.')
    ).toEqual(['Zhou Lihua (Chinese Harbour Minister)', 'Zhou Lihua (Chinese Harbour Minister)'])
  })

  test('two people of one surname are kept apart', () => {
    const two = [
      'Harbour Minister Nora Quist said the piers had cracked.',
      'Harbour engineer Peter Quist said the piers were sound.'
    ]
    expect(speakers(...two, '“Nobody was hurt,” Quist said.').at(-1)).toBe('– (–)')
    expect(speakers(...two, '“Nobody was hurt,” Ms. Quist said.').at(-1)).toBe('Nora Quist (Harbour Minister)')
    expect(speakers(...two, '“Nobody was hurt,” Peter Quist said.').at(-1)).toBe('Peter Quist (Harbour engineer)')
  })

  test('a relative who is named only as such is not meant by the bare surname', () => {
    expect(
      speakers(
        'Harbour Minister Nora Quist came with her husband, Peter Quist, to the pier.',
        '“Nobody was hurt,” Quist said.'
      )
    ).toEqual(['Nora Quist (Harbour Minister)'])
  })

  test('a shared surname is whose it was before the other came, and never right after the other was named', () => {
    const story = [
      'Harbour Minister Nora Quist said the piers had cracked.',
      '“Nobody was hurt,” Quist said.',
      'The council met in the old town hall.',
      'It will meet again in May.',
      'Engineer Peter Quist said the piers were sound.'
    ]
    expect(speakers(...story, '“We looked,” Quist said.').at(-1)).toBe('– (–)')
    expect(
      speakers(
        ...story,
        'The piers are made of oak.',
        'They stand in the sea.',
        'The council has no boats.',
        'It has no ropes.',
        '“We looked,” Quist said.'
      ).at(-1)
    ).toBe('Nora Quist (Harbour Minister)')
  })

  test('a shared surname that follows on one full name is that one’s, where nobody had it before', () => {
    expect(
      speakers(
        'Harbour Minister Nora Quist and engineer Peter Quist met.',
        'The council met in the old town hall.',
        'It will meet again in May.',
        'The piers are made of oak.',
        'They stand in the sea.',
        'Engineer Peter Quist said the piers were sound.',
        '“We looked,” Quist said.',
        'Boats came and went.',
        'Quist said they were safe.'
      )
    ).toEqual(['Peter Quist (Engineer)', 'Peter Quist (engineer)', 'Peter Quist (engineer)'])
  })

  test('an office with its department is no part of the name', () => {
    expect(speakers('Minister of National Defense Nora Quist said the piers had cracked.')).toEqual([
      'Nora Quist (Minister of National Defense)'
    ])
    expect(speakers('Norway’s Ministry of National Defense spokesman Peter Berg said the piers had cracked.')).toEqual([
      'Peter Berg (Norway’s Ministry of National Defense spokesman)'
    ])
    expect(
      speakers('Norway’s National Security and Defense Council Secretary Peter Berg said the piers had cracked.')[0]
    ).toMatch(/^Peter Berg /)
    expect(speakers('It would involve Attorney General Nora Quist, who said the piers had cracked.')).toEqual([
      'Nora Quist (Attorney General)'
    ])
    expect(speakers('Assemblywoman Nora Quist said the piers had cracked.')).toEqual(['Nora Quist (Assemblywoman)'])
  })

  test('a word that only opens the sentence is no part of the name', () => {
    expect(speakers('Given Peter Berg’s word, the piers are sound.', '“They are,” Berg said.')).toEqual([
      'Peter Berg (–)'
    ])
  })

  test('a surname that is a word for an office or a people is one where somebody has it', () => {
    expect(speakers('Nora Dean, a harbour engineer, spoke.', 'Dean said the piers had cracked.')).toEqual([
      'Nora Dean (harbour engineer)'
    ])
    expect(speakers('The councillor Peter English spoke.', '“Nobody was hurt,” English said.')).toEqual([
      'Peter English (councillor)'
    ])
  })

  test('who has a name nobody knows is a person by age or office', () => {
    expect(
      speakers('Lael Brandvik, a harbour engineer, said the piers had cracked.', '“Nobody was hurt,” she said.').at(-1)
    ).toBe('Lael Brandvik (harbour engineer)')
    expect(speakers('Ylva Stormo, 24, said the piers had cracked.', '“Nobody was hurt,” she said.').at(-1)).toBe(
      'Ylva Stormo (–)'
    )
    expect(
      speakers('Another engineer, David Wood of Larvik College, said the piers had cracked.', 'He added a warning.')[0]
    ).toBe('David Wood (–)')
  })

  test('a headline’s name is the person’s, and its other words are nobody’s', () => {
    const told = (headline: string) => {
      const document = readDocument('a.txt', `${headline}\n\nEngineer Ole Berg said the piers had cracked.`)
      const end = headline.lastIndexOf(' Says')
      const attribution = { source: { start: 0, end }, cue: null, content: [], kind: 'indirect' as const }
      return traceSpeakers(document, [attribution])[0]?.speaker?.name?.text ?? null
    }
    expect(told('Ole Berg Says Harbour Piers Have Cracked')).toBe('Ole Berg')
    expect(told('Major Harbour Fright Says Piers Have Cracked')).toBeNull()
  })

  test('a man of whom only the surname is given is not the woman who bears it in full', () => {
    expect(speakers('Mr. Quist said the piers had cracked. His wife, Nora Quist, was not there.')[0]).toBe('Quist (–)')
  })
})

describe('descriptions', () => {
  const minister = 'Norwegian Deputy Harbour Minister Ole Berg said the piers had cracked.'
  const chief = 'Director of the Norwegian Coast Service (NCS) Nora Quist said nobody had been hurt.'

  test.each([
    ['The deputy harbour minister added that repairs had begun.', 'Ole Berg (Norwegian Deputy Harbour Minister)'],
    ['“Repairs have begun,” said the NCS chief.', 'Nora Quist (Director of the Norwegian Coast Service (NCS))'],
    [
      'The coast service chief noted that repairs had begun.',
      'Nora Quist (Director of the Norwegian Coast Service (NCS))'
    ],
    ['The official added that repairs had begun.', 'Nora Quist (Director of the Norwegian Coast Service (NCS))'],
    ['The Swedish official added that repairs had begun.', '– (The Swedish official)'],
    ['The harbour minister added that repairs had begun.', '– (The harbour minister)'],
    ['“Repairs have begun,” the Norwegian minister said.', 'Ole Berg (Norwegian Deputy Harbour Minister)'],
    ['The fisheries minister added that repairs had begun.', '– (The fisheries minister)'],
    ['A deputy harbour minister added that repairs had begun.', '– (A deputy harbour minister)']
  ])('%s', (sentence, expected) => {
    expect(speakers(minister, chief, sentence).at(-1)).toBe(expected)
  })

  test('a description of somebody who has no role yet is of the last speaker', () => {
    expect(
      speakers('Nora Quist said the piers had cracked.', '“Nobody was hurt,” the harbour senator said.').at(-1)
    ).toBe('Nora Quist (harbour senator)')
    expect(speakers('Norwegian Senator Nora Quist spoke.', 'She left. The senator said nobody was hurt.').at(-1)).toBe(
      'Nora Quist (Norwegian Senator)'
    )
  })

  test.each([
    'A harbour senator said nobody was hurt.',
    'The other senator said nobody was hurt.',
    'Her spokesman said nobody was hurt.',
    'His mother said nobody was hurt.',
    'At least one senator said nobody was hurt.'
  ])('but not: %s', sentence => {
    expect(speakers('Nora Quist said the piers had cracked.', sentence).at(-1)).toMatch(/^– /)
  })

  test('a report that opens with a description and then names the person means one and the same', () => {
    expect(
      speakers(
        'Norway’s deputy harbour minister has warned that the piers may crack.',
        'Ole Berg told reporters on Monday that the storm would be strong.',
        'The Norwegian deputy harbour minister said repairs would follow.'
      )
    ).toEqual([
      'Ole Berg (Norway’s deputy harbour minister)',
      'Ole Berg (Norway’s deputy harbour minister)',
      'Ole Berg (Norway’s deputy harbour minister)'
    ])
  })

  test('it does not, where the name has a role of its own', () => {
    expect(
      speakers(
        'Norway’s deputy harbour minister has warned that the piers may crack.',
        'Harbour engineer Ole Berg told reporters on Monday that he disagreed.'
      )[0]
    ).toBe('– (Norway’s deputy harbour minister)')
  })
})

describe('pronouns', () => {
  test('he and she follow the order of speakers, as far as what is known of them allows', () => {
    expect(
      speakers(
        'Harbour Minister Nora Quist said the piers had cracked.',
        '“Nobody was hurt,” she said.',
        'She added that repairs had begun.'
      )
    ).toEqual(Array(3).fill('Nora Quist (Harbour Minister)'))
    expect(
      speakers(
        'Harbour Minister Nora Quist said the piers had cracked.',
        'Engineer Ole Berg said they were sound.',
        '“Nobody was hurt,” she said.',
        '“Not one man,” he added.'
      ).slice(2)
    ).toEqual(['Nora Quist (Harbour Minister)', 'Ole Berg (Engineer)'])
  })

  test('a person who opens a sentence without speaking is who is meant next', () => {
    expect(
      speakers(
        'Engineer Ole Berg said the piers were sound.',
        'Peter Lund walked out of the room. “Nobody believes it,” he said.'
      ).at(-1)
    ).toBe('Peter Lund (–)')
  })

  test('who is asked answers, and not who asks', () => {
    const sound = 'Engineer Ole Berg said the piers were sound.'
    expect(
      speakers(sound, 'Reporter Peter Lund asked him whether they had cracked. “Nobody was hurt,” he said.').at(-1)
    ).toBe('Ole Berg (Engineer)')
    expect(speakers(sound, 'Reporter Peter Lund asked Jens Vik whether they had cracked.', 'He said no.').at(-1)).toBe(
      'Jens Vik (–)'
    )
    expect(speakers(sound, 'Jens Vik was asked by a caller whether they had cracked.', 'He said no.').at(-1)).toBe(
      'Jens Vik (–)'
    )
    expect(speakers(sound, '“Are they?” reporter Peter Lund asked.', '“They are,” he said.').at(-1)).toBe(
      'Ole Berg (Engineer)'
    )
  })

  test('an unnamed person who comes between is whom the pronoun means, and nobody by name', () => {
    const sound = 'Engineer Ole Berg said the piers were sound.'
    expect(speakers(sound, 'A fisherman stood on the quay. “Nobody believes it,” he said.').at(-1)).toBe(
      '– (fisherman)'
    )
    expect(speakers(sound, 'My father often comes. He said nobody was hurt.').at(-1)).toBe('– (father)')
    expect(speakers(sound, '“Go home,” a stranger said.', '“Nobody is hurt,” he said.').at(-1)).toBe('– (a stranger)')
  })

  test('who follows right on a name is that person', () => {
    expect(speakers('The loss was steep for engineer Ole Berg, who said the piers had cracked.')).toEqual([
      'Ole Berg (engineer)'
    ])
    expect(
      speakers('Nora Quist, the head of the Office for Ole Berg Street, who said the piers had cracked, left.')
    ).toEqual(['Nora Quist (head of the Office for Ole Berg Street)'])
  })

  test('the only person named in a sentence is meant later in it', () => {
    expect(speakers('During the storm, on a rainy trip along the coast with Peter Berg, he said so.').at(-1)).toBe(
      'Peter Berg (–)'
    )
  })

  test('so is the only one whom the sentence before names, in its paragraph', () => {
    const before = 'The piers have cracked, as the council learned in May from its engineer, Peter Berg.'
    expect(speakers(`${before} He warned that they may fall.`).at(-1)).toBe('Peter Berg (engineer)')
    expect(speakers(before, 'He warned that they may fall.').at(-1)).toBe('– (–)')
  })

  test('they are a group, and never the person before it', () => {
    expect(
      speakers('Police officials in Larvik said the piers had cracked.', 'They said nobody had been hurt.')
    ).toEqual(['– (Police officials in Larvik)', '– (Police officials in Larvik)'])
    expect(speakers('Engineer Ole Berg said the piers had cracked.', 'They said nobody had been hurt.').at(-1)).toBe(
      '– (–)'
    )
  })

  test('I inside a quotation is the one who is quoted; we are more than one, and nobody by name', () => {
    const document = article('“I told the council so, and we warned the crews,” engineer Ole Berg said.')
    const at = (words: string) => ({
      start: document.text.indexOf(words),
      end: document.text.indexOf(words) + words.length
    })
    const inner = { cue: null, kind: 'direct' as const }
    const traced = traceSpeakers(document, [
      { ...inner, source: at('engineer Ole Berg'), content: [at('“I told the council so, and we warned the crews,”')] },
      { ...inner, source: at('I'), content: [at('so')] },
      { ...inner, source: at('we'), content: [at('the crews')] }
    ])
    expect(traced.map(({ speaker }) => speaker?.name?.text ?? null)).toEqual(['Ole Berg', 'Ole Berg', null])
  })

  test('the publisher’s background is nobody’s, and no pronoun of it reaches into the report', () => {
    expect(
      speakers('Engineer Ole Berg said the piers had cracked.', 'The piers were built in 1903. They are made of oak.')
    ).toHaveLength(1)
  })
})

describe('bodies, groups and the unnamed', () => {
  test.each([
    ['Oslo said the piers had cracked.', 'Oslo (–)'],
    ['NHO data show that the piers had cracked.', 'NHO (–)'],
    ['According to NHO data, the piers had cracked.', 'NHO (–)'],
    [
      'The Norwegian Harbour Office (NHO) has boats. According to NHO data, the piers had cracked.',
      'Norwegian Harbour Office (–)'
    ],
    ['Moscow says the piers are sound.', 'Moscow (–)'],
    ['According to data of the Norwegian Harbour Office, the piers are sound.', 'Norwegian Harbour Office (–)'],
    ['Investors said the piers were sound.', '– (Investors)'],
    ['Harbour Democrats said the piers were sound.', '– (Harbour Democrats)'],
    ['Norwegians said the piers were sound.', '– (Norwegians)'],
    ['Everyone said the piers were sound.', '– (Everyone)'],
    ['Norwegian authorities claim the piers are sound.', '– (Norwegian authorities)'],
    ['Other harbour officials said the piers were sound.', '– (Other harbour officials)'],
    ['A source close to the talks said the piers were sound.', '– (A source close to the talks)'],
    ['A spokesman for Nora Quist said the piers were sound.', '– (A spokesman for Nora Quist)'],
    ['Nora Quist and Ole Berg said the piers were sound.', '– (Nora Quist and Ole Berg)'],
    ['According to reports, the piers are sound.', '– (reports)']
  ])('%s', (sentence, expected) => {
    expect(speakers(sentence)).toEqual([expected])
  })
})

describe('layers', () => {
  test('what one tells that another said belongs to the other, via the one', () => {
    expect(
      speakers(
        'Minister Ole Berg revealed to Coast Radio that the council’s top engineer, Nora Quist, warned him to stay off the pier.'
      )
    ).toEqual(['Ole Berg (Minister)', 'Nora Quist (council’s top engineer) via Ole Berg (Minister)'])
  })

  test('one source according to another', () => {
    expect(speakers('According to Coast Radio, Harbour Minister Nora Quist said the piers had cracked.')).toEqual([
      'Coast Radio (–)',
      'Nora Quist (Harbour Minister) via Coast Radio (–)'
    ])
  })

  test('an agency that reports a minister is the relay', () => {
    expect(
      speakers(
        'The piers have cracked, Harbour Minister Nora Quist said on Monday, Norway’s Nordpost news agency reported.'
      )
    ).toEqual(['Nora Quist (Harbour Minister) via Nordpost (–)', 'Nordpost (–)'])
  })
})

const words = fc.constantFrom(
  'Nora Quist',
  'Ole Berg',
  'Quist',
  'the minister',
  'Minister',
  'he',
  'she',
  'they',
  'it',
  'who',
  'said',
  'told',
  'that',
  'added',
  '“',
  '”',
  ',',
  '.',
  'the official',
  'director of',
  '(NHO)',
  'NHO',
  'Norway’s',
  'Mr.',
  'and',
  'I',
  'his claim',
  'according to',
  '\n\n',
  'news agency',
  'reported',
  '🛶',
  'É́'
)

test('every part of a speaker is a slice of the document', () => {
  fc.assert(
    fc.property(fc.array(words, { maxLength: 80 }), parts => {
      const document = readDocument('a.txt', parts.join(' '))
      for (const { speaker, via } of statementsOf(document))
        for (const known of [speaker, ...via])
          for (const part of [known?.name, known?.role, known?.mention])
            if (part != null) expect(document.text.slice(part.start, part.end)).toBe(part.text)
    }),
    { numRuns: 300 }
  )
})

test('spans from another finder are traced alike, and one outside of every sentence is nobody', () => {
  const document = article('Minister Ole Berg sighed. Nobody knows why, he said.')
  const at = document.text.lastIndexOf('he said')
  const attribution = {
    source: { start: at, end: at + 2 },
    cue: null,
    content: [{ start: 0, end: 5 }],
    kind: 'indirect' as const
  }
  expect(traceSpeakers(document, [attribution])[0]?.speaker?.name?.text).toBe('Ole Berg')
  expect(traceSpeakers(document, [{ ...attribution, source: null }])[0]?.speaker).toBeNull()
  expect(traceSpeakers(document, [])).toEqual([])
})
