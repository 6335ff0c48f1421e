import { wordSet } from './word-set.ts'

/** The days of the week, numbered as `Date.getUTCDay` numbers them. */
export const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const

/** A day of the week in lower case. */
export type Weekday = (typeof weekdays)[number]

/** Full names of the weekdays, lower-case. */
export const weekdayNames: ReadonlySet<string> = new Set(weekdays)

/** Names of the weekdays and their abbreviations, lower-case and without a period. */
export const weekdayWords: ReadonlySet<string> = new Set([
  ...weekdayNames,
  ...wordSet('sun mon tue tues wed thu thur thurs fri sat')
])

const monthNames = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december'
]

/** The number, from 1, of each name and abbreviation of a month; lower-case and without a period. */
export const monthNumbers: ReadonlyMap<string, number> = new Map([
  ...monthNames.flatMap((name, index): [string, number][] => [
    [name, index + 1],
    [name.slice(0, 3), index + 1]
  ]),
  ['sept', 9]
])

/** Names of the months and their abbreviations, lower-case and without a period. */
export const monthWords: ReadonlySet<string> = new Set(monthNumbers.keys())
