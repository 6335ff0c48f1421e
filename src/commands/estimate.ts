import { z } from 'zod'
import { estimates } from '../answers/estimate.ts'
import { datePeriod } from '../index/date-period.ts'
import { question } from './command.ts'

const date = (description: string) =>
  z
    .string()
    .max(10)
    .refine(typed => datePeriod(typed) !== null, 'must be a date such as 2015-10-28, 2015-10, 2015 or 10-28')
    .optional()
    .describe(description)

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
    after: date('Only figures from this date on: 2015-10-28, 2015-10 or 2015'),
    before: date('Only figures before this date: 2015-10-28, 2015-10 or 2015')
  }),
  run: estimates
})
