/**
 * The verbs of English that do not form their past with -ed, a verb a line: base, past and participle as far as they differ
 * (after Quirk et al. 1985, "A Comprehensive Grammar of the English Language", 3.18; those that news uses). Forms that are
 * another verb's base as well ("found", "saw", "left") stand for the verb of this table too.
 */
const table = `
  arise arose arisen
  become became
  begin began begun
  bite bit bitten
  blow blew blown
  break broke broken
  bring brought
  build built
  buy bought
  catch caught
  choose chose chosen
  come came
  deal dealt
  dig dug
  draw drew drawn
  drink drank drunk
  drive drove driven
  eat ate eaten
  fall fell fallen
  feel felt
  fight fought
  find found
  flee fled
  fly flew flown
  forbid forbade forbidden
  forget forgot forgotten
  freeze froze frozen
  get got gotten
  give gave given
  go went gone
  grow grew grown
  hang hung
  hear heard
  hide hid hidden
  hold held
  keep kept
  know knew known
  lay laid
  lead led
  leave left
  lend lent
  lose lost
  make made
  mean meant
  meet met
  overthrow overthrew overthrown
  pay paid
  ride rode ridden
  ring rang rung
  rise rose risen
  run ran
  say said
  see saw seen
  seek sought
  sell sold
  send sent
  shake shook shaken
  shoot shot
  show shown
  sing sang sung
  sink sank sunk
  sleep slept
  speak spoke spoken
  spend spent
  stand stood
  steal stole stolen
  stick stuck
  strike struck
  swear swore sworn
  sweep swept
  swim swam swum
  take took taken
  teach taught
  tear tore torn
  tell told
  think thought
  throw threw thrown
  undergo underwent undergone
  understand understood
  wake woke woken
  wear wore worn
  win won
  withdraw withdrew withdrawn
  write wrote written
`

const forms = new Map<string, readonly string[]>()
for (const line of table.trim().split('\n')) {
  const verb = line.trim().split(' ')
  for (const form of verb) forms.set(form, verb)
}

/** All forms of an irregular verb, of which one is given in small letters: "won" → "win", "won". None of any other word. */
export const formsOfIrregular = (word: string): readonly string[] => forms.get(word) ?? []
