import { z } from 'zod'
import type { Moderation } from './command.ts'

export const reload: Moderation = {
  kind: 'moderation',
  name: 'reload',
  description: 'Read the documents again and say what changed',
  example: '/reload',
  options: z.object({}),
  act: desk => desk.reload()
}
