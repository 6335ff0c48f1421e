import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readConfig } from '../src/config.ts'

const configOf = (environment: Record<string, string>) => {
  const read = readConfig(environment)
  if (read.kind === 'problem') throw new Error(read.problem)
  return read.config
}

describe('readConfig', () => {
  it('needs nothing', () => {
    expect(configOf({})).toEqual({
      discord: null,
      corpusDir: resolve('corpus'),
      dataDir: resolve('data'),
      publicUrl: null,
      publicKey: null,
      web: null,
      logLevel: 'info'
    })
  })

  it('reads every variable', () => {
    expect(
      configOf({
        DISCORD_TOKEN: ' a.b-c.d_e ',
        DISCORD_APPLICATION_ID: '100000000000000001',
        DISCORD_GUILD_ID: '100000000000000002',
        DISCORD_API_URL: 'http://127.0.0.1:8080/api/',
        DISCORD_SHARDS: 'auto',
        MODERATOR_ROLE_IDS: '100000000000000003, 100000000000000004',
        CORPUS_DIR: 'elsewhere/news',
        DATA_DIR: '/var/lib/somewhere',
        PUBLIC_URL: 'https://sources.example.org/',
        DISCORD_PUBLIC_KEY: 'AB'.repeat(32),
        WEB_PORT: '8080',
        WEB_HOST: '0.0.0.0',
        LOG_LEVEL: 'warn'
      })
    ).toEqual({
      discord: {
        token: 'a.b-c.d_e',
        applicationId: '100000000000000001',
        guildId: '100000000000000002',
        apiUrl: 'http://127.0.0.1:8080/api',
        moderatorRoleIds: ['100000000000000003', '100000000000000004'],
        logChannelId: null,
        publicUrl: 'https://sources.example.org',
        shards: 'auto'
      },
      corpusDir: resolve('elsewhere/news'),
      dataDir: '/var/lib/somewhere',
      publicUrl: 'https://sources.example.org',
      publicKey: 'AB'.repeat(32),
      web: { host: '0.0.0.0', port: 8080 },
      logLevel: 'warn'
    })
  })

  it('counts blank variables as not set, as .env.example leaves them', () => {
    const blank = Object.fromEntries(variablesOf('.env.example').map(name => [name, ' ']))
    expect(configOf(blank)).toEqual(configOf({}))
  })

  it.each([
    ['DISCORD_TOKEN', 'two words'],
    ['DISCORD_APPLICATION_ID', 'my-bot'],
    ['DISCORD_GUILD_ID', 'My Server'],
    ['DISCORD_API_URL', 'nowhere'],
    ['MODERATOR_ROLE_IDS', '100000000000000003,Editors'],
    ['PUBLIC_URL', 'ftp://files.example.org'],
    ['DISCORD_SHARDS', '0'],
    ['WEB_PORT', '65536'],
    ['WEB_PORT', 'http'],
    ['DISCORD_PUBLIC_KEY', 'ab12'],
    ['WEB_HOST', 'http://127.0.0.1'],
    ['LOG_LEVEL', 'loud']
  ])('names %s in one line when it is bad, and never repeats its value', (name, value) => {
    const read = readConfig({ [name]: value })
    expect(read.kind).toBe('problem')
    if (read.kind === 'problem') {
      expect(read.problem).toMatch(new RegExp(`^${name} (must|is not)`))
      expect(read.problem).not.toContain('\n')
      expect(read.problem).not.toContain(value)
    }
  })
})

it('lets Discord send interactions only where something listens', () => {
  const read = readConfig({ DISCORD_PUBLIC_KEY: 'ab'.repeat(32) })
  expect(read).toEqual({ kind: 'problem', problem: expect.stringMatching(/^WEB_PORT must be set/) })
})

describe('.env.example', () => {
  it('lists every variable that is read', () => {
    const read = [...readFileSync('src/config.ts', 'utf8').matchAll(/^ {2}([A-Z_]+): /gm)].map(match => match[1])
    expect(read.length).toBeGreaterThan(5)
    expect(variablesOf('.env.example').sort()).toEqual(read.sort())
  })
})

function variablesOf(file: string): string[] {
  return [...readFileSync(file, 'utf8').matchAll(/^([A-Z_]+)=/gm)].flatMap(match => match[1] ?? [])
}
