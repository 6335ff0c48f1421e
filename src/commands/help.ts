import { z } from 'zod'
import { replyTo } from '../answers/reply.ts'
import { describedIn } from '../languages/languages.ts'
import { type Command, type QuestionCommand, question } from './command/command.ts'

/** The command that lists the others, with an example each. */
export const helpOn = (commands: readonly Command[]): QuestionCommand =>
  question({
    name: 'help',
    description: 'Show what can be asked',
    example: '/help',
    options: z.object({}),
    run: (archive, _, language) => {
      const reply = replyTo('help', archive, language)
      return reply.answered(
        reply.says.help(archive.corpus.documents.length),
        [],
        commands.map(command => `${command.example} – ${describedIn(language, command)}`)
      )
    }
  })
