import fc from 'fast-check'
import { expect, test } from 'vitest'
import { FeatureList, step } from '../../src/text/features.ts'
import { hashPair, hashText } from '../../src/text/hashing.ts'
import { decodeModel, encodeModel, probability, score, softmax } from '../../src/text/linear-model.ts'

test('a score is the sum of the weights of the features', () => {
  const features = new FeatureList()
  features.add('stem', hashText('said'))
  const place = (features.hashes[0] ?? 0) >>> 24
  const weights = new Float32Array(256)
  weights[place] = 2
  expect(score({ weights, shift: 24, scale: 0.5 }, features)).toBe(1)
})

test('features differ by name, value and situation', () => {
  const features = new FeatureList()
  features.add('word before', 1)
  features.add('next word', 1)
  features.add('next word', 2)
  features.addPair('next word', 1, 2)
  features.within('side', 1)
  features.add('word before', 1)
  expect(new Set(features.hashes.slice(0, features.length)).size).toBe(5)
})

test('crossing adds each feature once more', () => {
  const features = new FeatureList()
  for (let value = 0; value < 300; value++) features.add('word', value)
  features.cross(100, 'stem', 3)
  expect(features.length).toBe(500)
  expect(new Set(features.hashes.slice(0, 500)).size).toBe(500)
})

test('a stored weight is off by half a step at most', () => {
  fc.assert(
    fc.property(fc.array(fc.float({ min: -50, max: 50, noNaN: true }), { minLength: 256, maxLength: 256 }), values => {
      const weights = Float32Array.from(values)
      const stored = decodeModel(encodeModel({ weights, shift: 24, scale: 1 }))
      expect(stored.shift).toBe(24)
      for (const [n, weight] of weights.entries()) {
        expect(Math.abs((stored.weights[n] ?? 0) * stored.scale - weight)).toBeLessThanOrEqual(stored.scale * 0.501)
      }
    })
  )
})

test('softmax sums to one and keeps the order', () => {
  const shares = softmax([1, 3, 2])
  expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1)
  expect(shares.indexOf(Math.max(...shares))).toBe(1)
  expect(softmax([])).toEqual([])
  expect(probability(0)).toBe(0.5)
})

test('steps grow and keep their sign', () => {
  expect([0, 3, 5, 6, 8, 100, -9].map(step)).toEqual([0, 3, 5, 5, 6, 9, -6])
})

test('the hash of a pair has an order', () => {
  expect(hashPair(hashText('a'), hashText('b'))).not.toBe(hashPair(hashText('b'), hashText('a')))
})
