import { organisationHeads } from '../text/names/name-words.ts'
import { wordSet } from '../text/word-set.ts'

/** Forms of address before a name that are no office; they tell at most whether "he" or "she" may follow. */
const honorifics: ReadonlyMap<string, 'he' | 'she' | null> = new Map([
  ['mr', 'he'],
  ['mister', 'he'],
  ['sir', 'he'],
  ['lord', 'he'],
  ['mrs', 'she'],
  ['ms', 'she'],
  ['miss', 'she'],
  ['lady', 'she'],
  ['dame', 'she'],
  ['madame', 'she'],
  ['mx', null],
  ['dr', null],
  ['prof', null]
])

/** Ranks and short titles that stand before a name, after any office: "harbour spokesman Major NAME". */
const ranks =
  wordSet(`ag gen maj col lt capt cpt sgt cpl adm cmdr brig sen rep gov atty rev hon pres general major colonel lieutenant captain
  sergeant corporal admiral commander brigadier marshal`)

/** Families of offices that a description may exchange: "the agency's chief" for its director. */
const families: readonly ReadonlySet<string>[] = [
  wordSet(
    'chief head director leader boss chairman chairwoman chair chairperson president ceo chancellor dean commander principal'
  ),
  wordSet('spokesman spokeswoman spokesperson'),
  wordSet(
    'senator congressman congresswoman lawmaker representative legislator sen rep mp parliamentarian member deputy'
  ),
  wordSet(
    'general admiral colonel major captain commander officer lieutenant brigadier marshal gen maj col capt lt adm soldier'
  ),
  wordSet('president leader premier chancellor'),
  wordSet('minister premier'),
  wordSet('doctor physician surgeon dr'),
  wordSet('professor academic scholar researcher scientist expert analyst economist historian'),
  wordSet('lawyer attorney counsel prosecutor'),
  wordSet('envoy ambassador diplomat representative'),
  wordSet('adviser advisor aide strategist consultant'),
  wordSet('author writer journalist reporter columnist correspondent editor'),
  wordSet('candidate nominee frontrunner front-runner hopeful contender'),
  wordSet('mogul businessman businesswoman billionaire entrepreneur executive tycoon')
]

const offices =
  wordSet(`minister secretary undersecretary president vice-president premier chancellor spokesman spokeswoman spokesperson
  director chief head leader boss chairman chairwoman chairperson chair commissioner ambassador envoy diplomat rapporteur
  coordinator general major colonel captain lieutenant admiral commander commandant sergeant marshal brigadier officer
  official governor mayor senator congressman congresswoman representative lawmaker legislator parliamentarian deputy
  prosecutor attorney lawyer counsel judge justice sheriff magistrate inspector superintendent investigator detective
  analyst expert professor academic scholar researcher scientist economist historian author writer novelist journalist
  reporter correspondent editor columnist commentator host anchor presenter producer adviser advisor aide strategist
  consultant pollster manager executive ceo cfo founder co-founder cofounder owner coach captain player king queen
  prince princess emperor sheikh sheik emir sultan pope archbishop bishop cardinal priest imam ayatollah mullah rabbi pastor
  reverend doctor physician surgeon nurse candidate nominee frontrunner front-runner hopeful contender incumbent
  challenger delegate councilor councillor counselor member activist campaigner organizer organiser
  resident witness farmer worker teacher student driver pilot victim survivor veteran soldier militant rebel
  insurgent warlord fighter treasurer speaker whip commissar dean principal superintendent politician congressperson
  businessman businesswoman billionaire mogul tycoon entrepreneur engineer architect musician singer actor actress
  comedian democrat republican conservative liberal laureate trader broker banker auditor regulator negotiator mediator
  curator librarian biologist chemist physicist geologist meteorologist climatologist psychologist sociologist
  trustee mother father wife husband son daughter brother sister widow neighbor neighbour friend colleague man woman
  mp ombudsman treasurer comptroller clerk ranger firefighter paramedic astronaut cosmonaut assemblyman assemblywoman
  councilman councilwoman committeeman committeewoman alderman alderwoman secretary-treasurer fellow lecturer partner
  designer developer donor operative volunteer supporter critic caller narrator announcer moderator interviewer
  policeman policewoman fisherman shopkeeper passenger bystander refugee migrant suspect defendant plaintiff hacker
  whistleblower insider blogger filmmaker publisher programmer patient parent tenant guest`)

/** What else people do for a living, for sport or for their faith; no words that are common surnames. */
const occupations = wordSet(
  `warden gamekeeper zookeeper beekeeper lighthouse-keeper harbourmaster harbormaster skipper seaman sailor mariner
   lifeguard diver rancher grower logger miner brewer winemaker vintner chef waiter waitress bartender barista
   restaurateur hotelier landlord landlady innkeeper retailer salesman saleswoman realtor surveyor contractor
   builder bricklayer electrician plumber mechanic welder roofer technician machinist locksmith seamstress
   hairdresser caretaker janitor cleaner housekeeper nanny babysitter gravedigger undertaker trucker courier
   postman postwoman dispatcher stewardess signalman stationmaster artist sculptor poet playwright screenwriter
   essayist biographer memoirist illustrator cartoonist photographer photojournalist videographer cameraman
   composer conductor guitarist drummer pianist violinist cellist rapper songwriter dancer choreographer ballerina
   impresario podcaster youtuber broadcaster newscaster midwife dentist pharmacist optometrist psychiatrist
   therapist psychotherapist epidemiologist virologist immunologist pathologist oncologist cardiologist neurologist
   neuroscientist paediatrician pediatrician gynaecologist gynecologist obstetrician dermatologist radiologist
   anaesthetist anesthesiologist vet veterinarian zoologist botanist ecologist ornithologist entomologist
   ichthyologist oceanographer hydrologist seismologist volcanologist glaciologist palaeontologist paleontologist
   astronomer astrophysicist mathematician statistician demographer geographer anthropologist archaeologist
   archeologist linguist philosopher theologian criminologist ethicist biochemist geneticist microbiologist
   agronomist archivist cartographer genealogist translator interpreter lexicographer solicitor barrister notary
   paralegal arbitrator coroner registrar bailiff trooper patrolman jailer bodyguard lobbyist trade-unionist
   unionist conservationist environmentalist dissident defector gunman informant smuggler vicar curate nun abbess
   cleric preacher evangelist missionary cyclist sprinter swimmer rower wrestler golfer cricketer footballer
   goalkeeper midfielder defender quarterback linebacker shortstop batsman referee umpire jockey skater gymnast
   mountaineer climber explorer adventurer antiquarian auctioneer pensioner retiree homeowner housewife schoolboy
   schoolgirl apprentice intern headteacher headmaster headmistress schoolteacher tutor`
)

/** Descriptions that fit any person, and tell nothing of an office. */
const generic = wordSet(
  'official politician man woman person speaker leader figure veteran newcomer candidate nominee contender hopeful'
)

/** Descriptions that several people of a report fit, and that single out none of them. */
const common = wordSet(
  `friend colleague neighbor neighbour resident witness supporter critic volunteer caller passenger bystander fellow
   member student worker fan guest partner`
)

/** Those who speak for somebody else: not the one who spoke last. */
const deputed = wordSet(
  'spokesman spokeswoman spokesperson lawyer attorney counsel aide adviser advisor narrator announcer'
)

/** Roles that companies and other bodies have as well: "NAME, the leader in its market". */
const corporate = wordSet(
  `leader owner founder manager producer partner player champion publisher developer trader broker banker regulator
   operator auditor member star victim survivor donor consultant winner host presenter`
)

/** People of one party, faith or origin, written with a capital. */
const peopleNames =
  wordSet(`democrats republicans conservatives liberals progressives independents libertarians socialists communists
  millennials latinos latinas hispanics muslims christians evangelicals catholics protestants jews sunnis shiites kurds
  hindus buddhists sikhs mormons arabs blacks whites`)

/** Nouns of people or groups of them: who is described so stays unnamed. */
const peopleNouns =
  wordSet(`people police troops authorities sources critics residents witnesses voters others staff crowd
  audience supporters opponents media press team panel majority everyone everybody anyone anybody nobody someone somebody you there`)

/** Nouns after a body's name that do not make it somebody else: "NHO data", "the NAME news agency". */
const bodyNouns =
  wordSet(`data figures statistics numbers estimates reports report study studies survey poll polls research analysis records
  documents news agency newspaper daily weekly magazine website site channel television tv radio network broadcaster outlet
  portal service statement ministry department office committee council commission bureau administration`)

/** Nouns, beside those of bodies, of what tells something and is nobody: "the letter", "the firm". */
const things = wordSet(
  `company firm government campaign court party bank army team group alliance letter article book ad ads advertisement video
   tweet email e-mail message ruling order lawsuit suit complaint document memo piece story editorial transcript bill law act
   resolution treaty city state country nation hospital school church movement post feature analysis clip film headline
   map graph list file code release note notice brief filing petition indictment verdict budget constitution
   plan proposal strategy claim claims answer question theory idea view argument evidence rule rules`
)

/** Offices that tell whose relative somebody is. */
const kin = wordSet('mother father wife husband son daughter brother sister widow')

/** Words of a role that change who it is: "former", "deputy". A description that lacks or adds one means somebody else. */
const decisive = wordSet(
  'deputy vice former ex-president acting assistant associate interim first second junior senior shadow'
)

/** Words of a description that say nothing about the office. */
const idle =
  wordSet(`the a an this that his her its their our s top senior current longtime veteran then new old same country
  country's nation nation's chief's embattled outgoing incoming controversial now so`)

const lower = (word: string): string => word.toLowerCase()

const holdsOffice = (word: string): boolean => offices.has(word) || occupations.has(word)

/** "he" or "she" where a form of address tells it, null where it does not, undefined for any other word. */
export const honorific = (word: string): 'he' | 'she' | null | undefined => honorifics.get(lower(word))
/** Whether a word is a rank, which stands before a name. */
export const isRank = (word: string): boolean => ranks.has(lower(word))
/** Whether a word is an office or trade, the head of a role: "minister", "vice-chairman". */
export const isOffice = (word: string): boolean => holdsOffice(lower(word)) || /^(?:vice|co|ex|sub)-\p{L}+$/u.test(word)
/** Whether a description tells no office: "official", "man". */
export const isGeneric = (word: string): boolean => generic.has(lower(word))
/** Whether a noun means people without a name: "residents", "officials". */
export const isPeopleNoun = (word: string): boolean => peopleNouns.has(lower(word)) || isOfficePlural(word)
/** Whether a word names a people. */
export const isPeopleName = (word: string): boolean => peopleNames.has(lower(word))
/** Whether a noun behind a body's name leaves it that body: "data", "news agency". */
export const isBodyNoun = (word: string): boolean => bodyNouns.has(lower(word))
/** Whether a word tells whose relative somebody is. */
export const isKin = (word: string): boolean => kin.has(lower(word))
/** Whether a description fits several people of a report, so that it stands for none of them. */
export const isCommon = (word: string): boolean => common.has(lower(word))
/** Whether a description is of one who speaks for somebody else. */
export const isDeputed = (word: string): boolean => deputed.has(lower(word))
/** Whether a body can have the role as well as a person. */
export const isCorporate = (word: string): boolean => corporate.has(lower(word))
/** Whether a noun is of a body or a thing, that nobody calls "he". */
export const isThing = (word: string): boolean =>
  bodyNouns.has(lower(word)) || things.has(lower(word)) || organisationHeads.has(lower(word))
/** Whether a noun is the head of a body's name: "Ministry of …". */
export const isBodyHead = (word: string): boolean => organisationHeads.has(lower(word))
/** Whether a word of a role makes it another's: "deputy", "former". */
export const isDecisive = (word: string): boolean => decisive.has(lower(word))
/** Whether a word of a description tells nothing of the office. */
export const isIdle = (word: string): boolean => idle.has(lower(word))

/** Whether a word is the plural of an office or description: "officials", "ministers", "spokesmen". */
const isOfficePlural = (word: string): boolean => {
  const plural = lower(word)
  if (plural.endsWith('men')) return holdsOffice(`${plural.slice(0, -3)}man`)
  if (plural.endsWith('women')) return holdsOffice(`${plural.slice(0, -5)}woman`)
  return (
    plural.endsWith('s') &&
    (holdsOffice(plural.slice(0, -1)) || (plural.endsWith('ies') && holdsOffice(`${plural.slice(0, -3)}y`)))
  )
}

/** Whether two offices may name one person: the same word, or two of one family. */
export const mayBeOneOffice = (office: string, other: string): boolean => {
  const a = lower(office)
  const b = lower(other)
  return a === b || families.some(family => family.has(a) && family.has(b))
}

/** "he" or "she" where the office tells it ("spokeswoman"). */
export const genderOf = (office: string): 'he' | 'she' | null => {
  const word = lower(office)
  if (
    word.endsWith('woman') ||
    ['actress', 'queen', 'princess', 'mother', 'wife', 'daughter', 'sister', 'widow'].includes(word)
  )
    return 'she'
  if (
    ['king', 'prince', 'father', 'husband', 'son', 'brother', 'pope', 'imam', 'businessman', 'congressman'].includes(
      word
    )
  )
    return 'he'
  return null
}
