import { stringify } from 'yaml'

/** What somebody says about a text that they paste. */
type PastedFacts = {
  readonly title: string
  readonly publisher?: string | undefined
  readonly date?: string | undefined
  readonly url?: string | undefined
}

/** A Markdown document of a pasted text: front matter with what is stated of it, then the text as it was pasted. */
export const pastedDocument = (text: string, { title, publisher, date, url }: PastedFacts): string => {
  const facts = Object.entries({ title, publisher, date, url }).flatMap(([key, fact]) => {
    const words = fact?.replaceAll(/\s+/gu, ' ').trim()
    return words ? [[key, words]] : []
  })
  // Unfolded, each fact stays on its line, so that none can end the front matter.
  return `---\n${stringify(Object.fromEntries(facts), { lineWidth: 0 })}---\n\n${text.trim()}\n`
}
