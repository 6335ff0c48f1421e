/** How a verb stands in the sentence. `past` is also the participle, where the two are spelt alike. */
export type VerbForm = 'base' | 'present' | 'past' | 'participle' | 'ing'

/** Past and participle of the verbs that do not form them with -ed. */
const irregular: Readonly<Record<string, readonly [past: string, participle: string]>> = {
  say: ['said', 'said'],
  tell: ['told', 'told'],
  retell: ['retold', 'retold'],
  write: ['wrote', 'written'],
  think: ['thought', 'thought'],
  read: ['read', 'read'],
  speak: ['spoke', 'spoken'],
  find: ['found', 'found'],
  swear: ['swore', 'sworn'],
  put: ['put', 'put'],
  shoot: ['shot', 'shot'],
  go: ['went', 'gone'],
  give: ['gave', 'given'],
  make: ['made', 'made'],
  foresee: ['foresaw', 'foreseen'],
  hold: ['held', 'held'],
  know: ['knew', 'known'],
  feel: ['felt', 'felt'],
  lay: ['laid', 'laid'],
  sing: ['sang', 'sung'],
  forecast: ['forecast', 'forecast']
}

/** Verbs that double their last consonant before -ed and -ing. */
const doubling = new Set([
  'admit',
  'blog',
  'quip',
  'rebut',
  'slam',
  'rap',
  'tap',
  'chat',
  'refer',
  'concur',
  'allot',
  'plan'
])

/**
 * The spellings of an English verb, lower-case, each with its form: "deny" → deny, denies, denied, denying.
 * Where past and participle are spelt alike there is one entry, `past`.
 */
export const formsOf = (verb: string): readonly (readonly [spelling: string, form: VerbForm])[] => {
  const [past, participle] = irregular[verb] ?? [regularPast(verb), regularPast(verb)]
  return [
    [verb, 'base'],
    [present(verb), 'present'],
    [past, 'past'],
    ...(participle === past ? [] : [[participle, 'participle'] as const]),
    [gerund(verb), 'ing']
  ]
}

const endsInConsonantY = (verb: string): boolean => verb.endsWith('y') && !/[aeiou]y$/.test(verb)

const doubled = (verb: string): string => (doubling.has(verb) ? verb + verb.slice(-1) : verb)

const present = (verb: string): string =>
  endsInConsonantY(verb) ? `${verb.slice(0, -1)}ies` : /(?:s|x|z|ch|sh|o)$/.test(verb) ? `${verb}es` : `${verb}s`

const regularPast = (verb: string): string =>
  endsInConsonantY(verb) ? `${verb.slice(0, -1)}ied` : verb.endsWith('e') ? `${verb}d` : `${doubled(verb)}ed`

const gerund = (verb: string): string =>
  verb.endsWith('e') && !verb.endsWith('ee') ? `${verb.slice(0, -1)}ing` : `${doubled(verb)}ing`
