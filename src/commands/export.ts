import { z } from 'zod'
import { safeName } from '../corpus/safe-name.ts'
import { exportAnswer, exportFormats } from '../exports/export-answer.ts'
import { recall } from './command/command.ts'

export const exportLast = recall({
  name: 'export',
  description: 'Give your last answer as a file: Markdown with footnotes, CSV or JSON',
  example: '/export csv',
  options: z.object({
    format: z.enum(exportFormats).default('markdown').describe('What to make of it'),
    file: z.string().max(200).optional().describe('What to call the file')
  }),
  give: (answer, question, { format, file }, language) => {
    const { text, ending, type } = exportAnswer(answer, question, format, language)
    const isEnded = file?.toLowerCase().endsWith(ending) ?? false
    const words = file === undefined ? question : isEnded ? file.slice(0, -ending.length) : file
    return { name: safeName(words, ending), text, type }
  }
})
