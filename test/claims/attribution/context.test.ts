import fc from 'fast-check'
import { expect, it } from 'vitest'
import { countBetween, distanceTo, isMark, isVerb, quotationMarks } from '../../../src/claims/attribution/context.ts'
import { attributionModels } from '../../../src/claims/attribution/models.ts'
import { readForAttribution, type Word, wordAt } from '../../../src/claims/attribution/reading.ts'
import { readDocument } from '../../../src/corpus/read-document.ts'

const text =
  'The warden, Ada Holt, said that “the pier has not closed, and will never close”. Who paid? She went on to say that 40 boats, ' +
  'which nobody counts, don’t sail; Bram Quist denied it, “twice”, and left.\n\nFerries came and went, came and went, and came.'
const reading = readForAttribution(readDocument('a.txt', text), attributionModels().tagger)
const last = reading.words.length

const traits: readonly (readonly ['verb' | 'comma' | 'quotationMark' | 'that' | 'name', (word: Word) => boolean])[] = [
  ['verb', isVerb],
  ['comma', word => isMark(word, ',')],
  ['quotationMark', word => isMark(word, quotationMarks)],
  ['that', ({ lower }) => lower === 'that'],
  ['name', ({ tag }) => tag.startsWith('NNP')]
]

it('counts the words with a trait between any two places, as far as it is asked to', () => {
  const place = fc.integer({ min: -3, max: last + 3 })
  fc.assert(
    fc.property(place, place, fc.nat(5), fc.constantFrom(...traits), (start, end, most, [trait, has]) => {
      const between = reading.words.filter((word, at) => at >= start && at < end && has(word))
      expect(countBetween(reading, start, end, most, trait)).toBe(Math.min(most, between.length))
    })
  )
})

it('tells how far the next word with a trait is, and of none beyond the sentence', () => {
  const place = fc.nat(last - 1)
  fc.assert(
    fc.property(place, fc.constantFrom(1, -1), fc.nat(40), fc.constantFrom(...traits), (at, by, most, [trait, has]) => {
      const { sentence } = wordAt(reading, at)
      const steps = Array.from({ length: most }, (_, step) => step + 1)
      const found = steps.find(step => {
        const word = wordAt(reading, at + by * step, sentence)
        return word.sentence === sentence && has(word)
      })
      expect(distanceTo(reading, at, sentence, by, most, trait)).toBe(found ?? 0)
    })
  )
})
