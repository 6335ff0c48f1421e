import type { Speaker, Statement } from '../../claims/claims.ts'
import type { Register } from '../../claims/register/register.ts'
import { firstEndingAfter, type Span } from '../../text/span.ts'
import { wordsIn } from '../words.ts'

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

/** The words of the names, roles and mentions of speakers, with null before each: null, mira, holt, null, harbour, master. */
export const callingWords = (speakers: readonly Speaker[]): readonly (string | null)[] =>
  speakers.flatMap(({ name, role, mention }) =>
    [name, role, mention].flatMap(part => (part ? [null, ...wordsIn(part.text)] : []))
  )

/** What a person may mean by part of a speaker's name or role: that, and the other names the register has for such speakers. */
export const callings = (register: Register, part: string): readonly string[] => {
  const sought = wordsIn(part)
  const names = namesOf(register)
  const registered = register.speakers.filter((_, at) => isPart(names[at] ?? '', sought))
  return [
    ...new Set([
      part,
      ...register.aliasesOf(part.toLowerCase()),
      ...registered.flatMap(({ name, aliases }) => [name, ...aliases])
    ])
  ]
}

/** Whether one of `names`, of which the last word may be begun only, is part of a speaker's name, role or mention. */
export const isCalled = ({ name, role, mention }: Speaker, names: readonly string[]): boolean => {
  const sought = names.map(wordsIn)
  return [name, role, mention].some(part => {
    const words = part ? ` ${wordsIn(part.text).join(' ')}` : ''
    return sought.some(each => isPart(words, each))
  })
}

/** Whether some words, of which the last may be begun only, stand one after the other in others with a space before each. */
const isPart = (words: string, sought: readonly string[]): boolean =>
  sought.length > 0 && words.includes(` ${sought.join(' ')}`)

/** By speaker: the words of all names, each name after a bar. They are made when they are first asked for. */
const namesOf = (register: Register): readonly string[] => {
  const known = namesByRegister.get(register)
  if (known !== undefined) return known
  const made = register.speakers.map(({ name, aliases }) =>
    [name, ...aliases].map(text => `| ${wordsIn(text).join(' ')} `).join('')
  )
  namesByRegister.set(register, made)
  return made
}

const namesByRegister = new WeakMap<Register, readonly string[]>()
