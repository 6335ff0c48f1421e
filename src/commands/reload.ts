import { z } from 'zod'
import { moderation } from './command.ts'

export const reload = moderation({
  name: 'reload',
  description: 'Read the documents again and say what changed',
  example: '/reload',
  options: z.object({}),
  act: desk => desk.reload()
})
