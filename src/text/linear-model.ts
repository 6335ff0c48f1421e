import { readFileSync } from 'node:fs'
import type { FeatureList } from './features.ts'

/**
 * Weights of hashed features (Weinberger et al. 2009, "Feature hashing for large scale multitask learning"): a feature's
 * hash, shifted right by `shift`, is the place of its weight. Collisions are the price of a table without names.
 */
export type LinearModel = {
  readonly weights: Float32Array | Int8Array
  readonly shift: number
  /** What one unit of a stored weight is worth. */
  readonly scale: number
}

/** The sum of the weights of the features from `from` on. */
export const score = (model: LinearModel, features: FeatureList, from = 0): number =>
  sumOf(model, features, from) * model.scale

/** As `score`, in the unit of the stored weights: these are whole numbers in a weights file, so that sums of parts are exact. */
export const sumOf = ({ weights, shift }: LinearModel, { hashes, length }: FeatureList, from = 0): number => {
  let sum = 0
  for (let i = from; i < length; i++) sum += weights[(hashes[i] ?? 0) >>> shift] ?? 0
  return sum
}

/** The logistic function: a score as a probability. */
export const probability = (logit: number): number => 1 / (1 + Math.exp(-logit))

/** Scores as probabilities that sum to one. */
export const softmax = (scores: readonly number[]): number[] => {
  const top = Math.max(...scores)
  const exponentials = scores.map(value => Math.exp(value - top))
  const total = exponentials.reduce((sum, value) => sum + value, 0)
  return exponentials.map(value => value / total)
}

const headerBytes = 4

/** A model from a weights file: the scale as a little-endian 32-bit float, then 2^n weights of one byte each. */
export const readModel = (file: URL): LinearModel => decodeModel(readFileSync(file))

/** A model from the bytes of its file: the scale of the weights, then the weights. */
export const decodeModel = (bytes: Uint8Array): LinearModel => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const weights = new Int8Array(bytes.buffer, bytes.byteOffset + headerBytes, bytes.byteLength - headerBytes)
  return { weights, shift: 32 - Math.log2(weights.length), scale: view.getFloat32(0, true) }
}

/** The bytes of a weights file: each weight to the nearest of 255 steps. */
export const encodeModel = ({ weights, scale }: LinearModel): Uint8Array => {
  let largest = 1e-9
  for (const weight of weights) largest = Math.max(largest, Math.abs(weight))
  const bytes = new Uint8Array(headerBytes + weights.length)
  new DataView(bytes.buffer).setFloat32(0, (largest * scale) / 127, true)
  const rounded = new Int8Array(bytes.buffer, headerBytes)
  for (let i = 0; i < weights.length; i++) rounded[i] = Math.round(((weights[i] ?? 0) / largest) * 127)
  return bytes
}
