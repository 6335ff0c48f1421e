/** One use of a command: its name without the slash, and its options as they came in from outside, not yet validated. */
export type Asking = {
  readonly command: string
  readonly options: Readonly<Record<string, unknown>>
  /** The locale of the one who asks, such as "de" or "en-GB"; without one the answer is in English. */
  readonly locale?: string
}
