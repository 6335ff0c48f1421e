import { escapeMarkdown } from './escape.ts'

/**
 * A masked link in Discord's Markdown, or null for an address that is no plain web address: other schemes, user names or
 * passwords ("https://bank.example@…"), or more than `longest` characters. The label is our own, never a document's, so
 * that no document can dress a link up.
 */
export const maskedLink = (label: string, address: string, longest: number): string | null => {
  const url = URL.canParse(address) ? new URL(address) : null
  if (url === null || (url.protocol !== 'https:' && url.protocol !== 'http:')) return null
  if (url.username !== '' || url.password !== '') return null
  const href = url.href.replace(endsLink, percentEncoded)
  return href.length > longest ? null : `[${escapeMarkdown(label)}](${href})`
}

// What Discord's Markdown could read as the end of the link, or as a construct that begins before it.
const endsLink = /[()[\]<>\\|*`\s]/gu

// By hand: encodeURIComponent leaves brackets and asterisks as they are.
const percentEncoded = (character: string): string =>
  `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`
