import { wordSet } from '../text/word-set.ts'

/** Common given names that are men's nearly always; names that both bear ("Alex", "Kim", "Jordan") are left out. */
const mens =
  wordSet(`aaron abdul abdullah adam ahmed alan albert alejandro alexander alexei alfred ali anatoly anders andrei andrew antonio
  anthony arthur barack bashar ben benjamin bernard bernie bill bob boris brad brandon brian bruce carl carlos charles chris christopher chuck
  craig daniel dan dave david dennis dmitry dmitri don donald doug douglas ed edward emmanuel eric erik ernest ethan eugene felipe
  fernando francis francisco frank fred gary george gerald giovanni glenn gordon greg gregory gustavo hans harold harry
  hassan henry hugo ian igor isaac ivan jack jacob jake james jason javier jeff jeffrey jeremy jerry jim joe john jonathan
  jorge jose joseph josh joshua juan julio justin karl keith ken kenneth kevin khalid larry lawrence leonard leonid lloyd louis
  luis luke ole lars nils olaf bjorn henrik johan jens piotr pavel hiroshi kenji rajesh sanjay vikram jamal kofi kwame enrique
  diego manuel marcel jacques jean-claude friedrich wolfgang heinrich stefan marco marcus mario mark martin matt matthew max michael miguel mike mikhail mitch mitt mohamed mohammad mohammed
  muhammad mustafa nathan neil nicholas nick nikolai oleg oliver omar oscar pablo patrick paul pedro peter phil philip pierre
  rafael ralph ramon randy raymond recep reinhard ricardo richard rick rob robert roberto roger ron ronald ross roy russell
  ryan samuel scott sean sergei sergey seth simon stephen steve steven stuart ted terry thomas tim timothy todd tom tony
  travis vincent viktor vladimir walter wayne william xavier yusuf zachary`)

/** Common given names that are women's nearly always. */
const womens =
  wordSet(`abigail aisha alexandra alice alicia alison amanda amy ana andrea angela anita ann anna anne annette barbara
  beatrice beth betty brenda bridget carla carmen carol caroline carolyn catherine cecilia charlotte cheryl chelsea
  christina christine cindy claire clara claudia cynthia daisy daniela deborah debbie denise diana diane donna dorothy
  eleanor elena elise elizabeth ella ellen emily emma erica erin esther eva evelyn fatima fiona florence gabriela gina gloria
  grace hannah heather heidi helen helena hillary ilhan ines ingrid irene irina isabel isabella ivana ivanka jane janet jean jennifer
  jessica jill joan joanna josephine joyce judith judy julia julie karen kate katherine kathleen kathy katie kellyanne kirsten
  kristen laura lauren leila lena leslie linda lisa liz loretta louise lucia lucy lydia madeleine margaret maria marie
  marina marta martha mary maya megan melania melanie melissa mercedes michelle miriam monica nadia nancy naomi natalia natalie
  nicole nina nora olga olivia pamela patricia paula rachel rebecca rosa rosemary ruth sally samantha sandra sara sarah
  sheila shirley silvia sofia sonia sophia stella stephanie susan suzanne sylvia tatiana teresa theresa tina ursula
  valentina valerie vanessa vera veronica victoria virginia vivian wendy yasmin yelena yulia yvonne zainab ida astrid sigrid yuki sakura priya indira fatou amina aminata marine brigitte`)

/** "he" or "she" for a given name that tells, null for one that does not. */
export const genderOfName = (givenName: string): 'he' | 'she' | null =>
  mens.has(givenName) ? 'he' : womens.has(givenName) ? 'she' : null

/** Short forms of given names, so that "Joe" and "Joseph" with one surname are one person. */
const shortForms: Readonly<Record<string, string>> = {
  bill: 'william',
  will: 'william',
  joe: 'joseph',
  bob: 'robert',
  rob: 'robert',
  jim: 'james',
  mike: 'michael',
  tom: 'thomas',
  dan: 'daniel',
  rick: 'richard',
  dick: 'richard',
  ted: 'edward',
  ed: 'edward',
  tony: 'anthony',
  chris: 'christopher',
  matt: 'matthew',
  steve: 'stephen',
  steven: 'stephen',
  jeff: 'jeffrey',
  ben: 'benjamin',
  sam: 'samuel',
  tim: 'timothy',
  greg: 'gregory',
  ron: 'ronald',
  ken: 'kenneth',
  don: 'donald',
  andy: 'andrew',
  nick: 'nicholas',
  liz: 'elizabeth',
  kate: 'katherine',
  dave: 'david',
  larry: 'lawrence',
  jerry: 'gerald',
  fred: 'frederick',
  chuck: 'charles',
  charlie: 'charles',
  josh: 'joshua',
  phil: 'philip',
  sergey: 'sergei',
  bernie: 'bernard'
}

/** The full form of a given name that is often shortened; any other name as it is. */
export const fullGivenName = (name: string): string => shortForms[name] ?? name
