import type { Answer } from '../answers/answer.ts'
import { english } from '../languages/english.ts'
import { csvOf } from './csv.ts'
import { markdownOf } from './markdown.ts'

/** The forms in which an answer can be taken along. */
export const exportFormats = ['markdown', 'csv', 'json'] as const
type ExportFormat = (typeof exportFormats)[number]

/** An answer as the text of a file, with the ending for its name and its media type. */
type ExportedAnswer = { readonly text: string; readonly ending: string; readonly type: string }

/**
 * Writes an answer, whole, to a question as it was typed. The JSON is the Answer itself; the columns of the CSV have the same names in every
 * language.
 */
export const exportAnswer = (
  answer: Answer,
  question: string,
  format: ExportFormat,
  language = english
): ExportedAnswer => {
  switch (format) {
    case 'markdown':
      return { text: markdownOf(answer, question, language), ending: '.md', type: 'text/markdown' }
    case 'csv':
      return { text: csvOf(answer), ending: '.csv', type: 'text/csv' }
    case 'json':
      return {
        text: `${JSON.stringify({ question, ...answer }, null, 2)}\n`,
        ending: '.json',
        type: 'application/json'
      }
  }
}
