/** One figure as it is drawn. An end that is null is open: "up to 50" has only a high end. Equal ends make a point. */
export type PlotRow = {
  /** Who claims it; the publisher where nobody else does. */
  readonly claimant: string
  /** Where and as of when, in small print. */
  readonly source: string
  /** As the document has it: "up to 50,000". */
  readonly figure: string
  readonly low: number | null
  readonly high: number | null
  /** Whether the document says that it is about so many. */
  readonly isAbout: boolean
  /** ISO 8601 as far as it is known. */
  readonly date: string | null
}

/** Figures that count one thing. */
export type PlotSection = {
  readonly title: string
  /** A part of what the first section counts. */
  readonly isNarrower: boolean
  readonly rows: readonly PlotRow[]
}

/** A picture to be drawn: figures beside each other, or over time. Plain data: it crosses threads. */
export type Plot = {
  readonly kind: 'ranges' | 'timeline'
  readonly title: string
  readonly subtitle: string
  /** Put after every number of the axis: "%" or nothing. */
  readonly unit: '' | '%'
  readonly sections: readonly PlotSection[]
  /** How its numbers and dates are written (BCP 47). */
  readonly locale: string
  /** The picture in words. */
  readonly alt: string
}
