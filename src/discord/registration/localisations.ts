import { english } from '../../languages/english.ts'
import type { Language } from '../../languages/language.ts'
import { languages } from '../../languages/languages.ts'

/** What a thing is called, and its description, in languages other than English, by Discord's names of them. */
export type Localisations = {
  readonly name_localizations?: Readonly<Record<string, string>>
  readonly description_localizations?: Readonly<Record<string, string>>
}

/** The words of a thing as English has them, and as other languages do that have words of their own for it. */
export const localised = <Words extends { readonly name: string; readonly description?: string }>(
  wordsIn: (language: Language) => Words
): Words & Localisations => {
  const own = wordsIn(english)
  const others = languages.map(language => [language.code, wordsIn(language)] as const)
  const names = others.flatMap(([code, { name }]) => (name === own.name ? [] : [[code, name]]))
  const descriptions = others.flatMap(([code, { description }]) =>
    description === undefined || description === own.description ? [] : [[code, description]]
  )
  return {
    ...own,
    ...(names.length === 0 ? {} : { name_localizations: Object.fromEntries(names) }),
    ...(descriptions.length === 0 ? {} : { description_localizations: Object.fromEntries(descriptions) })
  }
}
