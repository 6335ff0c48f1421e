import fc from 'fast-check'
import { expect, test } from 'vitest'
import { maskedLink } from '../../../src/discord/messages/link.ts'

test.each([
  ['https://news.example/a?b=1&c=2#d', '[Open](https://news.example/a?b=1&c=2#d)'],
  ['http://news.example', '[Open](http://news.example/)'],
  ['https://news.example/(a)/b c', '[Open](https://news.example/%28a%29/b%20c)'],
  ['https://пример.example/ü', '[Open](https://xn--e1afmkfd.example/%C3%BC)']
])('links to %s', (address, link) => {
  expect(maskedLink('Open', address, 200)).toBe(link)
})

test.each([
  'javascript:alert(1)',
  'data:text/html,x',
  'file:///etc/passwd',
  'discord://-/channels/1',
  'news.example/a',
  'https://bank.example@other.example/',
  'https://user:word@news.example/',
  `https://news.example/${'a'.repeat(300)}`,
  ''
])('does not link to %j', address => {
  expect(maskedLink('Open', address, 200)).toBeNull()
})

test('no address ends its link early', () => {
  const addresses = fc
    .tuple(fc.webUrl({ withQueryParameters: true, withFragments: true }), fc.string())
    .map(parts => parts.join(''))
  fc.assert(
    fc.property(addresses, address => {
      const link = maskedLink('Open', address, 10_000)
      expect(link === null || /^\[Open\]\(https?:\/\/[^\s()[\]<>|*`\\]+\)$/u.test(link)).toBe(true)
    })
  )
})
