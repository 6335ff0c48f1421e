import type { z } from 'zod'
import type { Answer } from '../../answers/answer.ts'
import type { Archive } from '../../answers/archive/archive.ts'
import type { Language } from '../../languages/language.ts'
import type { Desk } from '../desk/desk.ts'
import type { Actor } from './actor.ts'

type Described<Schema extends z.ZodObject> = {
  /** Lower case, as typed after the slash: one word, or two ("corpus add"), the first of which names a group of commands. */
  readonly name: string
  /** One line, at most 100 characters. */
  readonly description: string
  /**
   * The only place the options are declared: Discord's registration, the console's parser, completion and validation are
   * read from the schema (`describe()` holds the text a person sees, `meta({ completes })` what it completes to).
   * The first option takes the free words of a command line.
   */
  readonly options: Schema
  /** Its use, as typed. */
  readonly example: string
  /** For surfaces that have forms: the options, of text, that one asks for where none of those of `unless` was given, and must get. */
  readonly form?: {
    readonly asksFor: readonly string[]
    readonly needs: readonly string[]
    readonly unless: readonly string[]
  }
}

/** A command that asks: pure, answered from the archive alone. */
export type QuestionCommand<Schema extends z.ZodObject = z.ZodObject> = Described<Schema> & {
  readonly kind: 'question'
  run(archive: Archive, options: z.output<Schema>, language: Language): Answer
}

/** A command for moderators only, about the corpus. Hidden from others by Discord, and checked again when it runs. */
export type Moderation<Schema extends z.ZodObject = z.ZodObject> = Described<Schema> & {
  readonly kind: 'moderation'
  /** Changes nothing, and is not written down. */
  readonly onlyReads?: true
  /** `actor` may moderate: the surface has checked that. */
  act(desk: Desk, options: z.output<Schema>, actor: Actor, language: Language): Promise<Answer>
}

/** A command on the last answer of the one who uses it, which the surface keeps or asks for again: it gives a file. */
export type Recall<Schema extends z.ZodObject = z.ZodObject> = Described<Schema> & {
  readonly kind: 'recall'
  /** `question` is the last command as it was typed. */
  give(last: Answer, question: string, options: z.output<Schema>, language: Language): WrittenFile
}

/** A file for a person: a plain name with its ending, its text and its media type. */
export type WrittenFile = { readonly name: string; readonly text: string; readonly type: string }

/** What a person can type after a slash. */
export type Command = QuestionCommand | Moderation | Recall

/** Declares a question, so that the options its `run` receives are those of its schema. */
export const question = <Schema extends z.ZodObject>(
  declared: Omit<QuestionCommand<Schema>, 'kind'>
): QuestionCommand<Schema> => ({
  kind: 'question',
  ...declared
})

/** Declares a moderation command, so that the options its `act` receives are those of its schema. */
export const moderation = <Schema extends z.ZodObject>(
  declared: Omit<Moderation<Schema>, 'kind'>
): Moderation<Schema> => ({ kind: 'moderation', ...declared })

/** Declares a command on a last answer, so that the options its `give` receives are those of its schema. */
export const recall = <Schema extends z.ZodObject>(declared: Omit<Recall<Schema>, 'kind'>): Recall<Schema> => ({
  kind: 'recall',
  ...declared
})
