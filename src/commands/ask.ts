import { z } from 'zod'
import { ask as answerQuestion } from '../answers/ask/ask.ts'
import { question } from './command/command.ts'

export const ask = question({
  name: 'ask',
  description: 'Answer a question with the sentence that holds the answer',
  example: '/ask When did the talks begin?',
  options: z.object({
    question: z.string().min(2).max(300).describe('The question, in your own words')
  }),
  run: (archive, options, language) => answerQuestion(archive, options.question, language)
})
