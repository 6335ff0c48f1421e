import { wordSet } from './word-set.ts'

/**
 * Folds British and American spelling into one, so that "defence" and "defense", "organisation" and "organization" are one
 * word. Takes and gives a lower-case word; a word it does not know comes back as it is. The result is a key for
 * comparing, not a spelling to show.
 */
export const foldSpelling = (word: string): string => {
  if (word.length < 4) return word
  if (word === 'programme' || word === 'programmes') return word.replace('mme', 'm')
  for (let length = Math.min(longest, word.length); length >= 4; length--) {
    const prefix = folded.get(word.slice(0, length))
    if (prefix !== undefined) return foldEnding(prefix + word.slice(length))
  }
  return foldEnding(word)
}

const foldEnding = (word: string): string => {
  for (const [from, to] of endings) {
    if (word.length > from.length + 2 && word.endsWith(from)) {
      return from.startsWith('is') && keepsIse(word) ? word : word.slice(0, -from.length) + to
    }
  }
  return word
}

const endings: readonly (readonly [string, string])[] = [
  ['isations', 'izations'],
  ['isational', 'izational'],
  ['isation', 'ization'],
  ['ised', 'ized'],
  ['ises', 'izes'],
  ['ising', 'izing'],
  ['iser', 'izer'],
  ['isers', 'izers'],
  ['ise', 'ize'],
  ['yzed', 'ysed'],
  ['yzing', 'ysing'],
  ['yze', 'yse']
]

/** What stands before the -ise of words that no spelling writes with a z: adv-ise, exerc-ise, surpr-ise. */
const iseStems =
  wordSet(`adv advert an appr appra ar ba bra bru chast ch circumc clockw comprom compr conc cr cru dem den desp dev disgu elo
  enterpr exc excerc exerc expert franch enfranch gu improv inc ir lia likew lou mala marqu merchand no otherw pa parad
  po porpo pra prec prem prom ra repr rev r surm superv surpr telev torto treat turquo upr val w counterw`)

const keepsIse = (word: string): boolean => iseStems.has(word.slice(0, word.lastIndexOf('is')))

/** British prefix = American prefix; where the American one is the longer, it is folded into the British. */
const pairs = `defenc=defens offenc=offens pretenc=pretens licenc=licens practis=practic
  labour=labor colour=color behaviour=behavior neighbour=neighbor favour=favor honour=honor harbour=harbor rumour=rumor
  humour=humor armour=armor endeavour=endeavor vapour=vapor odour=odor savour=savor tumour=tumor rigour=rigor
  vigour=vigor parlour=parlor splendour=splendor valour=valor candour=candor clamour=clamor glamour=glamor
  discolour=discolor dishonour=dishonor demeanour=demeanor fervour=fervor saviour=savior mould=mold smoulder=smolder
  centre=center theatre=theater metre=meter kilometre=kilometer centimetre=centimeter millimetre=millimeter litre=liter
  fibre=fiber calibre=caliber sabre=saber spectre=specter sombre=somber manoeuvr=maneuver meagre=meager lustre=luster
  travell=travel cancell=cancel labell=label modell=model fuell=fuel counsell=counsel channell=channel levell=level
  signall=signal marshall=marshal quarrell=quarrel rivall=rival shovell=shovel tunnell=tunnel jewell=jewel
  dialled=dialed dialling=dialing initialled=initialed pedall=pedal totalled=totaled totalling=totaling
  fulfill=fulfil skillful=skilful willful=wilful enrollment=enrolment installment=instalment
  grey=gray plough=plow ageing=aging judgement=judgment acknowledgement=acknowledgment catalogue=catalog
  sceptic=skeptic aluminium=aluminum sulphur=sulfur pyjama=pajama storey=story cheque=check tyre=tire kerb=curb
  anaem=anem anaesth=anesth foet=fet leukaem=leukem paediatr=pediatr orthopaed=orthoped oestrogen=estrogen
  diarrhoea=diarrhea haemorrh=hemorrh haemoglobin=hemoglobin gynaecolog=gynecolog archaeolog=archeolog
  encyclopaed=encycloped mediaeval=medieval`

const folded = new Map(
  pairs.split(/\s+/).map((pair): [string, string] => {
    const [from = '', to = ''] = pair.split('=')
    return [from, to]
  })
)
const longest = Math.max(...[...folded.keys()].map(prefix => prefix.length))
