import { z } from 'zod'
import type { Answer } from '../../src/answers/answer.ts'
import type { Archive } from '../../src/answers/archive/archive.ts'
import { attachment } from '../../src/commands/command/attachment.ts'
import type { Command, Moderation, QuestionCommand } from '../../src/commands/command/command.ts'
import { sizeOf } from '../../src/commands/desk/manifest.ts'

const answered = (archive: Archive, command: string, message: string): Answer => ({
  command,
  status: 'answered',
  message,
  corpus: sizeOf(archive.corpus),
  details: [],
  findings: []
})

const countOptions = z.object({
  subject: z.string().max(40).describe('What is counted').meta({ completes: 'subject' }),
  by: z.string().optional().describe('Who counts').meta({ completes: 'speaker' }),
  limit: z.int().min(1).max(9).default(3).describe('How many to show'),
  order: z.enum(['newest', 'oldest']).optional().describe('Which come first'),
  exact: z.boolean().default(false).describe('Whether the words must stand as typed'),
  after: z
    .string()
    .refine(text => text.startsWith('2'), 'must be a year')
    .optional()
    .describe('Since when')
})

/** Tells the options it was given, so that tests see what arrived. */
const count: QuestionCommand<typeof countOptions> = {
  kind: 'question',
  name: 'count',
  description: 'Counts something',
  example: '/count herons by:"Ada Quill"',
  options: countOptions,
  run: (archive, options) => answered(archive, 'count', JSON.stringify(options))
}

const nothing = z.object({})

/** Names the documents of the archive that answered. */
const list: QuestionCommand<typeof nothing> = {
  kind: 'question',
  name: 'list',
  description: 'Lists the documents',
  example: '/list',
  options: nothing,
  run: archive => answered(archive, 'list', [...archive.documents.keys()].join(' '))
}

/** Ends the thread that runs it. */
const crash: QuestionCommand<typeof nothing> = {
  kind: 'question',
  name: 'crash',
  description: 'Ends the thread',
  example: '/crash',
  options: nothing,
  run: () => process.exit(7)
}

/** A bug: what a command does must never do. */
const fail: QuestionCommand<typeof nothing> = {
  kind: 'question',
  name: 'fail',
  description: 'Throws',
  example: '/fail',
  options: nothing,
  run: () => {
    throw new Error('a heron flew into the works')
  }
}

/** Holds the thread for a while, so that a reload can happen meanwhile. */
const wait: QuestionCommand<typeof nothing> = {
  kind: 'question',
  name: 'wait',
  description: 'Takes its time',
  example: '/wait',
  options: nothing,
  run: archive => {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300)
    return answered(archive, 'wait', [...archive.documents.keys()].join(' '))
  }
}

const reread: Moderation<typeof nothing> = {
  kind: 'moderation',
  name: 'reread',
  description: 'Reads the corpus again',
  example: '/reread',
  options: nothing,
  act: desk => desk.reload()
}

const nestOptions = z.object({
  map: attachment(1000).optional().describe('Where it is'),
  tree: z.string().optional().describe('In which tree').meta({ completes: 'source' })
})

/** Of a group; tells the options it was given, and by whom. */
const nestAdd: Moderation<typeof nestOptions> = {
  kind: 'moderation',
  name: 'nest add',
  description: 'Adds a nest',
  example: '/nest add map.txt tree:elm',
  options: nestOptions,
  act: async (desk, { map, tree }, { name }) => ({
    command: 'nest add',
    status: 'answered',
    message: JSON.stringify({ map: map && { name: map.name, words: Buffer.from(map.bytes).toString() }, tree, name }),
    corpus: sizeOf(desk.manifest),
    details: [],
    findings: []
  })
}

const nestList: QuestionCommand<typeof nothing> = { ...list, name: 'nest list', example: '/nest list' }

/** Commands of no product, with options of every kind. */
export const inventedCommands: readonly Command[] = [count, list, crash, fail, wait, reread, nestAdd, nestList]
