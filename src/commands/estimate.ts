import { z } from 'zod'
import { estimates } from '../answers/estimate.ts'
import { question } from './command.ts'

export const estimate = question({
  name: 'estimate',
  description: 'Lay the figures for something side by side: how many, where, according to whom',
  example: '/estimate militants afghanistan',
  options: z.object({
    subject: z
      .string()
      .min(2)
      .max(200)
      .describe('What is counted, and where, in your own words')
      .meta({ completes: 'subject' }),
    by: z.string().max(100).optional().describe('Only figures by this claimant').meta({ completes: 'speaker' })
  }),
  run: estimates
})
