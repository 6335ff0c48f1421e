import { z } from 'zod'
import { count } from '../answers/reply.ts'
import { moderation } from './command.ts'
import { sizeOf } from './manifest.ts'

export const corpusListRejected = moderation({
  name: 'corpus list-rejected',
  description: 'List the documents that could not be read, and what to do about each',
  example: '/corpus list-rejected',
  options: z.object({}),
  onlyReads: true,
  act: async ({ manifest }) => ({
    command: 'corpus list-rejected',
    status: 'answered',
    message:
      manifest.rejected.length === 0
        ? 'No document was rejected.'
        : `${count(manifest.rejected.length, 'document')} rejected.`,
    corpus: sizeOf(manifest),
    details: manifest.rejected.map(({ document, reason }) => `${document}: ${reason}`),
    findings: []
  })
})
