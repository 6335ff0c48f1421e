import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { completionOf, preparedCompletion } from '../../../src/commands/desk/complete.ts'
import { inventedArchive, inventedDocument, inventedSpeaker } from '../invented-archive.ts'

const archive = inventedArchive({
  documents: [
    inventedDocument('news/01.txt', 'x', { title: 'Herons return to the Elm', publisher: 'Marsh Gazette' }),
    inventedDocument('news/02.txt', 'x', { title: 'The gazette of reeds', publisher: 'Reed Weekly' }),
    inventedDocument('news/03.txt', 'x', { publisher: 'Reed Weekly' })
  ],
  speakers: [
    inventedSpeaker('Łucja Brézin'),
    inventedSpeaker('Elm Valley Bird Society', ['EVBS']),
    { ...inventedSpeaker('Ada Quill'), roles: [{ role: 'Keeper of the Reeds', earliest: null, latest: null }] }
  ],
  counted: ['young herons', 'reed beds', 'Reed beds', 'herons']
})
const complete = completionOf(archive)

describe('completionOf', () => {
  it('finds speakers by the beginning of any word of any of their names and roles', () => {
    expect(complete('speaker', 'brezin')).toEqual(['Łucja Brézin'])
    expect(complete('speaker', 'evb')).toEqual(['Elm Valley Bird Society'])
    expect(complete('speaker', 'keeper reeds')).toEqual(['Ada Quill'])
    expect(complete('speaker', 'VALLEY b')).toEqual(['Elm Valley Bird Society'])
    expect(complete('speaker', 'alley')).toEqual([])
    expect(complete('speaker', '')).toEqual(['Łucja Brézin', 'Elm Valley Bird Society', 'Ada Quill'])
  })

  it('finds sources by publisher, title and id, what begins as typed first', () => {
    expect(complete('source', 'gazette')).toEqual(['Marsh Gazette', 'The gazette of reeds'])
    expect(complete('source', 'ree')).toEqual(['Reed Weekly', 'The gazette of reeds'])
    expect(complete('source', 'news/03')).toEqual(['news/03.txt'])
  })

  it('finds subjects by what estimates count, the most frequent first', () => {
    expect(complete('subject', '')).toEqual(['reed beds', 'young herons', 'herons'])
    expect(complete('subject', 'her')).toEqual(['herons', 'young herons'])
  })

  it('gives nothing for marks that are no word', () => {
    expect(complete('speaker', '"?')).toEqual(complete('speaker', ''))
    expect(complete('speaker', 'quill (zzz')).toEqual([])
  })

  it('never gives more than 25 of 100 characters, each once and whole', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'grapheme', maxLength: 300 }), { maxLength: 60 }),
        fc.string(),
        (names, typed) => {
          const given = completionOf(inventedArchive({ speakers: names.map(name => inventedSpeaker(name)) }))(
            'speaker',
            typed
          )
          expect(given.length).toBeLessThanOrEqual(25)
          expect(new Set(given).size).toBe(given.length)
          for (const choice of given) {
            expect(choice.length).toBeGreaterThan(0)
            expect(choice.length).toBeLessThanOrEqual(100)
            expect(choice.isWellFormed()).toBe(true)
            expect(names.some(name => name.trim().startsWith(choice))).toBe(true)
          }
        }
      )
    )
  })
})

describe('preparedCompletion', () => {
  it('offers what is offered by lists that are made when asked for, though asked while they are made', async () => {
    const many = inventedArchive({
      documents: Array.from({ length: 1200 }, (_, place) =>
        inventedDocument(`log/${place}.txt`, 'x', { title: `Reed count ${place % 700}`, publisher: 'Marsh Gazette' })
      ),
      speakers: [inventedSpeaker('Łucja Brézin')],
      counted: ['young herons', 'reed beds', 'Reed beds']
    })
    const [prepared, lazily] = [preparedCompletion(many), completionOf(many)]
    for (const completes of ['source', 'speaker', 'subject', 'document'] as const)
      for (const typed of ['', 're', 'count 69', 'gazette', '1199', 'none'])
        expect(await prepared(completes, typed)).toEqual(lazily(completes, typed))
  })

  it('lets others be served between its steps', async () => {
    const speakers = Array.from({ length: 5000 }, (_, place) => inventedSpeaker(`Heron ${place}`))
    const prepared = preparedCompletion(inventedArchive({ speakers }))
    const order: string[] = []
    const completion = prepared('speaker', 'heron 4999').then(found => order.push(...found))
    await new Promise(resolve => setImmediate(resolve)).then(() => order.push('somebody else'))
    await completion
    expect(order).toEqual(['somebody else', 'Heron 4999'])
  })
})
