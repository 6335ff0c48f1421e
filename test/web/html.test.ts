import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { html, trusted } from '../../src/web/html.ts'

describe('html', () => {
  it('escapes text, keeps markup, joins lists and leaves out nothing at all', () => {
    expect(html`<p title="${'"x" & <y>'}">${[html`<b>${1}</b>`, null, "it's"]}${trusted('<hr>')}</p>`.markup).toBe(
      '<p title="&quot;x&quot; &amp; &lt;y&gt;"><b>1</b>it&#39;s<hr></p>'
    )
  })

  it('lets no text become markup or leave an attribute', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        const { markup } = html`<p title="${text}">${text}</p>`
        expect(markup.match(/[<>"]/g)).toHaveLength(6)
        expect(markup).not.toMatch(/&(?!(?:amp|lt|gt|quot|#39);)/)
        expect(markup.isWellFormed()).toBe(true)
        expect(markup).not.toContain('\0')
      })
    )
  })
})
