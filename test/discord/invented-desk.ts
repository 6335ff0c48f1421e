import { z } from 'zod'
import type { Answer, Citation, Finding } from '../../src/answers/answer.ts'
import type { Progress } from '../../src/answers/archive/reading-progress.ts'
import type { CitedPlace, Context } from '../../src/answers/context.ts'
import type { Plot } from '../../src/charts/plot.ts'
import type { Actor } from '../../src/commands/command/actor.ts'
import type { Asking } from '../../src/commands/command/asking.ts'
import { attachment } from '../../src/commands/command/attachment.ts'
import { type Command, moderation } from '../../src/commands/command/command.ts'
import type { Desk } from '../../src/commands/desk/desk.ts'
import { listingOf, type Manifest } from '../../src/commands/desk/manifest.ts'
import { Keeper } from '../../src/commands/moderation/keeper.ts'

/** Commands of every kind of option, for tests of what Discord is told of them; they are answered by an invented desk. */
export const inventedCommands: readonly Command[] = [
  {
    kind: 'question',
    name: 'count',
    description: 'Count the birds of a lake',
    example: '/count herons',
    options: z.object({
      bird: z.string().min(2).max(200).describe('Which bird').meta({ completes: 'subject' }),
      by: z.string().max(80).optional().describe('Only counts by this person').meta({ completes: 'speaker' }),
      lake: z.string().describe('At which lake'),
      year: z.int().min(1900).max(2100).optional().describe('Only this year'),
      season: z.enum(['spring', 'autumn']).optional().describe('Only this season'),
      nests: z.boolean().optional().describe('Count nests instead')
    }),
    run: () => answered([])
  },
  {
    kind: 'moderation',
    name: 'recount',
    description: 'Count everything again',
    example: '/recount',
    options: z.object({}),
    act: desk => desk.reload()
  },
  moderation({
    name: 'lake add',
    description: 'Add a lake',
    example: '/lake add mere.txt',
    form: { asksFor: ['name', 'depth', 'story'], needs: ['name'], unless: ['map', 'story'] },
    options: z.object({
      map: attachment(1000).optional().describe('A map of it'),
      name: z.string().max(80).optional().describe('Its name').meta({ completes: 'source' }),
      depth: z.string().max(10).optional().describe('How deep it is'),
      story: z.string().optional().describe('What is told of it')
    }),
    act: desk => desk.reload()
  }),
  moderation({
    name: 'lake drain',
    description: 'Drain a lake',
    example: '/lake drain',
    options: z.object({}),
    act: desk => desk.reload()
  })
]

/** An answer as the invented desk gives it. */
export const answered = (
  findings: readonly Finding[],
  changes: Partial<Pick<Answer, 'message' | 'details'>> = {}
): Answer => ({
  command: 'count',
  status: 'answered',
  message: 'One count found.',
  corpus: { version: 'c0ffee12', documents: 3 },
  details: [],
  findings,
  ...changes
})

/** A citation of `text`, which begins at `start` in an invented document. */
export const cited = (text: string, facts: Partial<Citation> = {}): Citation => ({
  document: 'lakes/herons.md',
  start: 0,
  end: (facts.start ?? 0) + text.length,
  text,
  sha256: '0'.repeat(64),
  title: 'Herons return to the lake',
  publisher: 'The Lakeside Courier',
  date: '05-14',
  url: null,
  ...facts
})

/** A passage as a finding, with the words that answer, if they are given, marked. */
export const passage = (text: string, words: string | null = null, facts: Partial<Citation> = {}): Finding => {
  const citation = cited(text, facts)
  const at = words === null ? -1 : text.indexOf(words)
  const start = citation.start + at
  const answer = words === null || at < 0 ? null : { start, end: start + words.length, text: words }
  return { kind: 'passage', citation, answer }
}

/** A desk that answers as it is told, and notes what it was asked. */
export class InventedDesk implements Desk {
  readonly keeper = new Keeper({ corpus: '', data: null })
  readonly manifest: Manifest = { version: 'c0ffee12', documents: 3, rejected: [], listing: listingOf([]) }
  reading: Progress | null = null
  readonly asked: Asking[] = []
  readonly actors: (Actor | undefined)[] = []
  answers: (asking: Asking) => Promise<Answer> = async () => answered([passage('Forty herons came.', 'Forty')])
  completions: (typed: string) => Promise<readonly string[]> = async () => []
  reloads = 0

  async answer(asking: Asking, actor?: Actor): Promise<Answer> {
    this.asked.push(asking)
    this.actors.push(actor)
    return asking.command === 'recount' ? this.reload() : this.answers(asking)
  }

  complete(_completes: unknown, typed: string): Promise<readonly string[]> {
    return this.completions(typed)
  }

  async reload(): Promise<Answer> {
    this.reloads++
    return answered([], { message: 'Counted again.' })
  }

  contexts: (place: CitedPlace) => Promise<Context | null> = async () => null

  context(place: CitedPlace): Promise<Context | null> {
    return this.contexts(place)
  }

  pictures: (plot: Plot) => Promise<Uint8Array | null> = async () => null

  draw(plot: Plot): Promise<Uint8Array | null> {
    return this.pictures(plot)
  }

  async page(): Promise<null> {
    return null
  }

  async list(): Promise<null> {
    return null
  }

  async close(): Promise<void> {}
}
