import { expect, test } from 'vitest'
import { readFrontMatter } from '../../../src/corpus/metadata/front-matter.ts'

const facts = (yaml: string) => {
  const { fields } = readFrontMatter(`---\n${yaml}\n---\nText.`)
  return Object.fromEntries(Object.entries(fields).flatMap(([name, fact]) => (fact ? [[name, fact.value]] : [])))
}

test('facts under the names in use; dates stay as written, other keys are left alone', () => {
  expect(
    facts(
      'title: "Mill: burned"\nsource: Odense Post\ndate: 2019-03-04\nlink: https://example.org\ntags: [a, b]\nmore: {a: 1}'
    )
  ).toEqual({
    title: 'Mill: burned',
    publisher: 'Odense Post',
    date: '2019-03-04',
    url: 'https://example.org'
  })
  expect(facts('authors:\n  - Ann Reed\n  - Tom Oak\ndate: 2019\npublisher:')).toEqual({
    author: 'Ann Reed, Tom Oak',
    date: '2019'
  })
})

test('tags construct nothing', () => {
  expect(facts('title: !!js/function "() => 1"')).toEqual({ title: '() => 1' })
})

test('the span holds both marks', () => {
  expect(readFrontMatter('---\ntitle: a\n---\n\nText.').span).toEqual({ start: 0, end: 16 })
})

test.each(['---\n\nText under a rule.', 'Text.\n---\ntitle: a\n---', '----\ntitle: a\n----', ''])(
  'none in %j',
  text => {
    expect(readFrontMatter(text)).toMatchObject({ span: null, fields: {}, broken: null })
  }
)

const bomb = [
  'a: &a [x, x, x, x, x, x, x, x, x]',
  ...'bcdefg'.split('').map((name, at) => `${name}: &${name} [${`*${'abcdefg'[at]}, `.repeat(9)}]`)
]

test.each([
  ['title: [open', /valid YAML/],
  ['title: a\ntitle: b', /valid YAML/],
  ['title: {a: 1}', /"title".*must be text/],
  ['just words', /key: value/],
  ['title: *nobody', /valid YAML/],
  [bomb.join('\n'), /valid YAML/]
])('%j is broken', (yaml, reason) => {
  const { broken } = readFrontMatter(`---\n${yaml}\n---\nText.`)
  expect(broken).toMatch(reason)
  expect(broken).not.toContain('\n')
})

test('front matter that is never closed is broken', () => {
  expect(readFrontMatter('---\ntitle: a\n\nText.').broken).toMatch(/not closed/)
})
