import { z } from 'zod'
import { searchPassages } from '../answers/search.ts'
import { question } from './command/command.ts'

export const search = question({
  name: 'search',
  description: 'Search the documents: words, "exact phrase", -without, source:, speaker:, after:, before:',
  example: '/search "climate fund" -loan source:gazette after:2024-05',
  options: z.object({
    query: z
      .string()
      .min(1)
      .max(300)
      .describe('Words, "exact phrase", -without, source:name, speaker:name, after:date, before:date')
  }),
  run: searchPassages
})
