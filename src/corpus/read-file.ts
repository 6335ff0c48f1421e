import { constants } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { codeOf } from './find-files.ts'

/** The largest document, in bytes of UTF-8. */
export const largestDocument = 4_000_000

/** A text, or in one line why it could not be read and what to do. */
export type Reading = { readonly text: string } | { readonly reason: string }

/** Opens a regular file for reading without following a link in its last step or waiting for a pipe. Throws what the system throws. */
export const openFile = (path: string): Promise<FileHandle> =>
  open(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0))

/** Reads one file as a document's text. */
export const readTextFile = async (path: string): Promise<Reading> => {
  try {
    const file = await openFile(path)
    try {
      const { size } = await file.stat()
      return size > largestDocument ? tooLarge(size) : decodeText(await file.readFile())
    } finally {
      await file.close()
    }
  } catch (error) {
    return { reason: `cannot be read: ${codeOf(error)}; check that it exists and may be read` }
  }
}

/**
 * Decodes UTF-8 without forgiveness. A byte order mark is the encoding's signature and not text: it is left out, so that offsets count as
 * editors count.
 */
export const decodeText = (bytes: Uint8Array): Reading => {
  if (bytes.length > largestDocument) return tooLarge(bytes.length)
  try {
    return textOrReason(decoder.decode(bytes))
  } catch {
    return { reason: 'is not UTF-8; save it as UTF-8' }
  }
}

/** Whether decoded text can be a document: not blank, no zero bytes, and each surrogate in its pair. */
export const textOrReason = (text: string): Reading => {
  if (text.trim() === '') return { reason: 'is empty; add text to it or remove it' }
  if (text.length > largestDocument) return tooLarge(text.length)
  if (text.includes('\0')) return { reason: 'is not text (it has zero bytes in it); save it as UTF-8 text' }
  return text.isWellFormed()
    ? { text }
    : { reason: 'has half a character in its text (a lone surrogate); write that character anew' }
}

const decoder = new TextDecoder('utf-8', { fatal: true })

const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`

const tooLarge = (bytes: number): Reading => ({
  reason: `is too large (${megabytes(bytes)}, at most ${megabytes(largestDocument)}); split it into several documents`
})
