import { z } from 'zod'
import { count, replyTo } from '../answers/reply.ts'
import { type Command, type Question, question } from './command.ts'

/** The command that lists the others, with an example each. */
export const helpOn = (commands: readonly Command[]): Question =>
  question({
    name: 'help',
    description: 'Show what can be asked',
    example: '/help',
    options: z.object({}),
    run: archive =>
      replyTo('help', archive).answered(
        `Answers come from ${count(archive.corpus.documents.length, 'document')}, word for word. Ask with:`,
        [],
        commands.map(({ example, description }) => `${example} – ${description}`)
      )
  })
