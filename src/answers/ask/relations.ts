import { wordSet } from '../../text/word-set.ts'

/** By which words a document tells who stands in a relation to something. All in small letters. */
export type Relation = {
  /** Forms of the verbs whose subject stands in it: "leads", "chaired". */
  readonly verbs: ReadonlySet<string>
  /** Of these the ones that are no past. */
  readonly present: ReadonlySet<string>
  /** What such a person is called: "director". */
  readonly offices: ReadonlySet<string>
  /** Whether it ends: who led something may lead it no more, who founded it stays its founder. */
  readonly ends: boolean
}

/** A verb that asks for a relation, in one of its forms. */
export type RelationVerb = { readonly form: 'present' | 'past' | 'ing'; readonly relation: Relation }

/** The relation that a verb asks for: "leads", "founded"; undefined for any other word. */
export const relationOfVerb = (word: string): RelationVerb | undefined => byVerb.get(word)

/** The relation that a noun asks for which is no office: "owner", "founder"; undefined for any other word. */
export const relationOfNoun = (word: string): Relation | undefined => byNoun.get(word)

/** Whether a role is what one is called who stands in a relation, and which of its words only say so. */
export const isCalledSo = (
  { offices }: Relation,
  isPast: boolean
): { isOfOffice: (title: readonly string[]) => boolean; isOfTitle: (word: string) => boolean } => ({
  isOfOffice: title => {
    const noun = title.at(-1) ?? ''
    const before = titlesBefore[noun]
    return offices.has(noun) && (before === undefined || before.has(title.at(-2) ?? ''))
  },
  isOfTitle: word => offices.has(word) || ofTitles.has(word) || (isPast && once.has(word))
})

/** Nouns that make one the head of something only with another before them: "prime *minister*", "chief *executive*". */
const titlesBefore: Readonly<Record<string, ReadonlySet<string>>> = {
  minister: wordSet('prime first chief'),
  executive: wordSet('chief'),
  officer: wordSet('executive commanding'),
  general: wordSet('secretary director governor inspector')
}

const ofTitles = wordSet('prime first chief executive managing commanding secretary supreme interim acting co')
const once = wordSet('former ex late outgoing retired longtime')

/** Present forms, past and participle, and the -ing form. "Found" alone is seldom the verb "to found". */
const forms: Readonly<Record<string, readonly [present: string, past: string, ing: string]>> = {
  lead: ['lead leads', 'led', 'leading'],
  head: ['head heads', 'headed', 'heading'],
  run: ['run runs', 'ran run', 'running'],
  direct: ['direct directs', 'directed', 'directing'],
  chair: ['chair chairs', 'chaired', 'chairing'],
  preside: ['preside presides', 'presided', 'presiding'],
  command: ['command commands', 'commanded', 'commanding'],
  oversee: ['oversee oversees', 'oversaw overseen', 'overseeing'],
  manage: ['manage manages', 'managed', 'managing'],
  coach: ['coach coaches', 'coached', 'coaching'],
  train: ['train trains', 'trained', 'training'],
  captain: ['captain captains', 'captained', 'captaining'],
  skipper: ['skipper skippers', 'skippered', 'skippering'],
  govern: ['govern governs', 'governed', 'governing'],
  rule: ['rule rules', 'ruled', 'ruling'],
  own: ['own owns', 'owned', 'owning'],
  found: ['founds', 'founded', 'founding'],
  'co-found': ['co-founds', 'co-founded', 'co-founding'],
  cofound: ['cofounds', 'cofounded', 'cofounding'],
  establish: ['establish establishes', 'established', 'establishing'],
  edit: ['edit edits', 'edited', 'editing']
}

const heads = `leader head chief director boss president chairman chairwoman chairperson chair ceo chancellor commander premier
  governor mayor king queen emperor emir sultan pope principal dean superintendent executive general minister officer`

/** Verbs that ask for a relation, others that tell it as well, and what those are called who stand in it. */
const table: readonly {
  readonly asked: string
  readonly told?: string
  readonly called: string
  readonly ends?: false
}[] = [
  {
    asked: 'lead head run direct oversee',
    told: 'chair preside command manage govern rule captain coach',
    called: `${heads} coach manager captain`
  },
  { asked: 'chair preside', told: 'lead head run', called: 'chairman chairwoman chairperson chair president' },
  { asked: 'command', told: 'lead head run', called: 'commander chief head leader captain' },
  { asked: 'manage coach train', told: 'lead head run', called: 'manager coach boss trainer head director' },
  { asked: 'captain skipper', called: 'captain skipper' },
  { asked: 'govern rule', told: 'lead head run', called: `${heads} ruler` },
  { asked: 'own', called: 'owner co-owner proprietor' },
  { asked: 'found co-found cofound establish', called: 'founder co-founder cofounder', ends: false },
  { asked: 'edit', called: 'editor' }
]

const byVerb = new Map<string, RelationVerb>()
const byNoun = new Map<string, Relation>()
for (const { asked, told = '', called, ends = true } of table) {
  const all = [...wordSet(`${asked} ${told}`)].flatMap(verb => forms[verb] ?? [])
  const present = all.filter((_, at) => at % 3 !== 1).join(' ')
  const relation: Relation = {
    verbs: wordSet(all.join(' ')),
    present: wordSet(present),
    offices: wordSet(called),
    ends
  }
  for (const verb of wordSet(asked)) {
    const [now = '', past = '', ing = ''] = forms[verb] ?? []
    for (const word of wordSet(past)) byVerb.set(word, { form: 'past', relation })
    for (const word of wordSet(now)) byVerb.set(word, { form: 'present', relation })
    byVerb.set(ing, { form: 'ing', relation })
  }
  if (asked === 'own' || !ends) for (const noun of relation.offices) byNoun.set(noun, relation)
}
