import { describe, expect, test } from 'vitest'
import { faultsOf } from './description.ts'
import { Exchange } from './exchange.ts'
import { choiceFaults, fileFaults, messageFaults } from './limits.ts'

const text = (content: string) => ({ type: 10, content })

const message = (components: readonly unknown[], changes: object = {}) => ({
  flags: 1 << 15,
  components,
  allowed_mentions: { parse: [] },
  ...changes
})

describe('the loopback notices', () => {
  test('nothing about a message within the limits', () => {
    const most = message([
      { type: 17, components: [...Array.from({ length: 38 }, () => text('x')), text('y'.repeat(3962))] }
    ])
    expect(messageFaults(most)).toEqual([])
    expect(faultsOf('PATCH /webhooks/{webhook_id}/{webhook_token}/messages/@original', most)).toEqual([])
  })

  test.each([
    [message(Array.from({ length: 41 }, () => text('x'))), /41 components/],
    [message([{ type: 17, components: [text('x'.repeat(4000)), text('x')] }]), /4001 characters/],
    [message([text('x')], { content: 'y' }), /beside Components V2/],
    [message([text('x')], { flags: 0 }), /without its flag/],
    [message([text('x')], { allowed_mentions: undefined }), /mentions/],
    [message([text('x')], { allowed_mentions: { parse: ['users'] } }), /mentions/],
    [message([text(' ')]), /empty text/],
    [message([], { flags: 0 }), /empty message/],
    [message([text('\ud800')]), /surrogate/],
    [message([{ type: 1, components: [{ type: 2, custom_id: 'x'.repeat(101) }] }]), /custom_id/],
    [message([{ type: 1, components: [{ type: 2, custom_id: 'x', label: '' }] }]), /label/],
    [message([{ type: 1, components: [{ type: 3, custom_id: 'x', options: [] }] }]), /1 to 25 choices/],
    [message([{ type: 9, components: [text('x')] }]), /section/]
  ])('what breaks a limit of messages: %#', (body, fault) => {
    expect(messageFaults(body).join()).toMatch(fault)
  })

  test.each([
    [Array.from({ length: 26 }, (_, index) => ({ name: `${index}`, value: '' })), /26 choices/],
    [[{ name: '', value: 'x' }], /1 to 100/],
    [[{ name: 'x', value: 'x'.repeat(101) }], /value/]
  ])('what breaks a limit of choices: %#', (choices, fault) => {
    expect(choiceFaults({ choices }).join()).toMatch(fault)
  })

  test.each([
    [{ type: 4, data: message([{ type: 10 }]) }],
    [{ type: 4, data: message([{ type: 17, components: [] }]) }],
    [{ type: 4, data: message([text('x')], { mentions: [] }) }],
    [{ type: 99 }]
  ])("what Discord's description does not know: %#", body => {
    expect(faultsOf('POST /interactions/{interaction_id}/{interaction_token}/callback', body)).not.toEqual([])
  })

  test('files that are not listed, not shown, not there or without words', () => {
    const gallery = (url: string, description?: string) => ({ type: 12, items: [{ media: { url }, description }] })
    const file = { key: 'files[0]', name: 'a.png' }
    const attachments = [{ id: '0', filename: 'a.png' }]
    const whole = message([gallery('attachment://a.png', 'herons')], { attachments })
    expect(fileFaults(whole, [file])).toEqual([])
    expect(fileFaults({ ...whole, attachments: [] }, [file]).join()).toMatch(/not listed/)
    expect(fileFaults(message([text('x')], { attachments }), [file]).join()).toMatch(/shown by no component/)
    expect(fileFaults(whole, []).join()).toMatch(/not sent along/)
    expect(fileFaults(message([gallery('attachment://a.png')], { attachments }), [file]).join()).toMatch(
      /without words/
    )
    const long = message([gallery('attachment://a.png', 'x'.repeat(1025))], { attachments })
    expect(fileFaults(long, [file]).join()).toMatch(/1,024/)
  })

  test('an answer given twice, and a change before any answer', () => {
    const violations: string[] = []
    const exchange = new Exchange(
      { id: '1', token: 't', asker: '2', pressed: null },
      violation => void violations.push(violation)
    )
    expect(exchange.edit(message([text('x')])).status).toBe(404)
    expect(exchange.respond({ type: 4, data: message([text('x')]) }).status).toBe(204)
    expect(exchange.respond({ type: 5 }).status).toBe(400)
    expect(violations).toEqual([expect.stringContaining('edited before'), expect.stringContaining('answered twice')])
  })

  test('an answer after three seconds', async () => {
    const violations: string[] = []
    const exchange = new Exchange(
      { id: '1', token: 't', asker: '2', pressed: null },
      violation => void violations.push(violation)
    )
    await new Promise(resolve => setTimeout(resolve, 3050))
    expect(exchange.respond({ type: 5 }).status).toBe(404)
    expect(violations).toEqual([expect.stringContaining('three seconds')])
  })
})
