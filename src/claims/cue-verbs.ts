import { formsOf, type VerbForm } from './verb-forms.ts'

const words = (list: string): readonly string[] => list.split(/\s+/).filter(word => word !== '')

/** Verbs of saying that take a clause with or without "that", and stand beside a quotation before or after their subject. */
const sayingVerbs = words(`
  say add claim note argue explain insist write report state suggest announce declare acknowledge admit assert
  conclude confirm stress emphasize emphasise underline underscore reveal remark reply respond answer continue concede
  contend allege maintain recall reiterate repeat predict estimate believe think caution disclose observe joke quip
  tweet post lament boast exclaim testify vow promise pledge swear recount affirm proclaim mention indicate
  hint imply assume speculate reckon complain protest warn tell ask interject counter retort muse opine
  clarify specify proffer scoff sniff shout yell scream cry whisper mutter declaim reaffirm reassert restate retell
  reconfirm preach comment demand propose recommend forecast foresee theorize theorise argue plead intone gush snap
  deadpan bark fume read point chime interrupt inquire wonder chant sigh persist agree advise blog text narrate relate`)

/** Verbs that name whom they are said to before what is said. */
const addressingVerbs = words(
  'tell remind warn inform assure reassure notify convince advise ask caution promise urge implore beg instruct order'
)

/** Verbs whose content may be a bare noun phrase: "denied the report", "announced a plan". */
const objectVerbs = words(`
  deny dispute criticize criticise denounce decry condemn blast slam praise hail reject describe announce acknowledge
  highlight mention predict reveal confirm outline detail propose demand promise pledge vow declare recall admit
  stress emphasize emphasise underline underscore cite report explain suggest dismiss refute rebut allege question
  claim write tweet read release estimate note illustrate demonstrate clarify present lament mock ridicule tout recommend
  state repeat reiterate indicate discuss label dub brand deem call welcome bemoan deplore disclose concede
  accept acclaim assert conclude insist warn say find show finger`)

/** Verbs that need a word after them to tell of speech: "called for", "pointed to", "accused him of". */
const prepositions: Readonly<Record<string, readonly string[]>> = {
  warn: ['of', 'about', 'against'],
  caution: ['of', 'about', 'against'],
  call: ['for', 'on', 'upon'],
  point: ['to', 'out'],
  complain: ['of', 'about'],
  speak: ['of'],
  talk: ['of'],
  insist: ['on'],
  agree: ['with'],
  refer: ['to'],
  hint: ['at'],
  object: ['to'],
  boast: ['of', 'about'],
  focus: ['on'],
  comment: ['on'],
  write: ['about', 'of'],
  speculate: ['about', 'on'],
  report: ['on'],
  plead: ['for'],
  argue: ['for', 'against'],
  push: ['back'],
  lash: ['out'],
  rail: ['against'],
  allude: ['to'],
  testify: ['to', 'about']
}

/** Verbs whose content is an object and what it is said to be or told to do: "accused X of …", "urged X to …", "described X as …". */
const objectAndComplementVerbs = words(
  'accuse urge describe blame call label dub brand credit portray criticize criticise praise thank implore ask order instruct characterize characterise slam blast'
)

/** Verbs that tell of speech only together with the word that completes them: "points out". */
const completedVerbs = words('point')

/** Nouns that hold speech: "his claim that …", "a report by X that …". */
const speechNouns = words(`
  claim statement report assertion warning allegation remark announcement assessment argument suggestion admission
  complaint comment declaration pledge promise insistence acknowledgment acknowledgement accusation contention
  estimate prediction reminder conclusion revelation proposal testimony`)

/** Verbs that tell of speech only beside a quotation, "that" or a colon: "continued" and "responded" mostly tell of something else. */
const markedVerbs = words(
  'continue respond answer reply state proffer persist interject counter chime sigh cry scream read begin blog text relate post stress'
)

export type CueVerb = { readonly verb: string; readonly form: VerbForm }

const table = new Map<string, CueVerb>()
for (const verb of new Set([
  ...sayingVerbs,
  ...addressingVerbs,
  ...objectVerbs,
  ...objectAndComplementVerbs,
  ...Object.keys(prepositions)
]))
  for (const [spelling, form] of formsOf(verb)) if (!table.has(spelling)) table.set(spelling, { verb, form })

const nouns = new Set(speechNouns.flatMap(noun => [noun, `${noun}s`]))
const saying = new Set(sayingVerbs)
const marked = new Set(markedVerbs)
const completed = new Set(completedVerbs)
const addressing = new Set(addressingVerbs)
const taking = new Set(objectVerbs)
const complementing = new Set(objectAndComplementVerbs)

/** The verb of speech that a lower-case word may be, and its form; undefined for any other word. */
export const cueVerb = (word: string): CueVerb | undefined => table.get(word)

/** Whether the verb takes a clause or a quotation as what is said. */
export const isSaying = (verb: string): boolean => saying.has(verb)

/** Whether the verb tells of speech only where "that", a colon or a quotation stands beside it. */
export const needsMark = (verb: string): boolean => marked.has(verb)

/** Whether the verb may name its addressee first: "told reporters that …". */
export const isAddressing = (verb: string): boolean => addressing.has(verb)

/** Whether what is said may be a bare noun phrase: "denied the charge". */
export const takesObject = (verb: string): boolean => taking.has(verb) || complementing.has(verb)

/** Whether an object and a complement are what is said: "urged the council to act". */
export const takesObjectAndComplement = (verb: string): boolean => complementing.has(verb)

/** Whether the verb tells of speech only with a word that completes it. */
export const needsCompletion = (verb: string): boolean => completed.has(verb)

/** Whether `word` completes the verb to a cue: "warned of", "called on". */
export const completesCue = (verb: string, word: string): boolean => prepositions[verb]?.includes(word) ?? false

/** Whether a lower-case word is a noun that holds speech: "claim", "warnings". */
export const isSpeechNoun = (word: string): boolean => nouns.has(word)
