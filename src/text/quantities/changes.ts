import type { FigureToken } from '../numerals/figure-tokens.ts'
import { wordSet } from '../word-set.ts'

const rising = wordSet(
  `rise rises rose risen rising gain gains gained gaining climb climbs climbed climbing jump jumps jumped jumping grow grows grew
   grown growing increase increases increased increasing advance advances advanced advancing add adds added adding surge surges
   surged surging soar soars soared soaring up rally rallied rallies improve improves improved improving rocketed rocket
   skyrocketed swelled swell swells expand expands expanded expanding leap leaps leapt leaped spiked spike spikes
   raise raises raised raising hike hiked hikes popped strengthened strengthen appreciated`
)
const falling = wordSet(
  `fall falls fell fallen falling drop drops dropped dropping decline declines declined declining lose loses lost losing slide
   slides slid sliding slip slips slipped slipping plunge plunges plunged plunging plummet plummets plummeted plummeting tumble
   tumbles tumbled tumbling sink sinks sank sunk sinking shed sheds shedding decrease decreases decreased decreasing down dip
   dips dipped dipping shrink shrinks shrank shrunk shrinking contract contracts contracted contracting reduce reduces reduced
   reducing cut cuts cutting lowered lowers lowering slump slumps slumped slumping retreat retreated retreats ease eased
   eases crash crashed crashes weaken weakened weakens depreciated narrowed`
)
/** Verbs that also take a thing as their object ("added two goals", "cut 300 jobs"): a change only with a percentage or "by". */
const transitive = wordSet(
  'add adds added adding lose loses lost losing gain gains gained gaining cut cuts cutting shed sheds raise raises raised lower'
)
/** What may stand between the verb and its amount. Never "to": "fell to 49" names the level reached. */
const between = wordSet(
  'by another a further an additional just only some as much up sharply slightly steadily $ € £ -'
)
/** "make up 30%", "set up 12 stalls": the particle belongs to the verb. */
const particleVerbs = wordSet(
  `make makes made making set sets setting take took takes taken taking end ends ended pick picks picked round rounded sign signed
   line lined shut shot gunned laid lay track turn turned broke break give gave given show showed come comes came speed sped open
   opened split hold held build built blow blew wake keep kept catch caught back backed`
)
const articles = wordSet('a an the this that its their biggest largest sharp sharpest')
const reach = 7

/**
 * Finds the verb of change whose amount a figure is: "rose by nearly 3%" → up. The level that is reached ("fell to 49") and
 * nouns ("a drop of 3%") are no change. Between the verb and its "by" an object may stand: "cut costs by 3%".
 * @param at position of the first token of the figure or its bound's words
 * @param floor tokens before this position belong to another figure
 * @param amount whether the figure is a percentage or points, which "up" and "lost" change
 */
export const readChange = (
  tokens: readonly FigureToken[],
  at: number,
  floor: number,
  amount: boolean
): 'up' | 'down' | null => {
  let by = false
  for (let position = at - 1; position >= floor && at - position <= reach; position--) {
    const token = tokens[position]
    if (token === undefined || (token.kind !== 'word' && !between.has(token.text)) || token.lower === 'to') return null
    const way = rising.has(token.lower) ? 'up' : falling.has(token.lower) ? 'down' : null
    if (way !== null && !(by && articles.has(tokens[position + 1]?.lower ?? '') && token.lower === 'up'))
      return isChange(token.lower, tokens[position - 1]?.lower ?? '', amount, by) ? way : null
    if (token.lower === 'by') by = true
    else if (!by && !between.has(token.lower)) return null
  }
  return null
}

const isChange = (word: string, previous: string, amount: boolean, by: boolean): boolean => {
  if (word === 'up' || word === 'down') return amount && !particleVerbs.has(previous)
  if (articles.has(previous)) return false
  return !transitive.has(word) || amount || by
}
