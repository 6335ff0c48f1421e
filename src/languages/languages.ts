import { english } from './english.ts'
import { german } from './german.ts'
import type { Language } from './language.ts'

/** The languages that the bot speaks, the first where none fits; another one is a file beside these and a word here. */
export const languages: readonly Language[] = [english, german]

/** The language of a locale such as "de" or "en-GB", of which the part before the hyphen counts. */
export const languageOf = (locale: string | undefined): Language =>
  languages.find(({ code }) => code === locale?.split('-')[0]) ?? english
