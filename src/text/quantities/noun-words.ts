import { wordSet } from '../word-set.ts'

/** Words that tell where a counted noun phrase ends: "three armed men | who", "ten officers | said". All in lower case. */

/** Words that no counted noun phrase contains: prepositions, pronouns, conjunctions, auxiliaries, adverbs of time and place. */
export const functionWords: ReadonlySet<string> = wordSet(
  `a about above across after again against ago all almost along already also although always am amid among an and annually any
   anywhere apart approximately are aren't around as ask at away back be because been before behind being below beside besides between
   beyond both but by can can't cannot could couldn't despite did didn't do does doesn't doing don't down due during each
   earlier either else elsewhere even ever every except following for from further get gets got had has hasn't have haven't
   having he he's hence her here hers herself him himself his how however i i'd i'm if in including inside instead into is isn't
   it it's its itself just last later least less like many may me might mine more moreover most much must my near nearly neither never
   next no none nor not now of off often on once one's only onto or our ours out outside over overall own past per perhaps plus
   prior probably quite rather roughly same shall she should shouldn't since so some soon still such than that that's the their theirs
   them then there these they they're this those though through throughout thus till to today together tomorrow tonight too
   toward towards under unless until up upon us versus via vs was wasn't way we were weren't what when where whereas whether
   which while who who's whom whose why will with within without won't would wouldn't yesterday yet you your yours apiece
   alone altogether respectively worldwide nationwide overnight away ahead well`
)

/** Nouns that hold a figure of something: "the number of boats", "the share of women", "the toll". */
export const levelNouns = wordSet('number share proportion percentage total toll strength ranks size population')

const verbStems =
  `say tell ask add announce report claim believe think know see find show make take give come go leave keep let begin seem help
   talk turn start hear run move live hold bring happen write provide sit stand lose pay meet include continue learn lead
   understand speak read allow grow win remember consider appear buy wait serve die send expect build stay fall reach kill remain
   suggest raise pass sell require decide pull return explain hope develop carry break receive agree join flee arrive attend
   become cause choose create cut deliver describe deny drive earn eat enter exist face fail feel fight follow get happen hit
   insist involve lie lose mean need offer oppose participate produce put refuse represent reveal rise seek sign spend spread
   steal support surrender survive tend travel try use vote want warn watch wear work cost open close finish travel study
   discuss gather seize accuse admit argue attack back call cite complain confirm contain cover demand depend die differ
   drop enjoy ensure escape estimate force gain get hide hurt identify ignore increase indicate injure intend kidnap launch
   lay lift link lack last loom manage march marry match mourn note number occupy occur order owe play plan plead predict
   prefer prepare prevent protest prove push rank refer register release rely replace reply resign resist respond
   retire save score set settle share shout share shoot shut sleep stage stop strike struggle suffer supply suspect
   take test threaten total train trap treat trust urge visit vow walk wound`.split(/\s+/)

/** Verb forms that are rarely nouns or adjectives, and end a phrase after its head: "one man tells". */
const pastForms = wordSet(
  `said told knew saw found showed made took gave came went left kept began ran held brought wrote sat stood lost paid met led
   spoke read won bought sent sank swam drank rang sang rode woke froze bit blew caught taught dealt bent lent leapt shook
   shrank slid sprang swept swung tore withdrew overtook underwent forgot forbade burst clung bled bred knelt mistook overcame
   overthrew quit shone spun stank wept withheld withstood died vied built fell sold fled became chose got hid lay lied meant put rose sought spent stole tried wore
   fought drove ate felt hit cut let thought understood grew broke drew flew threw hung dug swore shot struck shut set slept`
)

const nounsToo = wordSet(
  `attack report claim run hold leave stand pass return fight drive vote order plan work test study play score strike visit share
   support stop match supply protest call offer march release order demand estimate drop gain cut lift link increase cover
   wound suspect train launch last open close back force face cause help talk turn start show need hope cost shot read set order
   march walk rank register test trap trust number note lead try use share play push find call watch stage lack total run build
   move rise fall win buy sign treat live split`
)

const thirdPerson = (stem: string): string =>
  /(?:s|sh|ch|x|z|o)$/.test(stem) ? `${stem}es` : /[^aeiou]y$/.test(stem) ? `${stem.slice(0, -1)}ies` : `${stem}s`

/** Base and third-person forms that are seldom nouns: "says", "believe"; with the irregular past tenses. */
export const verbs: ReadonlySet<string> = new Set([
  ...pastForms,
  ...verbStems.filter(stem => !nounsToo.has(stem)).flatMap(stem => [stem, thirdPerson(stem)])
])

/** All verbs of the table in their base form, those that are nouns too included. */
export const baseVerbs: ReadonlySet<string> = new Set(verbStems)

/** Forms in -s that stay verbs after a number; others count: "three wins", "ten saves". */
export const neverNouns: ReadonlySet<string> = wordSet(
  `says tells makes comes goes means takes gives gets becomes includes seems wants knows thinks believes happens remains continues
   appears agrees lives dies works knows sees finds brings provides adds asks begins allows considers requires involves exists`
)

/** Words after a number that name nothing that is counted: "100,000 strong", "300 alive". */
export const extents: ReadonlySet<string> = wordSet('strong high long wide deep tall old alive afloat')

/** Participles in -ed that stand before what is counted: "three wounded soldiers". After the head they end the phrase. */
export const isParticiple = (word: string): boolean =>
  word.length > 4 &&
  word.endsWith('ed') &&
  !['hundred', 'sacred', 'kindred', 'naked', 'feed', 'speed', 'breed', 'seed'].includes(word)

/** Plurals without a plural ending, and counted collectives, that end a phrase as plurals do. */
export const irregularPlurals: ReadonlyMap<string, string> = new Map([
  ['people', 'people'],
  ['men', 'man'],
  ['women', 'woman'],
  ['children', 'child'],
  ['policemen', 'policeman'],
  ['servicemen', 'serviceman'],
  ['gunmen', 'gunman'],
  ['fishermen', 'fisherman'],
  ['congressmen', 'congressman'],
  ['clergymen', 'clergyman'],
  ['businessmen', 'businessman'],
  ['guardsmen', 'guardsman'],
  ['spokesmen', 'spokesman'],
  ['feet', 'foot'],
  ['teeth', 'tooth'],
  ['mice', 'mouse'],
  ['geese', 'goose'],
  ['oxen', 'ox'],
  ['personnel', 'personnel'],
  ['police', 'police'],
  ['staff', 'staff'],
  ['aircraft', 'aircraft'],
  ['spacecraft', 'spacecraft'],
  ['cattle', 'cattle'],
  ['sheep', 'sheep'],
  ['fish', 'fish'],
  ['media', 'medium'],
  ['data', 'datum'],
  ['criteria', 'criterion'],
  ['phenomena', 'phenomenon'],
  ['alumni', 'alumnus'],
  ['series', 'series'],
  ['species', 'species'],
  ['headquarters', 'headquarters'],
  ['crises', 'crisis'],
  ['analyses', 'analysis'],
  ['bases', 'base'],
  ['lives', 'life'],
  ['wives', 'wife'],
  ['knives', 'knife'],
  ['thieves', 'thief'],
  ['wolves', 'wolf'],
  ['leaves', 'leaf'],
  ['shelves', 'shelf'],
  ['buses', 'bus'],
  ['viruses', 'virus'],
  ['movies', 'movie'],
  ['cookies', 'cookie'],
  ['calories', 'calorie'],
  ['zombies', 'zombie'],
  ['rookies', 'rookie'],
  ['selfies', 'selfie'],
  ['shoes', 'shoe'],
  ['horses', 'horse'],
  ['cases', 'case'],
  ['houses', 'house'],
  ['axes', 'axe'],
  ['gases', 'gas'],
  ['lenses', 'lens']
])

/** Abbreviations of what is counted, as written. */
export const abbreviations: ReadonlyMap<string, string> = new Map([
  ['TD', 'touchdown'],
  ['TDs', 'touchdown'],
  ['HR', 'home run'],
  ['HRs', 'home run'],
  ['RBI', 'run batted in'],
  ['RBIs', 'run batted in'],
  ['WAR', 'win above replacement'],
  ['INT', 'interception'],
  ['INTs', 'interception'],
  ['EV', 'electric vehicle'],
  ['EVs', 'electric vehicle'],
  ['MP', 'member of parliament'],
  ['MPs', 'member of parliament']
])

/** Singular words that end like plurals. */
export const singularsInS: ReadonlySet<string> = wordSet(
  `bus gas news politics physics mathematics economics electronics this is his us christmas texas kansas arkansas diabetes
   lens chaos atlas canvas bias virus campus status census consensus focus bonus crisis basis analysis thesis emphasis
   tennis iris paris congress business class glass mass press process access success loss boss cross progress actress
   address princess witness fitness darkness illness illegals' always perhaps afterwards besides towards`
)

/** Plurals that modify another noun: "two weapons systems", "ten sports clubs". */
export const modifyingPlurals: ReadonlySet<string> = wordSet(
  `sports singles arms weapons systems news sales savings services operations communications human rights drugs games goods
   defense affairs customs intelligence women's men's children's foreign special benefits profits results economics politics
   electronics emergency claims earnings`
)
