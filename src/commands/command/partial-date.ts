import { z } from 'zod'
import { datePeriod } from '../../index/date-period.ts'

/** What the schema says of a text that is no date; surfaces say it in the language of the one who asks. */
export const noDate = 'is no date'

/** An option that takes a date as far as it is known: 2015-10-28, 2015-10, 2015 or 10-28. */
export const partialDate = () =>
  z
    .string()
    .max(10)
    .refine(typed => datePeriod(typed) !== null, noDate)
