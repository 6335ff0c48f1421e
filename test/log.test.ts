import { Writable } from 'node:stream'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openLog, secretsHidden } from '../src/log.ts'

const secret = 'MTIz.abc-def_"quoted\\'

const logging = () => {
  let text = ''
  const sink = new Writable({
    write(chunk, _encoding, done) {
      text += String(chunk)
      done()
    }
  })
  return { log: openLog('trace', [secret], sink), logged: () => text }
}

describe('the log', () => {
  it('holds no secret, wherever it stands', () => {
    const { log, logged } = logging()
    const error = new Error(`refused ${secret}`)
    error.stack = `Error: refused\n    at send (https://api.example/?t=${encodeURIComponent(secret)})`
    log.info({ authorization: `Bot ${secret}`, deep: [{ [secret]: 1 }] }, `said ${secret}`)
    log.error({
      err: error,
      cause: { url: 'https://api.example/v10/webhooks/100000000000000001/aW50ZXJ-ab.c_d/messages' }
    })
    log.child({ token: secret }).warn('at %s', secret)
    const lines = logged().trim().split('\n')
    expect(lines).toHaveLength(3)
    for (const line of lines) {
      expect(line).toContain('[secret]')
      expect(line).not.toMatch(/abc-def|aW50ZXJ/)
      expect(() => JSON.parse(line)).not.toThrow()
    }
    expect(logged()).toContain('/webhooks/100000000000000001/[secret]/messages')
  })

  it('keeps everything else as it is', () => {
    const { log, logged } = logging()
    log.info({ status: 'answered', url: 'https://api.example/v10/interactions' }, 'said')
    expect(JSON.parse(logged())).toMatchObject({
      status: 'answered',
      url: 'https://api.example/v10/interactions',
      msg: 'said'
    })
  })
})

describe('secretsHidden', () => {
  it('leaves no secret of several, also where one is part of another', () => {
    const word = fc.stringMatching(/^[a-zA-Z0-9._"\\/-]{8,30}$/)
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 3 }), fc.string(), fc.nat(), (secrets, around, which) => {
        const chosen = secrets[which % secrets.length] ?? ''
        const hidden = secretsHidden(secrets)(`${around}${chosen}${around} ${JSON.stringify({ chosen })}`)
        for (const value of secrets) expect(hidden.replaceAll('[secret]', '')).not.toContain(value)
      })
    )
  })

  it('takes a blank secret for none', () => {
    expect(secretsHidden(['', ' '])('a b')).toBe('a b')
  })
})
