import fc from 'fast-check'
import { expect, test } from 'vitest'
import { splitSentences } from '../../src/text/sentences.ts'
import { wordsOf } from '../../src/text/span.ts'
import { oddText } from './odd-text.ts'

const split = (text: string): string[] => splitSentences(text).map(span => wordsOf(text, span))

/** Each case shows where the sentences end with "¦". */
test.each([
  'J. K. Hale met Maj. Gen. A. Brown. ¦ They spoke.',
  'He lives in the U.S. ¦ The U.S. Army does not. ¦ Nor does Acme Inc. ¦ But Acme Inc. Norland does.',
  'She left Washington D.C. on Jan. 6 at 5 p.m. Tuesday. ¦ He left at 6 p.m. ¦ Then it rained.',
  'Sen. Ruiz and Dr. Okoro v. Norland, e.g. Tom. ¦ No. ¦ No. 5 is alive, see p. 12. ¦ Art. 5 stands.',
  'George W. Hale won. ¦ We used Plan B. ¦ Hale lost.',
  '"We go. ¦ They stay," he said. ¦ "We stay." ¦ "Fine."',
  '"We stay." he said. ¦ “Really?” she asked. ¦ “Why?” Mary Okoro asked. ¦ “Never!” ¦ Mary slept.',
  'It was home. ” ¦ Then he left.',
  'The preconditions for... the revival. ¦ He waited… ¦ The others… left.',
  'He (Mr. Hale. Was it? Yes.) went home. ¦ Then [the ministry. Really] left.',
  '1. Buy milk. ¦ 2. Sell it.',
  'Yahoo! said so. ¦ It was Mr.\u00a0Hale.\u00a0¦ He left.',
  'It ended. ¦ ”Next,” he said.',
  'A heading without a stop ¦\n A line. ¦ Another.'
])('%s', text => {
  const expected = text.split('¦').map(part => part.trim())
  expect(split(text.replaceAll('¦', ''))).toEqual(expected)
})

test('a missing space after a full stop hides no sentence that opens with a common opener', () => {
  expect(split('It has ended.The next day came. See amazon.Com now.')).toEqual([
    'It has ended.',
    'The next day came.',
    'See amazon.Com now.'
  ])
})

test('keeps to the part it is given', () => {
  const text = 'One. Two three. Four.'
  expect(splitSentences(text, { start: 5, end: 12 })).toEqual([{ start: 5, end: 12 }])
  expect(splitSentences('   \n ', { start: 0, end: 5 })).toEqual([])
})

test('a sentence longer than any window stays whole, and those after it are found', () => {
  const long = `It ${'went on and '.repeat(2000)}on.`
  expect(split(`Short. ${long} Short again. The end.`)).toEqual(['Short.', long, 'Short again.', 'The end.'])
})

test('sentences far into a line are those of the line’s part', () => {
  const unit = 'Mr. Hale of Acme Inc. spoke (for J. K. Brown. Really.) at 5 p.m. on Monday. It rained… Then? '
  expect(split(unit.repeat(300))).toHaveLength(300 * split(unit).length)
})

test('a line that ends in a character that does not show has no empty sentence at its end', () => {
  expect(split('Is it? ’ \u00ad')).toHaveLength(1)
})

test('sentences are trimmed, in order, inside the line, and leave out nothing but space', () => {
  fc.assert(
    fc.property(oddText, text => {
      let at = 0
      for (const { start, end } of splitSentences(text)) {
        expect(start).toBeGreaterThanOrEqual(at)
        expect(end).toBeGreaterThan(start)
        const sentence = text.slice(start, end)
        expect(sentence).toBe(sentence.trim())
        expect(sentence).not.toMatch(/[\n\r\u2028]/)
        expect(
          text
            .slice(at, start)
            .replace(/[\p{Cf}\p{Cc}]/gu, '')
            .trim()
        ).toBe('')
        at = end
      }
      expect(
        text
          .slice(at)
          .replace(/[\p{Cf}\p{Cc}]/gu, '')
          .trim()
      ).toBe('')
    })
  )
})
