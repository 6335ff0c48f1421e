import { z } from 'zod'

/** A file that came with a command, as every surface hands it in: the name it was sent under, which nobody may trust, and its bytes. */
export type Attachment = { readonly name: string; readonly bytes: Uint8Array }

/**
 * An option that takes a file of at most `mostBytes` bytes. Surfaces read the limit from the schema and fetch no more than that;
 * the schema holds what they hand in to it again.
 */
export const attachment = (mostBytes: number) =>
  z
    .object({
      name: z.string().min(1).max(longestName),
      bytes: z.instanceof(Uint8Array).refine(bytes => bytes.length <= mostBytes)
    })
    .meta({ attachment: true, mostBytes })

/** "4 MB" or "20 kB", for messages about limits. */
export const megabytes = (bytes: number): string =>
  bytes < 100_000 ? `${Number((bytes / 1000).toFixed(1))} kB` : `${Number((bytes / 1_000_000).toFixed(1))} MB`

const longestName = 1024
