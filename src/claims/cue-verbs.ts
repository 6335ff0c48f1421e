import { formsOf, type VerbForm } from './verb-forms.ts'

/** Verbs that tell of speech, also those that do only beside a quotation, an object or a preposition. */
const verbs = `
  say add claim note argue explain insist write report state suggest announce declare acknowledge admit assert
  conclude confirm stress emphasize emphasise underline underscore reveal remark reply respond answer continue
  concede contend allege maintain recall reiterate repeat predict estimate believe think caution disclose observe
  joke quip tweet post lament boast exclaim testify vow promise pledge swear recount affirm proclaim mention
  indicate hint imply assume speculate reckon complain protest warn tell ask interject counter retort muse opine
  clarify specify proffer scoff sniff shout yell scream cry whisper mutter declaim reaffirm reassert restate retell
  reconfirm preach comment demand propose recommend forecast foresee theorize theorise plead intone gush snap
  deadpan bark fume read point chime interrupt inquire wonder chant sigh persist agree advise blog text narrate
  relate remind inform assure reassure notify convince urge implore beg instruct order deny dispute criticize
  criticise denounce decry condemn blast slam praise hail reject describe highlight outline detail cite dismiss
  refute rebut question release illustrate demonstrate present mock ridicule tout discuss label dub brand deem call
  welcome bemoan deplore accept acclaim find show finger accuse blame credit portray thank characterize characterise
  speak talk refer object focus push lash rail allude`

type CueVerb = { readonly verb: string; readonly form: VerbForm }

const table = new Map<string, CueVerb>()
for (const verb of verbs.trim().split(/\s+/))
  for (const [spelling, form] of formsOf(verb)) if (!table.has(spelling)) table.set(spelling, { verb, form })

/** The verb of speech that a lower-case word may be, and its form; undefined for any other word. */
export const cueVerb = (word: string): CueVerb | undefined => table.get(word)
