import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cleanse, escapeMarkdown, onOneLine } from '../../../src/discord/messages/escape.ts'

/** What Discord shows of escaped text: its escape rule takes a backslash before any character but letters, digits and spaces. */
const shownBy = (markdown: string): string => markdown.replace(/\\([^0-9A-Za-z\s])/gu, '$1')

/**
 * The first place where one of Discord's constructs would begin in `markdown`, or null. Each is looked for where Discord's
 * client looks: after the escapes before it are taken, and only at the start of a line where that counts.
 */
const firstConstruct = (markdown: string): string | null => {
  const masked = markdown.replace(/\\[^0-9A-Za-z\s]/gu, '\u0001\u0001')
  const found = constructs.map(construct => construct.exec(masked)).find(match => match !== null)
  return found ? markdown.slice(found.index, found.index + 20) : null
}

const constructs = [
  /[*_~`|]/u,
  /<[@#:/a-zA-Z0-9]/u,
  /[[\]]/u,
  /@(?:everyone|here)/u,
  /https?:\/\/\S/u,
  /:[A-Za-z0-9_+-]+:/u,
  /^[^\S\n]*>(?:>>)? /mu,
  /^[^\S\n]*(?:-?#{1,3}) /mu,
  /^[^\S\n]*[-+*] /mu,
  /^[^\S\n]*\d+\. /mu,
  /\\(?=[0-9A-Za-z\s]|$)/u
]

const pieces = [
  ...['*', '**', '***', '_', '__', '~~', '`', '```', '```js\n', '||', '\\', '\\\\', '¯\\_(ツ)_/¯'],
  ...['> ', '>>> ', '# ', '## ', '-# ', '- ', '+ ', '* ', '1. ', '23. ', '\n', '\r\n', '\u2028', ' ', '\t'],
  ...['[open](https://a.example)', '[', ']', '(', ')', 'https://a.example/b', '<https://a.example>', 'http:'],
  ...['<@123456789012345678>', '<@!123456789012345678>', '<@&123456789012345678>', '<#123456789012345678>'],
  ...['</reload:123456789012345678>', '<t:1700000000:R>', '<:e:123456789012345678>', '<a:e:123456789012345678>'],
  ...['<id:guide>', '@everyone', '@here', ':wave:', ': ', '12:30', '<a@b.example>', 'discord.gg/abc'],
  ...[
    '\u202e',
    '\u2066',
    '\u200b',
    '\u200d',
    '\ufeff',
    '\u0301',
    '😀',
    '👩‍🔬',
    'می‌خواهم',
    'é',
    'a',
    'B',
    '7',
    '\ud83d',
    '\udc00'
  ]
]

const hostile = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 3 })), { maxLength: 40 })
  .map(parts => parts.join(''))

/** How every text from outside is shown. */
const escapeText = (text: string): string => escapeMarkdown(cleanse(text))

describe('escapeMarkdown of cleansed text', () => {
  test('leaves no construct of Discord open, whatever the text', () => {
    fc.assert(
      fc.property(hostile, text => {
        expect(firstConstruct(escapeText(text))).toBeNull()
      }),
      { numRuns: 3000 }
    )
  })

  test('shows exactly the visible words', () => {
    fc.assert(
      fc.property(hostile, text => {
        expect(shownBy(escapeText(text))).toBe(cleanse(text))
      }),
      { numRuns: 3000 }
    )
  })

  test('leaves plain prose as it is', () => {
    const prose =
      'The minister said: "up to 2,000-3,000 people (about 40%) left at 9 a.m. on May 14; £5 each!"\nNobody asked?'
    expect(escapeText(prose)).toBe(prose)
  })

  test.each([
    ['@everyone, see <@1>', '\\@everyone, see \\<\\@1\\>'],
    ['[free](https://a.example)', '\\[free\\](https\\://a.example)'],
    ['# Title\n- item\n2. two\n-# small', '\\# Title\n\\- item\n2\\. two\n\\-\\# small'],
    ['well - 3. x', 'well - 3. x'],
    ['</reload:1> <t:1:R>', '\\</reload\\:1\\> \\<t\\:1\\:R\\>']
  ])('escapes %j', (text, escaped) => {
    expect(escapeText(text)).toBe(escaped)
  })
})

describe('cleanse', () => {
  test('takes out what turns the direction of words or hides words', () => {
    expect(cleanse('pay \u202eevil\u202c \u2067now\u2069 a\u200bb\u2060c\ufeff d\u00ade f\u{e0041}g\u034f')).toBe(
      'pay evil now abc de fg'
    )
  })

  test('keeps joiners that scripts and emoji need, and drops them between Western letters', () => {
    expect(cleanse('می‌خواهم 👩‍🔬 क्‍ष pass\u200dword \u200d')).toBe('می‌خواهم 👩‍🔬 क्‍ष password ')
  })

  test('keeps at most four combining marks on a character', () => {
    expect(cleanse(`a${'\u0301'.repeat(500)}b`)).toBe(`a${'\u0301'.repeat(4)}b`)
    expect(cleanse('Tiếng Việt'.normalize('NFD'))).toBe('Tiếng Việt'.normalize('NFD'))
  })

  test('makes line ends alike and control characters spaces', () => {
    expect(cleanse('a\r\nb\rc\u2028d\u0085e\u0000f\tg')).toBe('a\nb\nc\nd\ne f g')
  })

  test('replaces half a surrogate pair', () => {
    expect(cleanse('a\ud83db')).toBe('a\ufffdb')
  })

  test('changes nothing the second time', () => {
    fc.assert(
      fc.property(hostile, text => {
        expect(cleanse(cleanse(text))).toBe(cleanse(text))
      })
    )
  })

  test('takes time in proportion to the text', () => {
    for (const piece of ['\u0301', '\u200d', '1', ' ', '-', '\\', '\u202e', 'a\u200d'])
      expect(escapeMarkdown(cleanse(piece.repeat(1_000_000))).length).toBeLessThanOrEqual(2_000_001)
  })
})

test('onOneLine runs white space together', () => {
  expect(onOneLine('  a\r\n\tb\u2028 c ')).toBe('a b c')
})
