import { setImmediate } from 'node:timers/promises'
import type { Archive } from '../../answers/archive/archive.ts'
import type { Completes } from '../command/options.ts'
import { type Candidate, Choices, folded } from './choices.ts'

/** At most 25 completions of at most 100 characters for what was typed so far: as many and as long as Discord takes. */
export type Complete = (completes: Completes, typed: string) => readonly string[]

/**
 * Completion from what an archive holds: speakers by any of their names and roles, sources by publisher, title and id,
 * documents by id and title, subjects by what its estimates count. Every word typed must begin a word of the candidate,
 * without regard to case and accents.
 * Candidates that begin as typed come first, then those the corpus has most of. The lists are made when first asked for.
 */
export const completionOf = (archive: Completed): Complete => {
  const made = new Map<Completes, Choices>()
  return (completes, typed) => {
    const choices = made.get(completes) ?? atOnce(choicesFor(archive, completes))
    made.set(completes, choices)
    return choices.matching(typed)
  }
}

/**
 * The completion of `completionOf`, with lists that are made from now on, one after the other and in steps of a few milliseconds, so that
 * whoever asks this thread something else meanwhile hardly waits. A completion waits for its own list.
 */
export const preparedCompletion = (
  archive: Completed
): ((completes: Completes, typed: string) => Promise<readonly string[]>) => {
  const made = new Map<Completes, Promise<Choices>>()
  let before: Promise<unknown> = Promise.resolve()
  for (const completes of completed) {
    const list = before.then(() => inSteps(choicesFor(archive, completes)))
    // What goes wrong is told to whoever asks for the list.
    before = list.catch(() => null)
    made.set(completes, list)
  }
  return async (completes, typed) => (await made.get(completes))?.matching(typed) ?? []
}

type Completed = Pick<Archive, 'outlines' | 'register'>

/** In the order in which the lists are made: the short ones first. */
const completed: readonly Completes[] = ['subject', 'speaker', 'document', 'source']

const longestChoice = 100

/** Makes a list, with a rest after every step. */
type Making<List> = Generator<undefined, List>

const atOnce = <List>(making: Making<List>): List => {
  let step = making.next()
  while (step.done !== true) step = making.next()
  return step.value
}

const inSteps = async <List>(making: Making<List>): Promise<List> => {
  let step = making.next()
  while (step.done !== true) {
    await setImmediate()
    step = making.next()
  }
  return step.value
}

/** What `make` makes of each of many things, with a rest after so many of them. */
function* each<Thing, Made>(things: Iterable<Thing>, make: (thing: Thing) => Made): Making<Made[]> {
  const all: Made[] = []
  for (const thing of things) {
    all.push(make(thing))
    if (all.length % stepLength === 0) yield
  }
  return all
}

const stepLength = 500

function* choicesFor(archive: Completed, completes: Completes): Making<Choices> {
  const all = yield* everyCandidateOf(archive, completes)
  return new Choices(all.filter(({ shown }) => shown !== ''))
}

function* everyCandidateOf({ register, outlines }: Completed, completes: Completes): Making<readonly Candidate[]> {
  if (completes === 'speaker')
    return yield* each(register.speakers, ({ name, aliases, roles }) =>
      candidate(name, [name, ...aliases, ...roles.map(({ role }) => role)].join(' '))
    )
  const documents = yield* each(outlines(), outline => outline)
  if (completes === 'subject') return yield* mostFrequentFirst(documents.flatMap(({ counted }) => counted))
  // An id that is cut is another one, so that overlong ones are not offered.
  if (completes === 'document')
    return yield* each(
      documents.filter(({ id }) => id.length <= longestChoice),
      ({ id, title }) => ({ shown: id, words: folded(`${id} ${title ?? ''}`) })
    )
  const publishers = yield* mostFrequentFirst(documents.flatMap(({ publisher }) => publisher ?? []))
  const titles = documents.flatMap(({ title }) => title ?? [])
  return [
    ...publishers,
    ...(yield* each(titles, title => candidate(title, title))),
    ...(yield* each(documents, ({ id }) => candidate(id, id)))
  ]
}

const candidate = (shown: string, found: string): Candidate => ({ shown: shortened(shown), words: folded(found) })

/** Each text once, in its first spelling; those that differ only in case, accents and punctuation are one. */
function* mostFrequentFirst(texts: readonly string[]): Making<readonly Candidate[]> {
  const counts = new Map<string, { readonly candidate: Candidate; count: number }>()
  yield* each(texts, text => {
    const words = folded(text)
    const counted = counts.get(words)
    if (counted === undefined) counts.set(words, { candidate: { shown: shortened(text), words }, count: 1 })
    else counted.count++
  })
  const all = [...counts.values()]
  const several = all.filter(({ count }) => count > 1).sort((a, b) => b.count - a.count)
  return [...several, ...all.filter(({ count }) => count === 1)].map(({ candidate }) => candidate)
}

/** Cut between words where there is one to cut after, never inside a character. */
const shortened = (text: string): string => {
  const line = text.trim()
  if (line.length <= longestChoice) return line
  const cut = line.slice(0, longestChoice + 1)
  const space = cut.lastIndexOf(' ')
  if (space > 0) return cut.slice(0, space)
  const within = cut.slice(0, longestChoice)
  return within.isWellFormed() ? within : within.slice(0, -1)
}
