import { describe, expect, test } from 'vitest'
import { readDocument } from '../../../src/corpus/read-document.ts'

const read = (fields: string) =>
  readDocument('mill.md', `---\ntitle: Mill\n${fields}\n---\n\nThe old mill by the river burned down.\n`).metadata

describe('the address', () => {
  test.each(['https://example.org/mill', 'http://example.org'])('%s', url =>
    expect(read(`url: "${url}"`).url?.value).toBe(url)
  )

  test.each(['javascript:alert(1)', 'data:text/html,mill', 'file:///mill', '//example.org', 'example.org'])(
    'none in %s',
    url => expect(read(`url: "${url}"`).url).toBeNull()
  )

  test('of a record is held to the same', () =>
    expect(readDocument('mill', 'The mill burned.', { url: 'JavaScript:alert(1)' }).metadata.url).toBeNull())
})

describe('the date of a field', () => {
  test.each([
    ['2020-02-29', '2020-02-29'],
    ['2020-05-06T10:00:00Z', '2020-05-06'],
    ['28.10.2015', '2015-10-28'],
    ['4 May 2020', '2020-05-04'],
    ['2020', '2020']
  ])('%s', (written, iso) => expect(read(`date: ${written}`).date?.value).toBe(iso))

  test.each(['2021-02-30', '2020-13-45', '31.02.2020', '2019-02-29'])('none in %s, for no year has it', written =>
    expect(read(`date: ${written}`).date).toBeNull()
  )
})
