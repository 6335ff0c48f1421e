import { createPublicKey, type KeyObject, verify } from 'node:crypto'
import type { SignedRequest } from '../bot.ts'

/** Whether Discord sent a request, and lately; "stale" ones may be an old request that somebody sends again, or our clock is wrong. */
export type Signed = 'signed' | 'forged' | 'stale'

/**
 * Checks requests against an application's public key (64 hex digits; throws for anything else), as
 * https://docs.discord.com/developers/interactions/overview#validating-security-request-headers tells: Ed25519 over the time stamp and the raw
 * body. A request is stale that is more than five minutes from `now`, in milliseconds since 1970.
 */
export const signatureCheck = (publicKey: string): ((request: SignedRequest, now: number) => Signed) => {
  const key = keyOf(publicKey)
  return ({ signature = '', timestamp = '', body }, now) => {
    if (!/^[0-9a-f]{128}$/i.test(signature) || !/^\d{1,12}$/.test(timestamp)) return 'forged'
    if (!verify(null, Buffer.concat([Buffer.from(timestamp), body]), key, Buffer.from(signature, 'hex')))
      return 'forged'
    return Math.abs(now - Number(timestamp) * 1000) > longestWay ? 'stale' : 'signed'
  }
}

const keyOf = (publicKey: string): KeyObject => {
  const x = Buffer.from(publicKey, 'hex').toString('base64url')
  return createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' })
}

const longestWay = 5 * 60 * 1000
