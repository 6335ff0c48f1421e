import type { Speaker, Statement } from '../claims/claims.ts'
import type { Register } from '../claims/register.ts'
import { firstEndingAfter, type Span } from '../text/span.ts'
import { wordsIn } from './words.ts'

/**
 * Who speaks in which of `passages` (in reading order, apart from each other): by position, the speakers and relayers of
 * the statements whose words stand in it.
 */
export const speakersByPassage = (
  passages: readonly Span[],
  statements: readonly Statement[]
): ReadonlyMap<number, readonly Speaker[]> => {
  const speakers = new Map<number, Set<Speaker>>()
  for (const { content, speaker, via } of statements) {
    const speaking = speaker ? [speaker, ...via] : via
    if (speaking.length === 0) continue
    for (const span of content) {
      for (let at = firstEndingAfter(passages, span.start); at < passages.length; at++) {
        const passage = passages[at]
        if (!passage || passage.start >= span.end) break
        const known = speakers.get(at) ?? new Set()
        for (const each of speaking) known.add(each)
        speakers.set(at, known)
      }
    }
  }
  return new Map([...speakers].map(([at, known]) => [at, [...known]]))
}

/** The names, roles and mentions of speakers as one text for comparing, each after a bar: "| mira holt | harbour master ". */
export const callingOf = (speakers: readonly Speaker[]): string =>
  comparable(
    speakers.flatMap(({ name, role, mention }) => [name, role, mention].flatMap(part => (part ? [part.text] : [])))
  )

/** Texts as one for comparing with `comparablePart`. */
export const comparable = (texts: readonly string[]): string =>
  texts.map(text => `| ${wordsIn(text).join(' ')} `).join('')

/** `part` as it stands in the texts of `comparable`: whole words, of which the last may be begun only; null without a word. */
export const comparablePart = (part: string): string | null => {
  const words = wordsIn(part)
  return words.length === 0 ? null : ` ${words.join(' ')}`
}

/** What a person may mean by part of a speaker's name or role: that, and the other names the register has for such speakers. */
export const callings = (register: Register, part: string): readonly string[] => {
  const sought = comparablePart(part)
  const registered = register.speakers.filter(
    ({ name, aliases }) => sought !== null && comparable([name, ...aliases]).includes(sought)
  )
  return [
    ...new Set([
      part,
      ...register.aliasesOf(part.toLowerCase()),
      ...registered.flatMap(({ name, aliases }) => [name, ...aliases])
    ])
  ]
}
