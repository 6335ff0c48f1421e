/** A number in full, with at most two digits after the point, as a language writes it. */
export const wholeNumber = (value: number, code: string): string =>
  value.toLocaleString(code, { maximumFractionDigits: 2 })

/** Two significant digits, and none after the point from ten on. */
export const shortNumber = (value: number, code: string): string =>
  value >= 10 ? Math.round(value).toLocaleString(code) : Number(value.toPrecision(2)).toLocaleString(code)

export const capitalised = (line: string): string => line.charAt(0).toUpperCase() + line.slice(1)
