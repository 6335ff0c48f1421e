import { z } from 'zod'
import { listSpeakers } from '../answers/speakers.ts'
import { question } from './command/command.ts'

export const speakers = question({
  name: 'speakers',
  description: 'List who speaks in the documents, and how often',
  example: '/speakers',
  options: z.object({
    name: z
      .string()
      .max(100)
      .optional()
      .describe('Only those with these words in a name or a role; of a single one what it said')
      .meta({ completes: 'speaker' })
  }),
  run: listSpeakers
})
