import { extname } from 'node:path'
import { isReadable } from './find-files.ts'

/**
 * A file's name made of a title or of a name that somebody gave: lower-case letters and digits with hyphens between them, and the
 * ending. It has no folder in it, begins with no dot, is no name that Windows or the corpus keeps for itself, and fits every file system
 * (at most 120 bytes before its ending). A text without letters and digits becomes "document".
 */
export const safeName = (words: string, ending: string): string => {
  const stem = cutTo(
    words
      .normalize('NFKC')
      .toLowerCase()
      .split(/[^\p{L}\p{M}\p{N}]+/u)
      .filter(word => /[\p{L}\p{N}]/u.test(word))
      .join('-'),
    longestStem
  )
  if (stem === '') return `document${ending}`
  return `${isReserved(stem) ? 'document-' : ''}${stem}${ending}`
}

/** The same for a file that was sent under a name: its last part without its ending, and the ending where the corpus reads such files; null elsewhere. */
export const safeFileName = (sentAs: string): string | null => {
  const last = sentAs.split(/[/\\]/).at(-1) ?? ''
  const ending = extname(last)
  return isReadable(last) ? safeName(last.slice(0, last.length - ending.length), ending.toLowerCase()) : null
}

/** Devices of Windows (https://learn.microsoft.com/windows/win32/fileio/naming-a-file), and the file that describes a corpus. */
const isReserved = (stem: string): boolean => /^(?:con|prn|aux|nul|com\d|lpt\d|readme)$/.test(stem)

const longestStem = 120

/** At most so many bytes of UTF-8, cut between characters, without a hyphen or half an accent at the end. */
const cutTo = (text: string, bytes: number): string => {
  let length = 0
  let kept = ''
  for (const { segment } of characters.segment(text)) {
    length += Buffer.byteLength(segment)
    if (length > bytes) break
    kept += segment
  }
  return kept.endsWith('-') ? kept.slice(0, -1) : kept
}

const characters = new Intl.Segmenter('en', { granularity: 'grapheme' })
