import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Signed, signatureCheck } from '../../../src/discord/connection/signature.ts'
import { newSigner } from '../loopback/signing.ts'

const now = Date.UTC(2031, 4, 9, 12)

const checked = (
  changes: { at?: number; signature?: string; timestamp?: string; body?: string; key?: string } = {}
): Signed => {
  const signer = newSigner()
  const body = '{"type":1}'
  const headers = signer.headers(body, changes.at ?? now)
  return signatureCheck(changes.key ?? signer.publicKey)(
    {
      signature: changes.signature ?? headers['x-signature-ed25519'],
      timestamp: changes.timestamp ?? headers['x-signature-timestamp'],
      body: Buffer.from(changes.body ?? body)
    },
    now
  )
}

describe('the signature of a request', () => {
  it('is good over exactly these bytes at this time by this key', () => {
    expect(checked()).toBe('signed')
    expect(checked({ body: '{"type": 1}' })).toBe('forged')
    expect(checked({ timestamp: String(now / 1000 + 1) })).toBe('forged')
    expect(checked({ key: newSigner().publicKey })).toBe('forged')
  })

  it('is stale after five minutes, and before its time', () => {
    expect(checked({ at: now - 290_000 })).toBe('signed')
    expect(checked({ at: now - 310_000 })).toBe('stale')
    expect(checked({ at: now + 310_000 })).toBe('stale')
  })

  it.each([
    { signature: '' },
    { signature: 'zz'.repeat(64) },
    { signature: '00'.repeat(64) },
    { signature: '00' },
    { timestamp: '' },
    { timestamp: '1e9' }
  ])('is no good as %j', changes => {
    expect(checked(changes)).toBe('forged')
  })

  it('is needed', () => {
    expect(
      signatureCheck(newSigner().publicKey)({ signature: undefined, timestamp: undefined, body: Buffer.alloc(0) }, now)
    ).toBe('forged')
  })

  it('is over bytes, whatever they are', () => {
    fc.assert(
      fc.property(fc.uint8Array(), body => {
        const signer = newSigner()
        const headers = signer.headers(body, now)
        const request = { signature: headers['x-signature-ed25519'], timestamp: headers['x-signature-timestamp'], body }
        expect(signatureCheck(signer.publicKey)(request, now)).toBe('signed')
        expect(signatureCheck(signer.publicKey)({ ...request, body: new Uint8Array([...body, 0]) }, now)).toBe('forged')
      })
    )
  })
})
