import { generateKeyPairSync, sign } from 'node:crypto'

/** Discord's side of signed requests: a key pair of its own, and the headers it would send with a body. */
export type Signer = {
  /** As the Developer Portal shows it: 64 hex digits. */
  readonly publicKey: string
  headers(body: string | Uint8Array, at?: number): Record<string, string>
}

/** A new key pair; `at` is in milliseconds since 1970. */
export const newSigner = (): Signer => {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  const { x = '' } = publicKey.export({ format: 'jwk' })
  return {
    publicKey: Buffer.from(x, 'base64url').toString('hex'),
    headers: (body, at = Date.now()) => {
      const timestamp = String(Math.floor(at / 1000))
      const signed = Buffer.concat([Buffer.from(timestamp), Buffer.from(body)])
      return {
        'x-signature-timestamp': timestamp,
        'x-signature-ed25519': sign(null, signed, privateKey).toString('hex'),
        'content-type': 'application/json'
      }
    }
  }
}
