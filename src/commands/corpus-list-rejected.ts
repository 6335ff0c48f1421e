import { z } from 'zod'
import { moderation } from './command/command.ts'
import { sizeOf } from './desk/manifest.ts'

export const corpusListRejected = moderation({
  name: 'corpus list-rejected',
  description: 'List the documents that could not be read, and what to do about each',
  example: '/corpus list-rejected',
  options: z.object({}),
  onlyReads: true,
  act: async ({ manifest }, _, __, { moderation: says }) => ({
    command: 'corpus list-rejected',
    status: 'answered',
    message: says.rejectedInAll(manifest.rejected.length),
    corpus: sizeOf(manifest),
    details: manifest.rejected.map(({ document, reason }) => `${document}: ${reason}`),
    findings: []
  })
})
