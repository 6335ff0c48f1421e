import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'

// That these files do what they say was tried by hand; here it is held that they name what there is.

describe('the container', () => {
  const lines = readFileSync('Dockerfile', 'utf8').split('\n')

  it('copies files that exist and are let in', () => {
    const letIn = readFileSync('.dockerignore', 'utf8').split('\n')
    const copied = lines
      .filter(line => line.startsWith('COPY ') && !line.includes('--from'))
      .flatMap(line => line.split(' ').slice(1, -1))
      .filter(word => !word.startsWith('--'))
    expect(copied.length).toBeGreaterThan(4)
    for (const path of copied) {
      expect(existsSync(path), path).toBe(true)
      expect(letIn).toContain(`!${path}`)
    }
  })

  it('runs as nobody special, as `npm start` does, with no secret inside', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'))
    expect(lines).toContain('USER node')
    expect(lines.find(line => line.startsWith('CMD '))).toBe(
      `CMD ${JSON.stringify(scripts.start.split(' ')).replaceAll(',', ', ')}`
    )
    expect(lines.join('\n')).not.toMatch(/DISCORD_|COPY .*\.env/)
  })

  it('is composed without rights, read-only, and reached from this machine alone', () => {
    const service = parse(readFileSync('compose.yml', 'utf8')).services['on-record']
    expect(service).toMatchObject({
      user: 'node',
      read_only: true,
      cap_drop: ['ALL'],
      security_opt: ['no-new-privileges:true']
    })
    for (const port of service.ports) expect(port).toMatch(/^127\.0\.0\.1:/)
  })
})
