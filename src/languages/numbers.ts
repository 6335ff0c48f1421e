/** A number in full, with at most two digits after the point, as a language writes it. */
export const wholeNumber = (value: number, code: string): string =>
  value.toLocaleString(code, { maximumFractionDigits: 2 })

/** Two significant digits, and none after the point from ten on. */
export const shortNumber = (value: number, code: string): string =>
  value >= 10 ? Math.round(value).toLocaleString(code) : Number(value.toPrecision(2)).toLocaleString(code)

export const capitalised = (line: string): string => line.charAt(0).toUpperCase() + line.slice(1)

/** Numbers with a unit as documents write it: a sign of money before them ("$20"), words after ("20 kilometres"). */
export const besideUnit = (numbers: string, unit: string | null): string =>
  unit === null ? numbers : /^\p{Sc}$/u.test(unit) ? `${unit}${numbers}` : `${numbers} ${unit}`
