import { english } from './english.ts'
import { german } from './german.ts'
import type { Language } from './language.ts'

/** The languages that the bot speaks, the first where none fits; another one is a file beside these and a word here. */
export const languages: readonly Language[] = [english, german]

/** The language of a locale such as "de" or "en-GB", of which the part before the hyphen counts. */
export const languageOf = (locale: string | undefined): Language =>
  languages.find(({ code }) => code === locale?.split('-')[0]) ?? english

/** A command's description in a language; the declared one where the language has none of its own. */
export const describedIn = ({ commands }: Language, { name, description }: Named): string =>
  commands[name]?.description ?? description

/** What an option of a command is called in a language, and its description. */
export const optionIn = ({ commands }: Language, command: string, { name, description }: Named): Named =>
  commands[command]?.options[name] ?? { name, description }

type Named = { readonly name: string; readonly description: string }
