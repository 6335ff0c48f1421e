import { wordSet } from '../../text/word-set.ts'

/** Common given names that are men's nearly always; names that both bear ("Alex", "Kim", "Jordan") are left out. */
const mens = wordSet(`
  aaron abdul abdullah adam ahmed alan albert alejandro alexander alexei alfred ali anatoly anders andrei andrew
  anthony antonio arthur bashar ben benjamin bernard bernie bill bjorn bob boris brad brandon brian bruce carl carlos
  charles chris christopher chuck craig dan daniel dave david dennis diego dmitri dmitry don donald doug douglas ed
  edward emmanuel enrique eric erik ernest ethan eugene felipe fernando francis francisco frank fred friedrich gary
  george gerald giovanni glenn gordon greg gregory gustavo hans harold harry hassan heinrich henrik henry hiroshi hugo
  ian igor isaac ivan jack jacob jacques jake jamal james jason javier jean-claude jeff jeffrey jens jeremy jerry jim
  joe johan john jonathan jorge jose joseph josh joshua juan julio justin karl keith ken kenji kenneth kevin khalid
  kofi kwame larry lars lawrence leonard leonid lloyd louis luis luke manuel marcel marco marcus mario mark martin
  matt matthew max michael miguel mike mikhail mitch mohamed mohammad mohammed muhammad mustafa nathan neil nicholas
  nick nikolai nils olaf ole oleg oliver omar oscar pablo patrick paul pavel pedro peter phil philip pierre piotr
  rafael rajesh ralph ramon randy raymond reinhard ricardo richard rick rob robert roberto roger ron ronald ross roy
  russell ryan samuel sanjay scott sean sergei sergey seth simon stefan stephen steve steven stuart ted terry thomas
  tim timothy todd tom tony travis vikram viktor vincent vladimir walter wayne william wolfgang xavier yusuf zachary
`)

/** Common given names that are women's nearly always. */
const womens = wordSet(`
  abigail aisha alexandra alice alicia alison amanda amina aminata amy ana andrea angela anita ann anna anne annette
  astrid barbara beatrice beth betty brenda bridget carla carmen carol caroline carolyn catherine cecilia charlotte
  chelsea cheryl christina christine cindy claire clara claudia cynthia daisy daniela debbie deborah denise diana
  diane donna dorothy eleanor elena elise elizabeth ella ellen emily emma erica erin esther eva evelyn fatima fatou
  fiona florence gabriela gina gloria grace hannah heather heidi helen helena hillary ida indira ines ingrid irene
  irina isabel isabella ivana jane janet jean jennifer jessica jill joan joanna josephine joyce judith judy julia
  julie karen kate katherine kathleen kathy katie kirsten kristen laura lauren leila lena leslie linda lisa liz
  loretta louise lucia lucy lydia madeleine margaret maria marie marina marine marta martha mary maya megan melanie
  melissa mercedes michelle miriam monica nadia nancy naomi natalia natalie nicole nina nora olga olivia pamela
  patricia paula priya rachel rebecca rosa rosemary ruth sakura sally samantha sandra sara sarah sheila shirley sigrid
  silvia sofia sonia sophia stella stephanie susan suzanne sylvia tatiana teresa theresa tina ursula valentina valerie
  vanessa vera veronica victoria virginia vivian wendy yasmin yelena yuki yulia yvonne zainab
`)

/** "he" or "she" for a given name that tells, null for one that does not. */
export const genderOfName = (givenName: string): 'he' | 'she' | null =>
  mens.has(givenName) ? 'he' : womens.has(givenName) ? 'she' : null

/** Short forms of given names, so that "Joe" and "Joseph" with one surname are one person. */
const shortForms: ReadonlyMap<string, string> = new Map([
  ['bill', 'william'],
  ['will', 'william'],
  ['joe', 'joseph'],
  ['bob', 'robert'],
  ['rob', 'robert'],
  ['jim', 'james'],
  ['mike', 'michael'],
  ['tom', 'thomas'],
  ['dan', 'daniel'],
  ['rick', 'richard'],
  ['dick', 'richard'],
  ['ted', 'edward'],
  ['ed', 'edward'],
  ['tony', 'anthony'],
  ['chris', 'christopher'],
  ['matt', 'matthew'],
  ['steve', 'stephen'],
  ['steven', 'stephen'],
  ['jeff', 'jeffrey'],
  ['ben', 'benjamin'],
  ['sam', 'samuel'],
  ['tim', 'timothy'],
  ['greg', 'gregory'],
  ['ron', 'ronald'],
  ['ken', 'kenneth'],
  ['don', 'donald'],
  ['andy', 'andrew'],
  ['nick', 'nicholas'],
  ['liz', 'elizabeth'],
  ['kate', 'katherine'],
  ['dave', 'david'],
  ['larry', 'lawrence'],
  ['jerry', 'gerald'],
  ['fred', 'frederick'],
  ['chuck', 'charles'],
  ['charlie', 'charles'],
  ['josh', 'joshua'],
  ['phil', 'philip'],
  ['sergey', 'sergei'],
  ['bernie', 'bernard']
])

/** The full form of a given name that is often shortened; any other name as it is. */
export const fullGivenName = (name: string): string => shortForms.get(name) ?? name
