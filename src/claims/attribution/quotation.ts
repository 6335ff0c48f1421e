import type { FeatureList } from '../../text/features.ts'
import { type LinearModel, score } from '../../text/linear-model.ts'
import type { CueStems } from './cue.ts'
import type { Finding } from './finding.ts'
import { distanceInSentences, quotationFeatures } from './quotation-features.ts'
import { type Reading, type Stretch, wordAt } from './reading.ts'

const fewestWords = 3
const candidatesEachSide = 3
const sentencesApart = 12
/** A finding takes no more pieces than this, which keeps the work for each quotation small. */
const mostExtents = 60

/**
 * Gives each quotation that no content covers to a finding near it, or to none, in reading order, so that a quotation
 * that runs over paragraphs is passed on from one to the next. `findings` are in the order of their cues.
 */
export const attachQuotations = (
  reading: Reading,
  findings: readonly Finding[],
  model: LinearModel,
  stems: CueStems,
  features: FeatureList
): Finding[] => {
  const grown = [...findings]
  for (const quotation of looseQuotations(reading, findings)) {
    const places = candidatesFor(reading, grown, quotation)
    let best = -1
    let most = scoreOf(reading, null, quotation, grown, places, model, stems, features)
    for (const place of places) {
      const worth = scoreOf(reading, grown[place] ?? null, quotation, grown, places, model, stems, features)
      if (worth <= most) continue
      most = worth
      best = place
    }
    const chosen = grown[best]
    if (chosen) grown[best] = withExtent(chosen, quotation)
  }
  return grown
}

/** A finding with one more stretch of content. */
export const withExtent = (finding: Finding, extent: Stretch): Finding => ({
  ...finding,
  extents: [...finding.extents, { start: extent.start, end: extent.end }]
})

/** Quotations of three words or more, and all that go on with one left open, of which less than half is in a content. */
export const looseQuotations = ({ quotations, words }: Reading, findings: readonly Finding[]): Stretch[] => {
  const covered = new Uint8Array(words.length)
  for (const { extents } of findings) for (const { start, end } of extents) covered.fill(1, start, end)
  return quotations.filter(({ start, end }, place) => {
    const goesOn = quotations[place - 1]?.closed === false && quotations[place - 1]?.end === start
    let all = 0
    let inContent = 0
    for (let i = start; i < end; i++) {
      if (words[i]?.kind === 'mark') continue
      all++
      if (covered[i]) inContent++
    }
    return all >= (goesOn ? 1 : fewestWords) && inContent * 2 < all
  })
}

/** Places of the findings whose cues are nearest before and after the quotation. */
export const candidatesFor = (reading: Reading, findings: readonly Finding[], quotation: Stretch): number[] => {
  const sentence = wordAt(reading, quotation.start).sentence
  let after = firstAfter(findings, quotation.start)
  const from = Math.max(0, after - candidatesEachSide)
  after += candidatesEachSide
  const places: number[] = []
  for (let place = from; place < Math.min(after, findings.length); place++) {
    const finding = findings[place]
    if (!finding || finding.extents.length >= mostExtents) continue
    if (Math.abs(distanceInSentences(reading, finding, sentence)) <= sentencesApart) places.push(place)
  }
  return places
}

const firstAfter = (findings: readonly Finding[], position: number): number => {
  let low = 0
  let high = findings.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((findings[middle]?.cue ?? 0) >= position) high = middle
    else low = middle + 1
  }
  return low
}

const scoreOf = (
  reading: Reading,
  finding: Finding | null,
  quotation: Stretch,
  findings: readonly Finding[],
  places: readonly number[],
  model: LinearModel,
  stems: CueStems,
  features: FeatureList
): number => {
  features.clear()
  quotationFeatures(reading, finding, quotation, findings, places, stems, features)
  return score(model, features)
}
