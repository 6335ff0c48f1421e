/** A weight for some features of a kind; those that are not named count nothing. */
export type Weights<Features> = Partial<Readonly<Record<keyof Features, number>>>

/** The weighted sum of features. */
export const weightedSum = <Features extends Readonly<Record<keyof Features, number>>>(
  weights: Weights<Features>,
  features: Features
): number => {
  let sum = 0
  for (const name in weights) sum += (weights[name] ?? 0) * features[name]
  return sum
}
