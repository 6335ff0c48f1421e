import { withoutAccents } from '../../text/characters.ts'
import { fullGivenName } from './given-name-genders.ts'

/** Letters that transliterations write in several ways, the longest first, and the one that stands for all of them. */
const letters: readonly (readonly [string, string])[] = [
  ['shch', 's'],
  ['sch', 's'],
  ['tch', 'c'],
  ['tsch', 'c'],
  ['sh', 's'],
  ['zh', 'z'],
  ['kh', 'h'],
  ['gh', 'g'],
  ['ph', 'f'],
  ['ch', 'c'],
  ['cz', 'c'],
  ['ck', 'k'],
  ['ks', 'x'],
  ['ts', 'z'],
  ['tz', 'z'],
  ['dj', 'j'],
  ['iy', 'i'],
  ['yi', 'i'],
  ['ii', 'i'],
  ['ij', 'i'],
  ['ey', 'ei'],
  ['ay', 'ai'],
  ['ee', 'i'],
  ['oo', 'u'],
  ['ou', 'u'],
  ['yo', 'e'],
  ['ye', 'e'],
  ['y', 'i'],
  ['w', 'v'],
  ['q', 'k']
]

/** Given names of Arabic and Persian, whose vowels Latin letters render freely. */
const families = [
  'mohammed mohammad muhammad mohamed muhammed mohamad mehmed mehmet',
  'ahmed ahmad achmed',
  'hussein hussain husain hossein husayn hussayn',
  'hasan hassan',
  'yusuf yousef youssef yousuf yusef',
  'abdullah abdallah abdulla',
  'mahmoud mahmud mehmood',
  'omar umar',
  'osama usama',
  'khalid khaled',
  'said saeed sayed saeid',
  'mustafa mostafa moustafa',
  'suleiman sulaiman soleiman suleyman',
  'ibrahim ebrahim',
  'ismail esmail ismael',
  'alexander aleksandr alexandr aleksander'
].map(family => family.split(' '))

const heads: ReadonlyMap<string, string> = new Map(
  families.flatMap(family => family.map(name => [name, family[0] ?? name] as const))
)

/** A surname as transliterations of it agree: "Shoigu" and "Shoygu" → "soigu". A key for comparing, not a spelling. */
export const foldName = (name: string): string => {
  const plain = withoutAccents(name.toLowerCase()).replaceAll(/[^\p{L}]/gu, '')
  let folded = ''
  for (let at = 0; at < plain.length; ) {
    const found = letters.find(([written]) => plain.startsWith(written, at))
    const [written, letter] = found ?? [plain.charAt(at), plain.charAt(at)]
    if (!folded.endsWith(letter)) folded += letter
    at += written.length
  }
  return folded
}

/** A given name likewise, short forms written out: "Sergey" is "Sergei", "Joe" is "Joseph", "Mohamed" is "Muhammad". */
export const foldGivenName = (name: string): string => {
  const plain = withoutAccents(name.toLowerCase())
  return foldName(heads.get(plain) ?? fullGivenName(plain))
}
