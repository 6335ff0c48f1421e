import { z } from 'zod'
import { listSources } from '../answers/sources.ts'
import { question } from './command/command.ts'

export const sources = question({
  name: 'sources',
  description: 'List the documents that the answers come from',
  example: '/sources',
  options: z.object({
    filter: z
      .string()
      .max(100)
      .optional()
      .describe('Only documents whose name, title or publisher holds these words')
      .meta({ completes: 'source' })
  }),
  run: listSources
})
