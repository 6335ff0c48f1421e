/** The choices of one question: features by choice, and which choices are right. */
export type Group = { readonly rows: readonly (readonly number[])[]; readonly right: readonly boolean[] }

/**
 * Listwise logistic regression (softmax over the choices of a question; the loss is -log of the mass on the right ones),
 * standardised features, an L2 penalty on the sum of losses, Adam from zero: always the same weights for the same groups.
 * Returns one weight a feature, for features as they come.
 */
export const learnRanking = (groups: readonly Group[], penalty: number, steps = 300): number[] => {
  const usable = groups.filter(({ right }) => right.includes(true) && right.includes(false))
  const { means, deviations } = spread(usable.flatMap(({ rows }) => rows))
  const scaled = usable.map(({ rows, right }) => ({
    right,
    rows: rows.map(row => row.map((value, at) => (value - (means[at] ?? 0)) / (deviations[at] ?? 1)))
  }))
  const weights = adam(means.length, steps, (current, gradient) => {
    current.forEach((weight, at) => {
      gradient[at] = penalty * weight
    })
    for (const { rows, right } of scaled) {
      const scores = rows.map(row => dot(row, current))
      const top = Math.max(...scores)
      const masses = scores.map(each => Math.exp(each - top))
      const all = masses.reduce((sum, each) => sum + each, 0)
      const good = masses.reduce((sum, each, at) => sum + (right[at] ? each : 0), 0)
      rows.forEach((row, at) => {
        const mass = masses[at] ?? 0
        const push = mass / all - (right[at] ? mass / good : 0)
        if (push === 0) return
        for (let feature = 0; feature < row.length; feature++)
          gradient[feature] = (gradient[feature] ?? 0) + push * (row[feature] ?? 0)
      })
    }
  })
  return weights.map((weight, at) => weight / (deviations[at] ?? 1))
}

/** Logistic regression with the same means. Returns the weights and the intercept, for features as they come. */
export const learnChance = (
  rows: readonly (readonly number[])[],
  right: readonly boolean[],
  penalty: number,
  steps = 600
): { readonly weights: number[]; readonly intercept: number } => {
  const { means, deviations } = spread(rows)
  const scaled = rows.map(row => [...row.map((value, at) => (value - (means[at] ?? 0)) / (deviations[at] ?? 1)), 1])
  const found = adam(means.length + 1, steps, (current, gradient) => {
    current.forEach((weight, at) => {
      gradient[at] = at < means.length ? penalty * weight : 0
    })
    scaled.forEach((row, at) => {
      const push = 1 / (1 + Math.exp(-dot(row, current))) - (right[at] ? 1 : 0)
      for (let feature = 0; feature < row.length; feature++)
        gradient[feature] = (gradient[feature] ?? 0) + push * (row[feature] ?? 0)
    })
  })
  const weights = found.slice(0, -1).map((weight, at) => weight / (deviations[at] ?? 1))
  return { weights, intercept: (found.at(-1) ?? 0) - dot(weights, means) }
}

/** Area under the curve: how often a right case scores above a wrong one. */
export const areaUnder = (right: readonly number[], wrong: readonly number[]): number => {
  let above = 0
  for (const a of right) for (const b of wrong) above += a > b ? 1 : a === b ? 0.5 : 0
  return above / Math.max(1, right.length * wrong.length)
}

const adam = (size: number, steps: number, slope: (weights: number[], gradient: number[]) => void): number[] => {
  const weights = new Array<number>(size).fill(0)
  const gradient = new Array<number>(size).fill(0)
  const first = new Array<number>(size).fill(0)
  const second = new Array<number>(size).fill(0)
  for (let step = 1; step <= steps; step++) {
    slope(weights, gradient)
    for (let at = 0; at < size; at++) {
      const push = gradient[at] ?? 0
      first[at] = 0.9 * (first[at] ?? 0) + 0.1 * push
      second[at] = 0.999 * (second[at] ?? 0) + 0.001 * push * push
      const mean = (first[at] ?? 0) / (1 - 0.9 ** step)
      const square = (second[at] ?? 0) / (1 - 0.999 ** step)
      weights[at] = (weights[at] ?? 0) - (0.05 * mean) / (Math.sqrt(square) + 1e-8)
    }
  }
  return weights
}

const spread = (rows: readonly (readonly number[])[]): { readonly means: number[]; readonly deviations: number[] } => {
  const size = rows[0]?.length ?? 0
  const means = Array.from(
    { length: size },
    (_, at) => rows.reduce((sum, row) => sum + (row[at] ?? 0), 0) / rows.length
  )
  const deviations = means.map(
    (mean, at) => Math.sqrt(rows.reduce((sum, row) => sum + ((row[at] ?? 0) - mean) ** 2, 0) / rows.length) || 1
  )
  return { means, deviations }
}

const dot = (a: readonly number[], b: readonly number[]): number => {
  let sum = 0
  for (let at = 0; at < a.length; at++) sum += (a[at] ?? 0) * (b[at] ?? 0)
  return sum
}
