import type { Span } from '../text/span.ts'

export type DateMention = Span & { readonly iso: string; readonly weekday: null }
const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const two = (n: number | string) => String(n).padStart(2, '0')
export const findDates = (text: string, within: Span = { start: 0, end: text.length }): DateMention[] => {
  const part = text.slice(within.start, within.end)
  const found: DateMention[] = []
  const words = [...part.matchAll(/[\p{L}\p{N}]+/gu)]
  words.forEach((word, i) => {
    const month = months.indexOf(word[0].slice(0, 3).toLowerCase())
    if (month === -1 || !/^[A-Z]/.test(word[0])) return
    const num = (k: number, digits: number) => {
      const w = words[k]?.[0] ?? ''
      return /^\d+$/.test(w) && w.length <= digits && (digits < 4 || w.length === 4) ? w : null
    }
    const before = num(i - 1, 2)
    const after = before === null ? num(i + 1, 2) : null
    const day = before ?? after
    const yearAt = after === null ? i + 1 : i + 2
    const year = num(yearAt, 4)
    if (day === null && year === null) return
    const first = words[before === null ? i : i - 1]
    const last = words[year === null ? (after === null ? i : i + 1) : yearAt]
    if (first === undefined || last === undefined) return
    const iso = [year, two(month + 1), day === null ? null : two(day)].filter(p => p !== null).join('-')
    found.push({
      start: within.start + first.index,
      end: within.start + last.index + last[0].length,
      iso,
      weekday: null
    })
  })
  return found
}
