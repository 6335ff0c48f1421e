import type { APIAttachment } from 'discord.js'
import { type Attachment, megabytes } from '../../commands/command/attachment.ts'
import type { AttachmentFault } from '../../languages/language.ts'

/**
 * Fetches a file that came with an interaction. Only an address of one of `origins` ("https://cdn.discordapp.com") is asked, without
 * following it elsewhere; a file of more than `mostBytes` is neither asked for, by the size that Discord states, nor read on,
 * whatever was stated. Otherwise why there is no file.
 */
export const fetchAttachment = async (
  { url, filename, size }: Pick<APIAttachment, 'url' | 'filename' | 'size'>,
  mostBytes: number,
  origins: readonly string[]
): Promise<Attachment | { readonly problem: AttachmentFault }> => {
  if (size > mostBytes) return tooLarge(mostBytes)
  const address = URL.parse(url)
  if (address === null || !origins.includes(address.origin)) return { problem: { kind: 'elsewhere' } }
  try {
    const response = await fetch(address, { redirect: 'error', signal: AbortSignal.timeout(longestWait) })
    if (!response.ok || response.body === null) {
      await response.body?.cancel()
      return { problem: { kind: 'refused', status: response.status } }
    }
    const bytes = await readUpTo(response.body, mostBytes)
    return bytes === null ? tooLarge(mostBytes) : { name: filename, bytes }
  } catch (error) {
    const isLate = error instanceof Error && error.name === 'TimeoutError'
    return { problem: isLate ? { kind: 'late', seconds: longestWait / 1000 } : { kind: 'failed' } }
  }
}

/** All bytes of a stream, or null, with the stream ended, as soon as they are more than `most`. */
const readUpTo = async (stream: ReadableStream<Uint8Array>, most: number): Promise<Uint8Array | null> => {
  const parts: Uint8Array[] = []
  let length = 0
  // Leaving the loop cancels the stream.
  for await (const part of stream) {
    length += part.length
    if (length > most) return null
    parts.push(part)
  }
  return Buffer.concat(parts)
}

const tooLarge = (mostBytes: number) => ({ problem: { kind: 'too-large', most: megabytes(mostBytes) } }) as const

const longestWait = 20_000
