import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findAttributions } from '../../src/claims/attributions.ts'
import { readDocument } from '../../src/corpus/read-document.ts'
import { article, attributed } from './article.ts'

const found = (...paragraphs: readonly string[]) => attributed(article(...paragraphs))

describe('indirect speech', () => {
  test.each([
    [
      'The mayor said that the old bridge would close in May.',
      ['The mayor | said | that the old bridge would close in May']
    ],
    ['Nora Quist said the old bridge would close.', ['Nora Quist | said | the old bridge would close']],
    ['The old bridge is unsafe, Nora Quist said.', ['Nora Quist | said | The old bridge is unsafe']],
    [
      'The old bridge is unsafe, Quist said on Tuesday at a news conference.',
      ['Quist | said | The old bridge is unsafe']
    ],
    [
      'The old bridge is unsafe, according to the harbour office.',
      ['the harbour office | according to | The old bridge is unsafe']
    ],
    ['According to Nora Quist, the old bridge is unsafe.', ['Nora Quist | According to | the old bridge is unsafe']],
    [
      'According to the harbour office 40 boats were damaged.',
      ['the harbour office | According to | 40 boats were damaged']
    ],
    ['Quist told reporters in Larvik on March 3 that repairs had begun.', ['Quist | told | that repairs had begun']],
    ['Quist has warned of further delays.', ['Quist | has warned of | further delays']],
    ['Quist called on the council to vote at once.', ['Quist | called on | the council to vote at once']],
    ['Quist urged the council to vote at once.', ['Quist | urged | the council to vote at once']],
    ['Quist did say that repairs had begun.', ['Quist | did say | that repairs had begun']],
    ['Quist was quoted as saying that the piers had cracked.', ['Quist | saying | that the piers had cracked']],
    ['His claim that the bridge is safe drew laughter.', ['His | claim | that the bridge is safe']],
    [
      'The vote follows a report by harbour inspectors that two piers had cracked.',
      ['harbour inspectors | report by | that two piers had cracked']
    ]
  ])('%s', (sentence, expected) => {
    expect(found(sentence)).toEqual(expected)
  })

  test('where and at what meeting it was said is not what was said', () => {
    const sentence =
      'Losing the old piers to frost has raised the danger of floods, Director of the Northern Port Office (NPO) Ida Berg said in Larvik on Monday at a meeting of the council of ports.'
    expect(found(sentence).map(line => line.split(' | ').at(-1))).toEqual([
      'Losing the old piers to frost has raised the danger of floods'
    ])
  })

  test('a source keeps its apposition and its place, not the adverbial beside it', () => {
    expect(found('Nora Quist, director of the harbour office, said the piers had cracked.')).toEqual([
      'Nora Quist, director of the harbour office | said | the piers had cracked'
    ])
    expect(found('In March, harbour inspectors in Larvik, however, said that both piers had cracked.')).toEqual([
      'harbour inspectors in Larvik | said | that both piers had cracked'
    ])
    expect(found('In March President Ola Berg told the council that both piers had cracked.')).toEqual([
      'President Ola Berg | told | that both piers had cracked'
    ])
  })

  test('a second verb shares the speaker, and each keeps its own words', () => {
    expect(found('Quist said the piers had cracked, adding that repairs would take a year.')).toEqual([
      'Quist | said | the piers had cracked',
      'Quist | adding | that repairs would take a year'
    ])
    expect(found('The piers have cracked, Quist said, warning that repairs would take a year.')).toEqual([
      'Quist | said | The piers have cracked',
      'Quist | warning | that repairs would take a year'
    ])
    expect(found('Quist said the piers had cracked, while Berg claimed they were sound.')).toEqual([
      'Quist | said | the piers had cracked',
      'Berg | claimed | they were sound'
    ])
    expect(found('Quist went on to add that “nobody was hurt.”')).toEqual([
      'Quist | went on to add | that “nobody was hurt.”'
    ])
  })

  test('background, appositions and those who ask not to be named are none of the content', () => {
    expect(found('The piers have cracked, Quist said, as the council met in Larvik.')).toEqual([
      'Quist | said | The piers have cracked'
    ])
    expect(found('According to Petr Dvorak, the minister of agriculture, the harvest will fail.')).toEqual([
      'Petr Dvorak, the minister of agriculture | According to | the harvest will fail'
    ])
    expect(found('A diplomat who asked not to be named said the talks had failed.')).toEqual([
      'A diplomat | said | the talks had failed'
    ])
  })

  test('"with NAME saying" takes its own speaker', () => {
    expect(
      found('The council acknowledged the damage, with engineer Ida Lund saying that the piers had cracked.')
    ).toEqual(['The council | acknowledged | the damage', 'engineer Ida Lund | saying | that the piers had cracked'])
  })
})

describe('direct speech', () => {
  test('before, after and around the cue', () => {
    expect(found('“The piers have cracked,” Quist said.')).toEqual(['Quist | said | “The piers have cracked,”'])
    expect(found('“The piers have cracked,” said the harbour chief.')).toEqual([
      'the harbour chief | said | “The piers have cracked,”'
    ])
    expect(found('Quist said: "The piers have cracked."')).toEqual(['Quist | said | "The piers have cracked."'])
    expect(found('“The piers,” Quist said, “have cracked again.”')).toEqual([
      'Quist | said | “The piers,” / “have cracked again.”'
    ])
  })

  test('several sentences under one cue', () => {
    expect(found('“The piers have cracked. Nobody was hurt. We start on Monday,” Quist said.')).toEqual([
      'Quist | said | “The piers have cracked. Nobody was hurt. We start on Monday,”'
    ])
    expect(found('“The piers have cracked,” Quist said. “Nobody was hurt.”')).toEqual([
      'Quist | said | “The piers have cracked,” / “Nobody was hurt.”'
    ])
    expect(found('“The piers have cracked,” Quist said. “Nobody was hurt,” Berg added.')).toEqual([
      'Quist | said | “The piers have cracked,”',
      'Berg | added | “Nobody was hurt,”'
    ])
  })

  test('a quotation that runs over paragraphs, and bare ones after it', () => {
    expect(found('“The piers have cracked,” Quist said. “It was the storm.', '“Nobody was hurt that night.”')).toEqual([
      'Quist | said | “The piers have cracked,” / “It was the storm. / “Nobody was hurt that night.”'
    ])
    expect(found('In a letter to the council, Quist wrote:', '“Nobody was hurt that night.”')).toEqual([
      'Quist | wrote | “Nobody was hurt that night.”'
    ])
    expect(
      found('“The piers have cracked,” Quist said.', '“Nobody was hurt that night.”', 'The council meets on Monday.')
    ).toEqual(['Quist | said | “The piers have cracked,” / “Nobody was hurt that night.”'])
  })

  test('a fragment inside indirect speech is mixed speech', () => {
    const document = article('Quist said the piers were “beyond repair” and would go. Berg called it “a costly joke.”')
    expect(attributed(document)).toEqual([
      'Quist | said | the piers were “beyond repair” and would go',
      'Berg | called | it “a costly joke.”'
    ])
    expect(findAttributions(document).map(({ kind }) => kind)).toEqual(['mixed', 'mixed'])
  })

  test('what the publisher adds after a quotation is not the speaker’s', () => {
    expect(found('Quist said the piers were “beyond all repair,” a phrase the council rejects.')).toEqual([
      'Quist | said | the piers were “beyond all repair,”'
    ])
  })
})

describe('layout', () => {
  test('a headline may name its source after a dash or before a colon', () => {
    const dash = readDocument('a.txt', 'Old bridge to close in May — Harbour Office\n\nThe council meets on Monday.')
    expect(attributed(dash)).toEqual(['Harbour Office | — | Old bridge to close in May'])
    const says = readDocument('a.txt', 'Oslo says old bridge is to close in May\n\nThe council meets on Monday.')
    expect(attributed(says)).toEqual(['Oslo | says | old bridge is to close in May'])
  })

  test('turns of a transcript belong to the name before the colon', () => {
    expect(
      found('QUIST: The piers have cracked. It was the storm.', 'BERG: Was anybody hurt?', 'QUIST: Nobody.')
    ).toEqual([
      'QUIST | : | The piers have cracked. It was the storm.',
      'BERG | : | Was anybody hurt?',
      'QUIST | : | Nobody.'
    ])
  })
})

describe('what nobody said', () => {
  test.each([
    'Quist has said nothing about the piers.',
    'Quist did not say whether the piers had cracked.',
    'The “Harbour Spirit” stands for trust, patience and good rope.',
    'The so-called “Night Watch” has forty members.',
    'The state of the piers reports directly to nobody.',
    'The council’s claims of damage were settled.',
    'The group called itself the Harbour Guard.',
    'Nobody has claimed responsibility for the fire.',
    'Neither Quist nor Berg said the piers had cracked.',
    'If Quist says the piers are sound, the council will vote.',
    'Quist continued her work at the harbour.',
    'The Harbour Guard is an association founded in 1903. Its boats are red.'
  ])('%s', sentence => {
    expect(found(sentence)).toEqual([])
  })
})

const pieces = fc.constantFrom(
  '“',
  '”',
  '"',
  "'",
  '’',
  ', ',
  '. ',
  ' said',
  ' told',
  ' that ',
  'Nora Quist',
  'the mayor',
  'he',
  ' according to ',
  ': ',
  ' — ',
  '\n\n',
  ' (',
  ') ',
  'É́',
  '🛶',
  '\u00a0',
  '\u202e',
  'U.S. ',
  ' and ',
  ' adding that ',
  ' who ',
  'Mr. ',
  '…',
  '  '
)

describe('properties', () => {
  test('spans are verbatim, in order, inside the text, and the same twice', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(pieces, fc.string({ unit: 'grapheme', maxLength: 8 })), { maxLength: 60 }),
        parts => {
          const document = readDocument('a.txt', parts.join(' '))
          const attributions = findAttributions(document)
          for (const { source, cue, content } of attributions) {
            expect(content.length).toBeGreaterThan(0)
            for (const span of [source, cue, ...content]) {
              if (span === null) continue
              expect(span.start).toBeGreaterThanOrEqual(0)
              expect(span.end).toBeGreaterThan(span.start)
              expect(span.end).toBeLessThanOrEqual(document.text.length)
            }
            for (const [index, span] of content.entries())
              expect(span.start).toBeGreaterThanOrEqual(content[index - 1]?.end ?? 0)
          }
          expect(findAttributions(document)).toEqual(attributions)
        }
      ),
      { numRuns: 300 }
    )
  })

  test('ten thousand marks, a line without a stop and a text of capitals are read to the end', () => {
    expect(found(`${'"'.repeat(10_000)} said Quist.`).length).toBeLessThan(10)
    expect(found('Quist said that the piers had cracked. '.repeat(2_000))).toHaveLength(2_000)
    expect(found('Quist said that '.repeat(20_000)).length).toBeLessThan(20_000)
    expect(found('Alpha Beta '.repeat(25_000))).toEqual([])
  })
})
