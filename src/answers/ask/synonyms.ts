import { stem } from '../../text/stems.ts'
import { tokenize } from '../../text/tokens.ts'

/**
 * Words of news that mean about the same, a group a line. Our own table: a word stands in it where one report may use it and
 * the next another for the same thing. Several words stand for one only where they are named after an equals sign.
 */
const groups = `
  final last
  begin start commence launch
  end finish conclude cease complete
  buy purchase acquire
  pay buy purchase acquire spend cost
  seize capture take conquer overrun
  fall seize capture
  return back
  kill slay murder
  die death dead perish decease
  win victory triumph
  lose defeat
  assault attack raid
  war conflict warfare
  fight combat battle
  weapon arms armament
  troop soldier serviceman
  militant insurgent gunman fighter rebel
  police officer policeman
  prison jail
  prisoner inmate detainee captive
  arrest detain apprehend
  flee escape
  refugee migrant displaced
  border frontier
  talk negotiation
  agreement deal accord pact treaty
  summit meeting
  chief head leader
  boss manager executive
  minister secretary
  lawyer attorney solicitor
  law legislation statute
  court tribunal
  ban prohibit forbid outlaw
  allow permit authorize
  help aid assist assistance
  job employment occupation work
  wage salary pay earnings
  worker employee labourer
  firm company business corporation
  money fund cash
  cost price expense
  rich wealthy affluent
  poor impoverished needy
  tax levy duty
  grow increase rise expand growth
  fall drop decline decrease decreased
  reduce cut lower
  big large huge
  small little tiny
  biggest largest greatest
  smallest least lowest
  main major principal chief primary
  important significant key
  famous notable renowned
  well-known famous
  old ancient
  new recent novel
  fast quick rapid
  car automobile vehicle
  plane aircraft airplane aeroplane jet
  ship vessel boat
  drone uav
  doctor physician
  illness disease sickness
  hurt injure wound injury
  teacher instructor educator
  student pupil
  college university
  child kid children
  woman female women
  man male men
  author writer
  write author pen
  create make produce develop
  build construct erect construction
  found establish founded establishment set
  destroy demolish ruin
  discover find
  invent devise
  show demonstrate display
  tell say state
  think believe consider
  name call title
  use utilize employ
  get obtain receive gain
  give grant donate donation
  need require requirement
  want desire wish
  try attempt
  keep retain maintain
  leave depart departure
  arrive arrival reach
  live reside inhabit dwell
  resident inhabitant
  citizen national
  house home residence
  town city
  area region zone
  nation country
  nationwide national
  worldwide global
  world global
  american usa
  british uk
  king monarch ruler
  emperor ruler
  reign rule
  govern rule
  government administration
  vote ballot election
  elect vote election
  choose select pick
  choice option
  appoint name nominate
  resign quit
  replace succeed
  former previous ex
  previously formerly earlier
  annual yearly year
  film movie
  picture image photo
  song track
  game match
  player athlete
  coach manager
  football soccer
  crowd audience
  road street highway
  railway railroad train rail
  shop store
  food meal
  ocean sea
  forest wood jungle
  rain rainfall precipitation
  heat warm
  ice frozen
  oil petroleum crude
  electricity power
  explosion blast explode
  bomb explosive
  rocket missile
  earthquake quake
  storm hurricane
  fire blaze
  crash collision
  danger risk threat
  safe secure
  secret clandestine covert
  spy agent
  reason cause why
  result outcome consequence
  effect impact
  problem trouble difficulty
  answer reply respond
  argue claim contend
  accuse blame
  deny reject refuse
  oppose against opposition
  support back endorse
  protest demonstration
  strike walkout
  rule regulation
  right entitlement
  religion faith
  church cathedral
  priest cleric clergy
  part portion
  half fifty
  percent percentage
  number amount quantity
  size extent
  tall height high
  long length
  deep depth
  wide width
  weigh weight heavy
  age old
  birth born
  bear birth
  marry wife husband marriage
  nickname dub
  mean refer define
  include contain comprise
  consist comprise compose
  locate situate location lie
  belong own owner
  connect link
  separate divide split
  similar alike like
  different differ
  opposite contrary
  speed velocity
  shape form
  change alter modify
  move shift
  travel journey trip
  visit tour
  carry transport
  send dispatch
  teach instruct
  learn study
  test examine trial
  measure gauge
  estimate approximate
  guess estimate
  today modern current present
  now currently
  before prior
  century hundred
  decade ten
`

const related = new Map<string, Set<string>>()
for (const line of groups.trim().split('\n')) {
  const keys = line.trim().split(/\s+/).map(stem)
  for (const key of keys) {
    const known = related.get(key) ?? new Set()
    for (const other of keys) if (other !== key) known.add(other)
    related.set(key, known)
  }
}

/** Other words for one word, by stem: what the sentence may say instead. */
export const relatedTo = (key: string): readonly string[] => [...(related.get(key) ?? [])]

/** Things that are called by one word or by several. */
const phrases: readonly (readonly string[])[] = `
  drone=unmanned aerial vehicle=unmanned aircraft
  election=polls
  chemical weapon=poison gas
  nuclear weapon=atomic bomb
  jobless=out of work=unemployed
  homeless=without shelter
  ceasefire=cease-fire=truce=cessation of hostilities
  landmine=land mine=explosive device
  submarine=underwater vessel
  fighter jet=warplane=combat aircraft
  heart attack=cardiac arrest
  smartphone=mobile phone=cell phone
  internet=world wide web
  inflation=rising prices
  recession=economic downturn
  global warming=climate change
  lawmaker=member of parliament=legislator
  cop=police officer
  teenager=adolescent
  suicide bomber=human bomb
  hostage=captive
  bailout=rescue package
  layoff=job cut
  oil field=oilfield
  power plant=power station
  health worker=medical staff
  airstrike=air strike=air raid=aerial bombing
  warship=naval vessel
  spacecraft=space vehicle
  rally=mass meeting
`
  .trim()
  .split('\n')
  .map(line => line.trim().split('='))

const phrasesByWord = new Map<string, readonly string[]>()
for (const group of phrases)
  for (const phrase of group) {
    const key = phrase.split(' ').map(stem).join(' ')
    phrasesByWord.set(
      key,
      group.filter(other => other !== phrase)
    )
  }

/** The longest phrase of the table, in words. */
export const longestPhrase = 3

/** Other names of a thing: "drone" → "unmanned aerial vehicle". Takes the stems of its words, parted by spaces. */
export const otherNamesOf = (keys: string): readonly string[] => phrasesByWord.get(keys) ?? []

/** A text with what the table knows by other names under each of them: "about drones" → "about unmanned aerial vehicle", … */
export const inOtherWords = (text: string): readonly string[] => {
  const words = tokenize(text).filter(({ kind }) => kind !== 'mark')
  return words.flatMap((first, at) =>
    words.slice(at, at + longestPhrase).flatMap(({ end }, length) => {
      const keys = words.slice(at, at + length + 1).map(word => stem(word.text))
      return otherNamesOf(keys.join(' ')).map(name => text.slice(0, first.start) + name + text.slice(end))
    })
  )
}
