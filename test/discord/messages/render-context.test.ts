import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Context } from '../../../src/answers/context.ts'
import { renderContext } from '../../../src/discord/messages/render-context.ts'
import { english } from '../../../src/languages/english.ts'
import { cited } from '../invented-desk.ts'
import { faultsOf } from '../loopback/description.ts'
import { messageFaults, messageSchema, withNested } from '../loopback/limits.ts'

const rendered = (context: Context) => {
  const { components, isPrivate } = renderContext(context, { language: english, publicUrl: 'https://sources.example' })
  const body = { components, flags: 1 << 15, allowed_mentions: { parse: [] } }
  const faults = [...messageFaults(body), ...faultsOf('POST /webhooks/{webhook_id}/{webhook_token}', body)]
  const texts = messageSchema.parse(body).components.flatMap(withNested)
  return { texts: texts.flatMap(({ content }) => content ?? []), isPrivate, faults }
}

describe('the context of a finding', () => {
  test('shows the cited words in bold among the others, and where they stand, for one alone', () => {
    const citation = cited('It was cold. Forty herons came. It snowed.', { start: 5 })
    const { texts, isPrivate } = rendered({ citation, cited: { start: 18, end: 36, text: 'Forty herons came.' } })
    expect(texts).toEqual([
      '> It was cold. **Forty herons came.** It snowed.',
      '-# The Lakeside Courier · 05-14 · Herons return to the lake · [Open](https://sources.example/sources/lakes%2Fherons.md?from=18&to=36#cited)'
    ])
    expect(isPrivate).toBe(true)
  })

  test('stays within the limits of Discord, whatever it holds', () => {
    const piece = fc.constantFrom('a\n', '* ', '@everyone ', '👩‍🔬', 'word ', '\ud83d', 'x')
    const text = fc
      .tuple(piece, fc.nat(4000), piece)
      .map(([one, count, two]) => `${one.repeat(count)}${two.repeat(count)} `)
    fc.assert(
      fc.property(text, text, fc.nat(3000), fc.nat(3000), (quote, title, from, length) => {
        const citation = cited(quote, { title, publisher: title, document: title.toWellFormed() })
        const start = Math.min(from, quote.length - 1)
        const end = Math.min(start + length + 1, quote.length)
        expect(rendered({ citation, cited: { start, end, text: quote.slice(start, end) } }).faults).toEqual([])
      }),
      { numRuns: 60 }
    )
  })
})
