import type { Span } from '../text/span.ts'
import { countWords, isCapitalised } from './shape.ts'

/**
 * What a line of a page's furniture tells about what follows it.
 * `closing` stands after the report (comment form, author's page, copyright); `list` heads something inserted (related articles, a
 * newsletter's sign-up) that runs until the report resumes; `line` stands for itself alone.
 */
export type Furniture = 'closing' | 'list' | 'line'

const longest = 300

/** What furniture of a web page a paragraph is; null when it is none. Paragraphs over 300 characters never are. */
export const furnitureOf = (text: string, span: Span): Furniture | null => {
  if (span.end - span.start > longest) return null
  const line = normalised(text.slice(span.start, span.end))
  if (line === '' || !hasLetterOrDigit(line)) return 'line'
  const words = countWords(text, span, 41)
  for (const { phrase, kind, most } of phrasesByWord.get(firstWord(line)) ?? []) {
    if (words <= most && startsWithWords(line, phrase)) {
      return kind === 'list' && words > wordsIn(phrase) + 4 && !phrase.startsWith('sign up') ? 'line' : kind
    }
  }
  if (words > 40) return null
  if (closingParts.some(part => line.includes(part))) return 'closing'
  if (listParts.some(part => line.includes(part))) return 'list'
  if (imageLeftovers.has(line) || isFileName(line) || isCredit(line)) return 'line'
  if (isMoreOf(text.slice(span.start, span.end))) return 'list'
  if (isCommentCount(line)) return 'closing'
  return isShareBar(line) ? 'line' : null
}

/** Whether a line of the page's head leads elsewhere: a menu entry, a section's name, a trail of them. */
export const isNavigation = (text: string, span: Span): boolean => {
  if (span.end - span.start > 120) return false
  const line = normalised(text.slice(span.start, span.end))
  if (navigation.has(line)) return true
  return trailMarks.some(mark => {
    const steps = line.split(mark)
    return steps.length >= 2 && steps.some(step => navigation.has(step.trim()))
  })
}

type Phrase = { readonly phrase: string; readonly kind: Furniture; readonly most: number }

const starting = (kind: Furniture, most: number, phrases: readonly string[]): Phrase[] =>
  phrases.map(phrase => ({ phrase, kind, most }))

const phrases: readonly Phrase[] = [
  ...starting('closing', 40, [
    'leave a reply',
    'leave a comment',
    'leave your comment',
    'post a comment',
    'add a comment',
    'write a comment',
    'join the conversation',
    'join the discussion',
    'please enter your',
    'your email address will not be',
    'required fields are marked',
    'save my name, email',
    'you must be logged in to',
    'log in to comment',
    'comments are closed',
    'view more articles',
    'view all articles',
    'view all posts',
    'more articles by',
    'more articles from',
    'more posts by',
    'more stories by',
    'more by this author',
    'about the author',
    'about the writer',
    'copyright ©',
    'copyright (c)',
    '© copyright',
    'all rights reserved',
    'terms of use',
    'terms of service',
    'terms and conditions',
    'privacy policy',
    'this material may not be published',
    'media contact',
    'press contact',
    'contact:',
    'for further information, contact',
    'for more information, contact',
    'for media inquiries'
  ]),
  ...starting('closing', 6, ['no comments', 'comments']),
  ...starting('list', 2, ['subscribe', 'newsletter', 'newsletters', 'sign up']),
  ...starting('list', 40, [
    'sign up for',
    'sign up to our',
    'sign up to receive',
    'sign up to get',
    'subscribe to our',
    'subscribe to the',
    'subscribe now',
    'subscribe for',
    'get the best of',
    'get our newsletter',
    'get the latest news delivered',
    'get the latest stories delivered',
    'join our newsletter',
    'join our mailing list',
    'join our telegram',
    'join our whatsapp',
    'follow us on',
    'follow us',
    'related articles',
    'related stories',
    'related news',
    'related posts',
    'related topics',
    'related content',
    'related coverage',
    'you may also like',
    'you might also like',
    'you may also be interested',
    'recommended for you',
    'recommended stories',
    'recommended articles',
    'more on this story',
    'more on this topic',
    'read more',
    'read also',
    'read next',
    'read the full story',
    'also read',
    'see also',
    'also on',
    'most read',
    'most popular',
    'most viewed',
    'editor’s picks',
    "editor's picks",
    "editors' picks",
    'trending now',
    'trending stories',
    'latest news',
    'latest stories',
    'top stories',
    'up next',
    'access more',
    'what to read next',
    'sponsored content',
    'paid content',
    'from our partners',
    'around the web'
  ]),
  ...starting('line', 40, ['image source', 'image credit', 'image caption', 'photo credit', 'file photo']),
  ...starting('line', 12, [
    'advertisement',
    'advertising',
    'story continues below',
    'article continues below',
    'continue reading',
    'skip to',
    'skip advertisement',
    'click here to',
    'click to share',
    'share this',
    'share on',
    'share article',
    'share via',
    'email this article',
    'print this',
    'listen to this article',
    'watch:',
    'tags:',
    'tagged',
    'topics:',
    'filed under',
    'posted in',
    'categories:',
    'min read',
    'reading time',
    'photo by',
    'photo:',
    'photograph:',
    'image:',
    'picture:',
    '(reporting by',
    'reporting by',
    '(editing by',
    'editing by',
    '(additional reporting by',
    'additional reporting by',
    'with reporting by',
    'edited by'
  ])
]

const closingParts = [
  'your email address will not be published',
  'all rights reserved',
  'notify me of follow-up comments',
  'notify me of new posts',
  'this site uses akismet'
]

const listParts = [
  'this website uses cookies',
  'this site uses cookies',
  'we use cookies',
  'cookie policy',
  'accept all cookies',
  'unsubscribe at any time',
  'delivered to your inbox',
  'to your inbox',
  'in your inbox',
  'our daily newsletter',
  'our weekly newsletter',
  'our free newsletter'
]

const imageLeftovers = new Set(
  'divider|spacer|placeholder|image|images|img|photo|picture|thumbnail|banner|logo|icon|avatar|featured image|default image|video|gallery|ad|ads|loading|loading...'.split(
    '|'
  )
)

const imageEndings = ['.jpg', '.jpeg', '.png', '.gif', '.webp', '.svg']

const shares = new Set(
  'share|tweet|facebook|twitter|x|linkedin|whatsapp|telegram|reddit|pinterest|email|e-mail|mail|print|copy|link|copied|save|like|pin|pocket|messenger|instagram|youtube|rss|viber|vk|flipboard|tumblr|on|this|via|or|and|comment|comments'.split(
    '|'
  )
)

const navigation = new Set(
  'for immediate release|press release|home|homepage|menu|main menu|search|news|all news|latest news|latest|top news|breaking news|breaking|world|world news|asia|europe|africa|americas|middle east|politics|business|economy|markets|sport|sports|opinion|culture|science|technology|tech|health|entertainment|lifestyle|travel|video|videos|photos|live|podcasts|about us|contact us|contact|log in|login|sign in|register|subscribe|newsletters|newsletter|back|back to top|close|open menu|toggle navigation|english|русский|skip to content|skip to main content|jump to navigation|advertise|e-paper|archive|press releases|blog|next|previous|next article|previous article|all sections|sections|editions|more'.split(
    '|'
  )
)

const trailMarks = [' > ', ' » ', ' › ', ' / ', ' | ', ' · ', '»', '›']

const normalised = (line: string): string =>
  line.toLowerCase().replaceAll('’', "'").replaceAll('‘', "'").replaceAll('\u00a0', ' ').replace(/\s\s+/g, ' ').trim()

const firstWord = (line: string): string => {
  const space = line.indexOf(' ')
  return space === -1 ? line : line.slice(0, space)
}

const wordsIn = (phrase: string): number => phrase.split(' ').length

const startsWithWords = (line: string, phrase: string): boolean => {
  if (!line.startsWith(phrase)) return false
  const after = line.charAt(phrase.length)
  return after === '' || after.toLowerCase() === after.toUpperCase() || !isLetter(phrase.charAt(phrase.length - 1))
}

const isLetter = (character: string): boolean => character.toLowerCase() !== character.toUpperCase()

const hasLetterOrDigit = (line: string): boolean => /[\p{L}\p{N}]/u.test(line)

const isFileName = (line: string): boolean => !line.includes(' ') && imageEndings.some(ending => line.endsWith(ending))

/** "(Photo by …)", "Jane Roe/Getty Images", "AP Photo/…": the words of picture credits, in a line that is no sentence. */
const isCredit = (line: string): boolean => {
  if (line.length > 90 || line.endsWith('.')) return false
  return [
    '(photo by',
    '(photo:',
    '(image:',
    'getty images',
    'ap photo',
    'handout via',
    '/shutterstock',
    '/unsplash'
  ].some(credit => line.includes(credit))
}

/** "More Example News", "More from Business": a heading over links to other reports. */
const isMoreOf = (line: string): boolean => {
  const words = line.split(/\s/).filter(Boolean)
  const last = words.at(-1)?.toLowerCase()
  if (words[0] !== 'More' && words[0] !== 'MORE') return false
  if (words.length > 6) return false
  if (words[1]?.toLowerCase() === 'from' || words[1]?.toLowerCase() === 'stories') return true
  return (
    words.every(isCapitalised) && (last === 'news' || last === 'stories' || last === 'articles' || last === 'headlines')
  )
}

/** "3 comments", "1 reply". */
const isCommentCount = (line: string): boolean => {
  const [count = '', thing = '', ...more] = line.split(' ')
  return more.length === 0 && commented.has(thing) && Number.isInteger(Number(count))
}

const commented = new Set(['comment', 'comments', 'reply', 'replies', 'response', 'responses'])

const isShareBar = (line: string): boolean => {
  const words = line.split(/[\s,|·•/]/).filter(Boolean)
  return words.length > 0 && words.length <= 14 && words.every(word => shares.has(word))
}

const phrasesByWord: ReadonlyMap<string, readonly Phrase[]> = Map.groupBy(phrases, ({ phrase }) => firstWord(phrase))
