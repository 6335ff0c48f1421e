import { sourceLink } from '../../answers/links.ts'

/** Where a list of documents begins with the one at position `first`. */
export const listLink = (base: string, first: number): string =>
  `${base}/sources${first === 0 ? '' : `?first=${first}`}`

/** Where the page of a document is that shows an offset, from another of its pages. */
export const pageLink = (base: string, id: string, offset: number): string =>
  `${sourceLink(base, id)}${offset === 0 ? '' : `?from=${offset}`}`

/** A document's own address, if it is a plain web address: no other scheme, no user name or password that passes for a host. */
export const originalLink = (url: string | null): string | null => {
  const address = url === null ? null : URL.parse(url)
  if (address === null || !['https:', 'http:'].includes(address.protocol)) return null
  return address.username === '' && address.password === '' ? address.href : null
}

/** A whole number without a sign, as links have it; null for anything else. */
export const numberInLink = (text: string | null): number | null =>
  text !== null && /^\d{1,9}$/.test(text) ? Number(text) : null
