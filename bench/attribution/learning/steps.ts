import { type CueStems, cueFeatures, findCues, habitsOf, mayBeCue } from '../../../src/claims/attribution/cue.ts'
import { type Edge, edgeFeatures } from '../../../src/claims/attribution/edge-features.ts'
import { edgeCandidates } from '../../../src/claims/attribution/extent.ts'
import type { Finding } from '../../../src/claims/attribution/finding.ts'
import { leastCue } from '../../../src/claims/attribution/judge.ts'
import { judgeFeatures } from '../../../src/claims/attribution/judge-features.ts'
import type { Step } from '../../../src/claims/attribution/models.ts'
import { type Proposal, type Proposers, proposalsOf } from '../../../src/claims/attribution/proposal.ts'
import { candidatesFor, looseQuotations, withExtent } from '../../../src/claims/attribution/quotation.ts'
import { quotationFeatures } from '../../../src/claims/attribution/quotation-features.ts'
import type { Reading, Stretch } from '../../../src/claims/attribution/reading.ts'
import { type Frame, regionOf } from '../../../src/claims/attribution/region.ts'
import { sideFeatures, sides } from '../../../src/claims/attribution/side.ts'
import { rankSources, sourceFeatures, sourcesOf } from '../../../src/claims/attribution/source.ts'
import { FeatureList } from '../../../src/text/features.ts'
import type { LinearModel } from '../../../src/text/linear-model.ts'
import type { Phrase } from '../../../src/text/phrases.ts'
import { Choices, type Training } from './choices.ts'
import type { Example, Lesson } from './examples.ts'

/** How each step is learned. */
export type Settings = Readonly<Record<Step, Training>>

/** How the models that ship were learned. */
export const settings: Settings = {
  cue: { bits: 20, rate: 0.05 },
  source: { bits: 20, rate: 0.1 },
  side: { bits: 18, rate: 0.1 },
  start: { bits: 20, rate: 0.1 },
  end: { bits: 20, rate: 0.1 },
  judge: { bits: 20, rate: 0.05 },
  quotation: { bits: 18, rate: 0.1 }
}

export const cueChoices = (lessons: readonly Lesson[], stems: CueStems): Choices => {
  const choices = new Choices()
  const features = new FeatureList()
  const nothing = new FeatureList()
  for (const { reading, examples, fold } of lessons) {
    choices.startFold(fold)
    const habits = habitsOf(reading)
    const heads = new Set(examples.map(({ cue }) => cue))
    for (const [position, word] of reading.words.entries()) {
      if (!mayBeCue(word, stems)) continue
      features.clear()
      cueFeatures(reading, position, stems, habits, features)
      choices.question(features, heads.has(position), nothing)
    }
  }
  return choices
}

const smallWords = new Set(
  'of for from in at on with to by against about near under over who whom whose which that where when including as than and or but while'.split(
    ' '
  )
)

/** The head of an annotated source as the scorer takes it: its last word before a comma, a preposition or a relative word. */
const headOf = ({ words }: Reading, { start, end }: Stretch): number => {
  let head = start
  for (let i = start; i < end; i++) {
    const word = words[i]
    if (!word) break
    if (i > start && (smallWords.has(word.lower) || (word.kind === 'mark' && ',;:([–—'.includes(word.text)))) break
    if (word.kind !== 'mark' && word.tag !== 'POS') head = i
  }
  return head
}

export const isRightSource = (reading: Reading, phrase: Phrase | null, gold: Stretch | null): boolean => {
  if (!phrase || !gold) return !phrase && !gold
  const head = headOf(reading, gold)
  return phrase.head >= gold.start && phrase.head < gold.end && head >= phrase.start && head < phrase.end
}

export const sourceChoices = (lessons: readonly Lesson[], stems: CueStems): Choices => {
  const choices = new Choices()
  const features = new FeatureList()
  for (const lesson of lessons) {
    const { reading, examples } = lesson
    choices.startFold(lesson.fold)
    for (const { cue, source } of examples) {
      const phrases = sourcesOf(reading, cue)
      if (!phrases.some(phrase => isRightSource(reading, phrase, source))) continue
      for (const phrase of phrases) {
        features.clear()
        sourceFeatures(reading, cue, phrase, stems, features)
        choices.candidate(features, isRightSource(reading, phrase, source) ? 1 : 0)
      }
      choices.close()
    }
  }
  return choices
}

/** The source that the source model finds for a gold cue. */
export type SourceOf = (lesson: Lesson, example: Example) => Phrase | null

export const sourceBy =
  (model: LinearModel, stems: CueStems): SourceOf =>
  (lesson, { cue }) =>
    rankSources(lesson.reading, cue, model, stems, new FeatureList())[0]?.phrase ?? null

const clipped = (content: readonly Stretch[], { start: from, end: to }: Stretch): Stretch[] =>
  content
    .map(({ start, end }) => ({ start: Math.max(start, from), end: Math.min(end, to) }))
    .filter(({ start, end }) => start < end)

/** The gold content inside a region: from its first word there to its last. */
const contentIn = (region: Stretch, content: readonly Stretch[]): Stretch | null => {
  const inside = clipped(content, region)
  if (inside.length === 0) return null
  return { start: Math.min(...inside.map(({ start }) => start)), end: Math.max(...inside.map(({ end }) => end)) }
}

export const sideChoices = (lessons: readonly Lesson[], sourceOf: SourceOf, stems: CueStems): Choices => {
  const choices = new Choices()
  const features = new FeatureList()
  for (const lesson of lessons) {
    choices.startFold(lesson.fold)
    for (const example of lesson.examples) {
      const frame: Frame = { cue: example.cue, source: sourceOf(lesson, example) }
      const left = contentIn(regionOf(lesson.reading, frame, 'left'), example.content)
      const right = contentIn(regionOf(lesson.reading, frame, 'right'), example.content)
      if (!left && !right) continue
      const side = left && right ? 'both' : left ? 'left' : 'right'
      for (const candidate of sides) {
        features.clear()
        sideFeatures(lesson.reading, frame, candidate, stems, features)
        choices.candidate(features, candidate === side ? 1 : 0)
      }
      choices.close()
    }
  }
  return choices
}

export const edgeChoices = (lessons: readonly Lesson[], sourceOf: SourceOf, stems: CueStems, edge: Edge): Choices => {
  const choices = new Choices()
  const features = new FeatureList()
  for (const lesson of lessons) {
    choices.startFold(lesson.fold)
    for (const example of lesson.examples) {
      const frame: Frame = { cue: example.cue, source: sourceOf(lesson, example) }
      for (const side of ['left', 'right'] as const) {
        const region = regionOf(lesson.reading, frame, side)
        const positions = edgeCandidates(lesson.reading, frame.cue, region)
        const content = contentIn(region, example.content)
        if (!content) continue
        const inside = positions.filter(position => position >= content.start && position < content.end)
        const right = edge === 'start' ? inside[0] : inside.at(-1)
        if (right === undefined) continue
        for (const position of positions) {
          features.clear()
          edgeFeatures(lesson.reading, frame, side, edge, region, position, stems, features)
          choices.candidate(features, position === right ? 1 : 0)
        }
        choices.close()
      }
    }
  }
  return choices
}

/** The words, marks aside, of stretches that may overlap. */
const wordsIn = ({ words }: Reading, stretches: readonly Stretch[]): Set<number> => {
  const found = new Set<number>()
  for (const { start, end } of stretches) for (let i = start; i < end; i++) if (words[i]?.kind !== 'mark') found.add(i)
  return found
}

/** Words in common over words in either. */
export const overlapOf = (reading: Reading, some: readonly Stretch[], others: readonly Stretch[]): number => {
  const a = wordsIn(reading, some)
  const b = wordsIn(reading, others)
  let common = 0
  for (const word of a) if (b.has(word)) common++
  return common === 0 ? 0 : common / (a.size + b.size - common)
}

/**
 * How right a proposal is: the overlap of its content with that of a gold attribution with its source; 0 below a half.
 * Content beyond the regions of the cue does not count: quotations are attached later.
 */
export const worthOf = (reading: Reading, { cue, source, extents }: Proposal, golds: readonly Example[]): number => {
  let most = 0
  const frame = { cue: cue.position, source: source.phrase }
  const near = { start: regionOf(reading, frame, 'left').start, end: regionOf(reading, frame, 'right').end }
  for (const gold of golds) {
    if (!isRightSource(reading, source.phrase, gold.source)) continue
    most = Math.max(most, overlapOf(reading, extents, clipped(gold.content, near)))
  }
  return most >= 0.5 ? most : 0
}

/** Right proposals among wrong ones, proposals of models that have not seen the lesson. */
export const judgeChoices = (
  lessons: readonly Lesson[],
  proposersOf: (lesson: Lesson) => Proposers & { readonly cue: LinearModel }
): Choices => {
  const choices = new Choices()
  const features = new FeatureList()
  const nothing = new FeatureList()
  for (const lesson of lessons) {
    const { reading, examples } = lesson
    choices.startFold(lesson.fold)
    const proposers = proposersOf(lesson)
    const cues = findCues(reading, proposers.cue, proposers.stems, leastCue)
    for (const cue of cues) {
      const golds = examples.filter(example => example.cue === cue.position)
      const proposals = proposalsOf(reading, cue, proposers, features)
      const worths = proposals.map(proposal => worthOf(reading, proposal, golds))
      const best = Math.max(0, ...worths)
      for (const [place, proposal] of proposals.entries()) {
        features.clear()
        judgeFeatures(reading, proposal, place, cues, proposers.stems, features)
        choices.candidate(features, best > 0 && (worths[place] ?? 0) > best - 0.01 ? 1 : 0)
      }
      choices.candidate(nothing, best > 0 ? 0 : 1)
      choices.close()
    }
  }
  return choices
}

/** The gold attributions that a finding stands for: those with its cue. */
const goldsOf = (finding: Finding, examples: readonly Example[]): readonly Example[] =>
  examples.filter(({ cue }) => cue === finding.cue)

const covers = (reading: Reading, { content }: Example, quotation: Stretch): boolean => {
  const words = wordsIn(reading, [quotation])
  const inContent = wordsIn(reading, clipped(content, quotation))
  return inContent.size * 2 >= words.size
}

/** Whom a quotation belongs to that no content covers, among findings of models that have not seen the lesson. */
export const quotationChoices = (
  lessons: readonly Lesson[],
  findingsOf: (lesson: Lesson) => readonly Finding[],
  stems: CueStems
): Choices => {
  const choices = new Choices()
  const features = new FeatureList()
  for (const lesson of lessons) {
    const { reading, examples } = lesson
    choices.startFold(lesson.fold)
    const findings = [...findingsOf(lesson)]
    for (const quotation of looseQuotations(reading, findings)) {
      const places = candidatesFor(reading, findings, quotation)
      const owners = examples.filter(example => covers(reading, example, quotation))
      const right = places.filter(place => {
        const finding = findings[place]
        return finding && goldsOf(finding, owners).length > 0
      })
      quotationFeatures(reading, null, quotation, findings, places, stems, cleared(features))
      choices.candidate(features, right.length === 0 ? 1 : 0)
      for (const place of places) {
        quotationFeatures(reading, findings[place] ?? null, quotation, findings, places, stems, cleared(features))
        choices.candidate(features, right.includes(place) ? 1 : 0)
      }
      choices.close()
      const first = right[0]
      const owner = first === undefined ? undefined : findings[first]
      if (first !== undefined && owner) findings[first] = withExtent(owner, quotation)
    }
  }
  return choices
}

const cleared = (features: FeatureList): FeatureList => {
  features.clear()
  return features
}
