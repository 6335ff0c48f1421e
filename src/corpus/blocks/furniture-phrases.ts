/**
 * What a line of a page's furniture tells about what follows it.
 * `closing` stands after the report (comment form, author's page, copyright); `list` heads something inserted (related articles, a
 * newsletter's sign-up) that runs until the report resumes; `line` stands for itself alone.
 */
export type Furniture = 'closing' | 'list' | 'line'

/** How a line of furniture starts, what it is, and of how many words it may be at most. */
type FurniturePhrase = { readonly phrase: string; readonly kind: Furniture; readonly most: number }

const starting = (kind: Furniture, most: number, phrases: readonly string[]): FurniturePhrase[] =>
  phrases.map(phrase => ({ phrase, kind, most }))

/** Nouns that a sentence may start with too count in short lines only. */
const phrases: readonly FurniturePhrase[] = [
  ...starting('closing', 40, [
    'leave a reply',
    'leave a comment',
    'leave your comment',
    'post a comment',
    'add a comment',
    'write a comment',
    'please enter your',
    'your email address will not be',
    'required fields are marked',
    'save my name, email',
    'you must be logged in to',
    'log in to comment',
    'view more articles',
    'view all articles',
    'view all posts',
    'more articles by',
    'more articles from',
    'more posts by',
    'more stories by',
    'copyright ©',
    'copyright (c)',
    '© copyright',
    'this material may not be published',
    'media contact',
    'press contact',
    'contact:',
    'for further information, contact',
    'for more information, contact',
    'for media inquiries'
  ]),
  ...starting('closing', 6, [
    'join the conversation',
    'join the discussion',
    'about the author',
    'about the writer',
    'terms of use',
    'terms of service',
    'terms and conditions',
    'privacy policy',
    'all rights reserved',
    'comments are closed',
    'more by this author'
  ]),
  ...starting('closing', 3, ['no comments', 'comments']),
  ...starting('list', 6, [
    'related articles',
    'related stories',
    'related news',
    'related posts',
    'related topics',
    'related content',
    'related coverage',
    'recommended for you',
    'recommended stories',
    'recommended articles',
    'more on this story',
    'more on this topic',
    'read next',
    'also on',
    'most read',
    'most popular',
    'most viewed',
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
  ...starting('line', 5, ['advertisement']),
  ...starting('line', 1, ['advertising']),
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
    'you may also like',
    'you might also like',
    'you may also be interested',
    'read more',
    'read also',
    'read the full story',
    'also read',
    'see also'
  ]),
  ...starting('line', 40, ['image source', 'image credit', 'image caption', 'photo credit', 'file photo']),
  ...starting('line', 12, [
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
    'topics:',
    'filed under',
    'posted in',
    'categories:',
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

/** Words anywhere in a line that make it closing furniture. */
export const closingParts = [
  'email address will not be published',
  'all rights reserved',
  'notify me of follow-up comments',
  'notify me of new posts',
  'this site uses akismet'
]

/** Words anywhere in a line that make it the head of a list or a notice. */
export const listParts = [
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

/** Lines that stand where an image or a rule stood. */
export const imageLeftovers = new Set(
  'divider|spacer|placeholder|image|images|img|photo|picture|thumbnail|banner|logo|icon|avatar|featured image|default image|video|gallery|ad|ads|loading|loading...'.split(
    '|'
  )
)

/** Endings of image files. */
export const imageEndings = ['.jpg', '.jpeg', '.png', '.gif', '.webp', '.svg']

/** Words of which bars of links for sharing are made. */
export const shares = new Set(
  'share|tweet|facebook|twitter|x|linkedin|whatsapp|telegram|reddit|pinterest|email|e-mail|mail|print|copy|link|copied|save|like|pin|pocket|messenger|instagram|youtube|rss|viber|vk|flipboard|tumblr|on|this|via|or|and|comment|comments'.split(
    '|'
  )
)

/** Entries of menus and names of sections. */
export const navigation = new Set(
  'for immediate release|press release|home|homepage|menu|main menu|search|news|all news|latest news|latest|top news|breaking news|breaking|world|world news|asia|europe|africa|americas|middle east|politics|business|economy|markets|sport|sports|opinion|culture|science|technology|tech|health|entertainment|lifestyle|travel|video|videos|photos|live|podcasts|about us|contact us|contact|log in|login|sign in|register|subscribe|newsletters|newsletter|back|back to top|close|open menu|toggle navigation|english|русский|skip to content|skip to main content|jump to navigation|advertise|e-paper|archive|press releases|blog|next|previous|next article|previous article|all sections|sections|editions|more'.split(
    '|'
  )
)

/** What stands between the steps of a trail of sections. */
export const trailMarks = [' > ', ' » ', ' › ', ' / ', ' | ', ' · ', '»', '›']

/** The phrases with which furniture starts, by their first words. */
export const phrasesByWord: ReadonlyMap<string, readonly FurniturePhrase[]> = Map.groupBy(
  phrases,
  ({ phrase }) => phrase.split(' ')[0] ?? ''
)
