import { z } from 'zod'
import { showSource } from '../answers/sources.ts'
import { question } from './command/command.ts'

export const source = question({
  name: 'source',
  description: 'Show what one document says about itself, and who speaks in it',
  example: '/source "Harvest falls short"',
  options: z.object({
    document: z.string().min(1).max(200).describe('Its name or title, or part of it').meta({ completes: 'source' })
  }),
  run: showSource
})
