import type { Document } from '../../corpus/document.ts'
import { wordsOf } from '../../text/span.ts'
import { isStopWord } from '../../text/stems.ts'
import { readingOf } from '../reading.ts'
import { findRenamings, type Renaming } from './renamings.ts'

/** Names that mean the same thing, grouped. */
export type NameGroups = {
  /** Each name is in one group at most. */
  readonly groups: readonly (readonly string[])[]
  /** One key for all names of a group; the name itself where it has no group. */
  keyOf(name: string): string
  /** The other names of the group, lower-case; none that is also a common word ("is"), for that would mean anything. */
  othersOf(name: string): readonly string[]
}

/** What one document says about names: short forms, each with its long form, and pairs that it equates; all comparable. */
export type StatedNames = {
  readonly short: readonly (readonly [short: string, long: string])[]
  readonly same: readonly Renaming[]
}

/** Reads what a document says about names. Linear in its length. */
export const namesIn = (document: Document): StatedNames => {
  const { text } = document
  return {
    short: readingOf(document)
      .aliases()
      .map(({ long, short }) => [comparableName(wordsOf(text, short)), comparableName(wordsOf(text, long))]),
    same: findRenamings(document).map(([name, other]) => [comparableName(name), comparableName(other)])
  }
}

/**
 * Joins the long and short forms of names over the corpus, and names that a document equates ("it called itself …"),
 * transitively. A short form that stands for different things in the corpus joins nothing.
 */
export const groupNames = (stated: readonly StatedNames[]): NameGroups => {
  const longs = new Map<string, Set<string>>()
  for (const [short, long] of stated.flatMap(names => names.short)) {
    const known = longs.get(short) ?? new Set()
    known.add(long)
    longs.set(short, known)
  }
  const parents = new Map<string, string>()
  const root = (name: string): string => {
    let at = name
    for (let parent = parents.get(at); parent !== undefined && parent !== at; parent = parents.get(at)) {
      const above = parents.get(parent) ?? parent
      parents.set(at, above)
      at = above
    }
    return at
  }
  const names = new Set<string>()
  const join = (a: string, b: string): void => {
    if (a === '' || b === '') return
    names.add(a).add(b)
    parents.set(root(a), root(b))
  }
  for (const [short, forms] of longs) if (areOneName([...forms])) for (const form of forms) join(form, short)
  for (const [name, other] of stated.flatMap(names => names.same)) join(name, other)
  return nameGroupsOf([...Map.groupBy(names, root).values()])
}

/** Groups of comparable names, as `groupNames` made them. */
export const nameGroupsOf = (groups: readonly (readonly string[])[]): NameGroups => {
  const groupOf = new Map(groups.flatMap(group => group.map(name => [name, group] as const)))
  return {
    groups,
    keyOf: name => {
      const own = comparableName(name)
      return groupOf.get(own)?.[0] ?? own
    },
    othersOf: name => {
      const own = comparableName(name)
      if (isStopWord(own) && name !== name.toUpperCase()) return []
      return (groupOf.get(own) ?? []).filter(other => other !== own && !isStopWord(other))
    }
  }
}

/** Whether the long forms of one short form are one name written shorter or longer: each holds the words of the shortest. */
const areOneName = (forms: readonly string[]): boolean => {
  const shortest = forms.toSorted((a, b) => a.length - b.length)[0]?.split(' ') ?? []
  return forms.every(form => {
    const words = form.split(' ')
    return shortest.every(word => words.includes(word))
  })
}

/** A name on one line, with straight apostrophes, as a name is compared and shown in a list. */
export const plainName = (name: string): string => name.replaceAll('’', "'").split(/\s+/).join(' ').trim()

/** A name as names are compared: lower-case, without a leading "the". */
export const comparableName = (name: string): string => plainName(name).toLowerCase().replace(/^the /, '')
