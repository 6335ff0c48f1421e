import { z } from 'zod'
import { findStatements } from '../answers/who-said.ts'
import { question } from './command/command.ts'

export const whoSaid = question({
  name: 'who-said',
  description: 'Find who said a quotation, a paraphrase or something on a topic',
  example: '/who-said "a new era"',
  options: z.object({
    query: z.string().min(2).max(500).describe('A quotation, what it was about, or a topic'),
    speaker: z
      .string()
      .max(100)
      .optional()
      .describe('Only statements by this person or body')
      .meta({ completes: 'speaker' })
  }),
  run: findStatements
})
