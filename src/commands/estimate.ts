import { z } from 'zod'
import { estimates } from '../answers/estimates/estimate.ts'
import { question } from './command/command.ts'
import { partialDate } from './command/partial-date.ts'

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
    by: z.string().max(100).optional().describe('Only figures by this claimant').meta({ completes: 'speaker' }),
    place: z.string().max(100).optional().describe('Only figures for this place'),
    after: partialDate().optional().describe('Only figures from this date on: 2015-10-28, 2015-10 or 2015'),
    before: partialDate().optional().describe('Only figures before this date: 2015-10-28, 2015-10 or 2015')
  }),
  run: estimates
})
