import { expect, test } from 'vitest'
import { mainText } from '../../src/corpus/main-text.ts'
import { readDocument } from '../../src/corpus/read-document.ts'

test('the main text is the report without the page around it', () => {
  const text =
    'All news\n\nMill burned down\n\n4 March 2019\n\nThe mill burned in the night.\nNobody was hurt.\n\nLeave a Reply'
  expect(mainText(readDocument('a.txt', text))).toBe(
    'Mill burned down\n\nThe mill burned in the night.\n\nNobody was hurt.'
  )
})
