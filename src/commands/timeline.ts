import { z } from 'zod'
import { timelineOf } from '../answers/timeline.ts'
import { question } from './command/command.ts'
import { partialDate } from './command/partial-date.ts'

export const timeline = question({
  name: 'timeline',
  description: 'Put dated statements and figures about a subject in order',
  example: '/timeline militants afghanistan',
  options: z.object({
    subject: z
      .string()
      .min(2)
      .max(200)
      .describe('What it is about, and where, in your own words')
      .meta({ completes: 'subject' }),
    after: partialDate().optional().describe('Only from this date on: 2015-10-28, 2015-10 or 2015'),
    before: partialDate().optional().describe('Only before this date: 2015-10-28, 2015-10 or 2015')
  }),
  run: timelineOf
})
