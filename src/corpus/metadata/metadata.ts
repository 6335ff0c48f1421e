import { type Span, slice } from '../../text/span.ts'
import type { Structure } from '../blocks/find-blocks.ts'
import type { Metadata, Stated } from '../document.ts'
import { readDates } from './stated-dates.ts'

/** A fact from beside the text, and the name of the field that states it. */
export type FieldValue = { readonly value: string; readonly field: string }

/** Facts that front matter or a record's fields state; they go before what the text says. */
export type StatedFields = {
  readonly [Name in 'title' | 'publisher' | 'author' | 'date' | 'dateline' | 'url']?: FieldValue | undefined
}

/**
 * What a document says about itself. A publisher is one that a field or the dateline's agency names: agencies whose reports are relayed
 * in the text are nobody's publisher.
 */
export const readMetadata = (
  text: string,
  structure: Structure,
  sentences: readonly Span[],
  fields: StatedFields
): Metadata => {
  const stated = (field: FieldValue | undefined, span: Span | null): Stated | null =>
    fromField(field) ?? fromSpan(text, span)
  const { dateline } = structure
  return {
    title: stated(fields.title, structure.headline),
    publisher: stated(fields.publisher, dateline?.agency ?? null),
    author: stated(fields.author, structure.byline),
    ...readDates(text, { ...structure, sentences }, fields.date),
    dateline: stated(fields.dateline, dateline),
    url: fromField(isWebAddress(fields.url) ? fields.url : undefined)
  }
}

/** Readers follow the address of a document: only those of web pages are taken, no script and no file. */
const isWebAddress = (field: FieldValue | undefined): boolean =>
  field !== undefined && ['http:', 'https:'].includes(URL.parse(field.value)?.protocol ?? '')

const fromField = (field: FieldValue | undefined): Stated | null =>
  field === undefined ? null : { value: field.value, origin: { kind: 'field', field: field.field } }

const fromSpan = (text: string, span: Span | null): Stated | null => {
  if (span === null) return null
  const { start, end } = span
  return { value: oneLine(slice(text, span).text), origin: { kind: 'span', start, end } }
}

/** A value is read by people: line breaks and no-break spaces become spaces in it, while its span stays as stored. */
const oneLine = (words: string): string => words.replace(/\s+/g, ' ').trim()
