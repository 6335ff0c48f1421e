import { z } from 'zod'
import { moderation } from './command/command.ts'
import { busyAnswer } from './moderation/corpus-change.ts'

export const reload = moderation({
  name: 'reload',
  description: 'Read the documents again and say what changed',
  example: '/reload',
  options: z.object({}),
  act: async (desk, _, actor, language) => {
    const worked = await desk.keeper.alone(actor, async () => {
      await desk.keeper.recover()
      return desk.reload(language)
    })
    return worked.kind === 'done' ? worked.done : busyAnswer(desk, 'reload', worked.with, language)
  }
})
