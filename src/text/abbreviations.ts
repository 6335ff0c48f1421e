import { wordSet } from './word-set.ts'

/** Titles, ranks and connectives whose period never ends a sentence: a name or the rest follows. Lower case, no period. */
export const leadingAbbreviations = wordSet(
  `mr mrs ms mx dr prof gen maj lt ltc col capt cpt cpl sgt cmdr comdr cdr adm radm vadm brig pvt pfc spc ens msgt ssgt sen
  sens rep reps gov govs pres rev revd hon st ste msgr supt det insp amb atty asst assoc dep dist fr sr-gen lt-gen lt-col
  maj-gen brig-gen mme mlle messrs mt ft vs v cf viz eg ie i.e e.g approx pls ald secy treas supt cllr m.r dir drs
  profs gens drs sec undersec chmn rt`
)

/** Abbreviations that stand before a number: "No. 5", "p. 12", "Art. 3". Without one they may end a sentence. */
export const numberAbbreviations = wordSet(
  'no nos p pp art arts fig figs vol vols ch sec sect para par eq ref rev ver op est ca c circa bn rt hwy'
)

/** Abbreviations that may close a sentence or stand inside one: only what follows tells. */
export const closingAbbreviations = wordSet(
  `inc corp ltd co cos bros llc plc jr sr esq ph.d etc al ave blvd rd dept div univ inst assn intl natl govt a.m p.m am pm
  est jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun ala ariz ark calif colo
  conn del fla ga ill ind kan kans ky la md mass mich minn miss mo mont neb nebr nev okla ore pa penn tenn tex va vt wash
  wis wyo sask ont que alta sq approx tel ext min max hr hrs lb lbs oz pt pts mph ed eds vol dept gmbh s.a`
)

/** Words that open sentences and hardly ever follow an abbreviation inside one with a capital. Lower case. */
export const sentenceOpeners = wordSet(
  `the a an he she it they we i you this that these those there here in on at by for from to with without of under over
  during despite because since as if when while after before until once although though unless whereas but and or so yet nor
  however moreover meanwhile also then now still instead perhaps his her its their our my your some many most all both
  each every any another other others several few one two three four five six ten not no only even such what who whom
  whose why how where which according asked speaking earlier later last next today yesterday tomorrow officials police
  i'm i've it's he's she's that's there's we're we've they're don't let's nobody nothing everyone somebody someone`
)

/** A noun before a single letter that names a kind of thing: after "Plan B." a sentence may start. */
export const letteredNouns = wordSet(
  'plan vitamin hepatitis type group class grade appendix section part option phase exhibit team point tier category'
)

/** Verbs that follow a quotation and give its speaker; only enough of them to keep "?" and "!" from cutting one off. */
export const sayingVerbs = wordSet(
  `said says asked asks added adds told tells wrote writes replied answered exclaimed shouted cried wondered demanded
  insisted quipped tweeted posted continued explained noted remarked responded joked recalled warned argued declared`
)
