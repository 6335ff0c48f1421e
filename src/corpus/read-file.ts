import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { codeOf } from './system-errors.ts'

/** The largest document, in bytes of UTF-8. */
export const largestDocument = 4_000_000

/** A text, or in one line why it could not be read and what to do. */
export type Reading = { readonly text: string } | { readonly reason: string }

/** The bytes of a file, or in one line why it could not be read. */
export type Bytes = { readonly bytes: Uint8Array } | { readonly reason: string }

/** Opens a regular file for reading without following a link in its last step or waiting for a pipe. Throws what the system throws. */
export const openFile = (path: string): Promise<FileHandle> => open(path, openFlags)

/** Reads one file that holds one document, and holds its thread meanwhile: for many small files that is much the fastest. */
export const readBytes = (path: string): Bytes => {
  try {
    const file = openSync(path, openFlags)
    try {
      const { size } = fstatSync(file)
      return size > largestDocument ? tooLarge(size) : { bytes: readFileSync(file) }
    } finally {
      closeSync(file)
    }
  } catch (error) {
    return { reason: `cannot be read: ${codeOf(error)}; check that it exists and may be read` }
  }
}

const openFlags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0)

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

const tooLarge = (bytes: number): { readonly reason: string } => ({
  reason: `is too large (${megabytes(bytes)}, at most ${megabytes(largestDocument)}); split it into several documents`
})
