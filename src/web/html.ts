/** Markup that may be sent as it is: only `html` makes it, and `trusted` from what the program itself holds. */
export class Html {
  readonly markup: string

  constructor(markup: string) {
    this.markup = markup
  }
}

/** What may stand in a template: text is escaped, markup stays, lists are joined, null is nothing. */
type HtmlValue = string | number | null | Html | readonly HtmlValue[]

/**
 * Markup by a template. Whatever text is put in is escaped for both an element's content and an attribute between double quotes, so that no
 * document can add markup of its own; attributes are therefore always quoted in templates, and no text goes into a script or a style.
 */
export const html = (parts: TemplateStringsArray, ...values: readonly HtmlValue[]): Html =>
  new Html(parts.map((part, position) => part + markupOf(values[position] ?? null)).join(''))

/** Markup from a constant of the program, such as a style sheet. Never from outside. */
export const trusted = (markup: string): Html => new Html(markup)

const markupOf = (value: HtmlValue): string => {
  if (value === null) return ''
  if (value instanceof Html) return value.markup
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' ? escaped(value) : value.map(markupOf).join('')
}

/** Text as HTML shows it: what would be markup as references, what HTML has no place for (NUL, controls, halved pairs) as U+FFFD. */
const escaped = (text: string): string =>
  text.toWellFormed().replace(special, character => references.get(character) ?? '\ufffd')

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it takes out
const special = /[&<>"'\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f]/g

const references: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#39;']
])
