import type { FigureToken } from './figure-tokens.ts'

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/))

const rising = set(
  `rise rises rose risen rising gain gains gained gaining climb climbs climbed climbing jump jumps jumped jumping grow grows grew
   grown growing increase increases increased increasing advance advances advanced advancing add adds added adding surge surges
   surged surging soar soars soared soaring up rally rallied rallies improve improves improved improving rocketed rocket
   skyrocketed swelled swell swells expand expands expanded expanding edged-up leap leaps leapt leaped higher spiked spike spikes
   raise raises raised raising hike hiked hikes popped strengthened strengthen appreciated`
)
const falling = set(
  `fall falls fell fallen falling drop drops dropped dropping decline declines declined declining lose loses lost losing slide
   slides slid sliding slip slips slipped slipping plunge plunges plunged plunging plummet plummets plummeted plummeting tumble
   tumbles tumbled tumbling sink sinks sank sunk sinking shed sheds shedding decrease decreases decreased decreasing down dip
   dips dipped dipping shrink shrinks shrank shrunk shrinking contract contracts contracted contracting reduce reduces reduced
   reducing cut cuts cutting lower lowered lowers lowering slump slumps slumped slumping retreat retreated retreats ease eased
   eases crash crashed crashes weaken weakened weakens depreciated narrowed`
)
/** Verbs that also take a thing as their object ("added two goals", "cut 300 jobs"): a change only with a percentage or "by". */
const transitive = set(
  'add adds added adding lose loses lost losing gain gains gained gaining cut cuts cutting shed sheds raise raises raised lower'
)
/** What may stand between the verb and its amount. Never "to": "fell to 49" names the level reached. */
const between =
  set(`by nearly about almost around roughly approximately over under at least more than less another a further an
   additional just only some as much many up sharply slightly steadily to-date only roughly $ € £ -`)
const reach = 7

/**
 * Finds the verb of change whose amount a figure is: "rose by nearly 3%" → up. The level that is reached ("fell to 49") and
 * nouns ("a drop of 3%") are no change.
 * @param at position of the first token of the figure or its bound's words
 * @param amount whether the figure is a percentage, money or points, which "lost" and "added" change
 */
export const readChange = (
  tokens: readonly FigureToken[],
  at: number,
  floor: number,
  amount: boolean
): 'up' | 'down' | null => {
  let byBefore = false
  let far = false
  for (let position = at - 1; position >= floor && at - position <= reach; position--) {
    const token = tokens[position]
    if (token === undefined) return null
    const { lower } = token
    const previous = tokens[position - 1]?.lower ?? ''
    const way = rising.has(lower) ? 'up' : falling.has(lower) ? 'down' : null
    if (way !== null && !(lower === 'up' && tokens[position + 1]?.lower === 'to')) {
      if (isNoun(lower, previous)) return null
      if (transitive.has(lower) && !amount && !byBefore) return null
      return way
    }
    if (lower === 'by' && !far) byBefore = true
    if (!between.has(lower) && !byBefore) return null
    if (token.kind !== 'word' && !'$€£-'.includes(token.text)) return null
    if (lower === 'to' || (lower === 'than' && previous === 'higher')) return null
    if (!between.has(lower)) far = true
  }
  return null
}

const articles = set('a an the this that its their biggest largest sharp sharpest')
const isNoun = (word: string, previous: string): boolean => word !== 'up' && word !== 'down' && articles.has(previous)
