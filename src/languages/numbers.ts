/**
 * A number in full, with at most two digits after the point, as a language writes it; from a million on with its name where two digits
 * after the point say all of it ("1.25 billion", "1,234,567").
 */
export const wholeNumber = (value: number, code: string): string => {
  const isLong = Math.abs(value) < 1e6 || Number(value.toPrecision(3)) !== value
  return value.toLocaleString(code, {
    maximumFractionDigits: 2,
    ...(isLong ? {} : { notation: 'compact', compactDisplay: 'long' })
  })
}

/** Two significant digits, and none after the point from ten on. */
export const shortNumber = (value: number, code: string): string =>
  value >= 10 ? Math.round(value).toLocaleString(code) : Number(value.toPrecision(2)).toLocaleString(code)

/** "1 document", "1,200 documents". */
export const counted = (number: number, [one, several]: readonly [string, string], code: string): string =>
  `${wholeNumber(number, code)} ${number === 1 ? one : several}`

/** A line with a capital at its beginning. */
export const capitalised = (line: string): string => line.charAt(0).toUpperCase() + line.slice(1)

/** Numbers with a unit as documents write it: a sign of money before them ("$20"), words after ("20 kilometres"). */
export const besideUnit = (numbers: string, unit: string | null): string =>
  unit === null ? numbers : /^\p{Sc}$/u.test(unit) ? `${unit}${numbers}` : `${numbers} ${unit}`
