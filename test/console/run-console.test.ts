import { spawn } from 'node:child_process'
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync
} from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inventedCorpus, runProgram } from './program.ts'

let corpus = ''
let work = ''

const run = (args: readonly string[], input = '') => runProgram(args, { input, environment: { CORPUS_DIR: corpus } })
const file = (name: string, text?: string): string => {
  const path = join(work, name)
  if (text !== undefined) writeFileSync(path, text)
  return path
}
type Row = { readonly id?: unknown; readonly text?: string; readonly command?: string; readonly status?: string }

const jsonLines = (text: string): readonly Row[] =>
  text
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line))

beforeAll(() => {
  corpus = inventedCorpus()
  work = join(corpus, '.work')
  mkdirSync(work)
})

afterAll(() => rmSync(corpus, { recursive: true, force: true }))

describe('one command', () => {
  it('answers with the quotation, its citation and plain text where no terminal is', async () => {
    const { code, stdout, stderr } = await run(['/estimate', 'herons', 'elm'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toContain('Up to 40 herons')
    expect(stdout).toContain('Ada Quill')
    expect(stdout).toMatch(/herons\.txt:\d+-\d+ · Marsh Gazette · 05-14/)
    expect(stdout).not.toContain('\u001b')
  })

  it('prints one line of JSON, whose citations are slices of the documents', async () => {
    const { stdout } = await run(['--json', '/who-said', 'such a spring'])
    expect(stdout.trimEnd().split('\n')).toHaveLength(1)
    const answer = JSON.parse(stdout)
    expect(answer).toMatchObject({ command: 'who-said', status: 'answered', corpus: { documents: 2 } })
    const { document, start, end, text } = answer.findings[0].citation
    expect(readFileSync(join(corpus, document), 'utf8').slice(start, end)).toBe(text)
    expect(answer.findings[0].statement.speaker.name).toContain('Quill')
  })

  it('draws the figures into a file, as its ending says', async () => {
    const counts = file(
      'counts.jsonl',
      [
        { id: 'a', date: '2019', text: 'About 15 storks live in Norway, said Bo Sedge.' },
        { id: 'b', date: '2021', text: 'According to the Valley Bird Society, at least 300 storks live in Norway.' }
      ]
        .map(record => JSON.stringify(record))
        .join('\n')
    )
    const ask = (chart: string) => run(['/estimate', 'storks', 'norway', '--chart', chart, '--corpus', counts])
    const [svg, png] = [join(work, 'storks.svg'), join(work, 'storks.png')]
    const drawn = await ask(svg)
    expect(drawn).toMatchObject({ code: 0, stdout: expect.stringContaining('20 times apart') })
    expect(drawn.stderr).toBe(`Chart: ${svg}\nChart: ${join(work, 'storks-over-time.svg')}\n`)
    expect(readFileSync(svg, 'utf8')).toMatch(/^<svg.*Valley Bird Society.*<\/svg>$/s)
    expect(readFileSync(join(work, 'storks-over-time.svg'), 'utf8')).toMatch(/>2020</)
    await ask(png)
    expect(readFileSync(png).subarray(1, 4).toString()).toBe('PNG')
  })

  it('says why it draws nothing, and where it cannot', async () => {
    const chart = join(work, 'one.png')
    const one = await run(['/estimate', 'storks', '--chart', chart])
    expect(one).toMatchObject({ code: 0, stderr: expect.stringMatching(/^No chart: .*\n$/) })
    expect(existsSync(chart)).toBe(false)
    expect(await run(['/sources', '--chart', 'a.gif'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('.png')
    })
    expect(await run(['check', '--chart', 'a.png'])).toMatchObject({ code: 2 })
  })

  it('is done with 0 also when the sources do not say', async () => {
    const { code, stdout } = await run(['/ask', 'How many pelicans are there?'])
    expect(code).toBe(0)
    expect(stdout).toContain('Not in the sources')
  })

  it('ends with 2 for what cannot be asked, with one line that says what to do', async () => {
    expect(await run(['/estimate'])).toMatchObject({ code: 2, stdout: expect.stringContaining('needs "subject"') })
    expect(await run(['/nonsense'])).toMatchObject({ code: 2, stdout: expect.stringContaining('no command /nonsense') })
    expect(await run(['/who-said', 'x', 'speaker:a', 'speaker:b'])).toMatchObject({ code: 2 })
  })

  it('takes the corpus of --corpus, a folder or a file', async () => {
    const { stdout } = await run(['/sources', '--corpus', join(corpus, 'storks.md'), '--json'])
    expect(JSON.parse(stdout)).toMatchObject({ corpus: { documents: 1 } })
  })

  it('ends with 1 and one line for a corpus that cannot be read', async () => {
    const { code, stdout, stderr } = await run(['--corpus', '/no/such/folder', '/sources'])
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toMatch(/^\/no\/such\/folder: .*\n$/)
  })
})

describe('commands from a pipe', () => {
  it('are answered one a line, in order, and end with the worst of their codes', async () => {
    const { code, stdout } = await run(['--json'], '/estimate storks\n\nWho is Ada Quill?\r\n/nonsense\n/help')
    expect(jsonLines(stdout).map(({ command, status }) => [command, status])).toEqual([
      ['estimate', 'answered'],
      ['ask', expect.anything()],
      ['nonsense', 'invalid'],
      ['help', 'answered']
    ])
    expect(code).toBe(2)
  })

  it('says so when there are none', async () => {
    const { code, stdout, stderr } = await run([])
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' })
    expect(stderr).toContain('Nothing was asked')
  })

  it('reload the corpus', async () => {
    const extra = join(corpus, 'extra.txt')
    const child = spawn(process.execPath, [resolve('src/main.ts'), '--json', '--corpus', corpus])
    const lines: string[] = []
    const answers = new Promise<void>(done => child.on('close', () => done()))
    child.stdout.setEncoding('utf8').on('data', text => {
      lines.push(text)
      if (lines.length > 1) return
      writeFileSync(extra, 'A kingfisher was seen at the mill.\n')
      child.stdin.end('/reload\n')
    })
    child.stdin.write('/sources\n')
    await answers
    rmSync(extra)
    expect(JSON.parse(lines.slice(1).join(''))).toMatchObject({
      command: 'reload',
      status: 'answered',
      details: ['added: extra.txt']
    })
  })

  it.skipIf(!existsSync('/dev/full'))('fail in one line when there is no room for the answers', async () => {
    const full = openSync('/dev/full', 'w')
    const child = spawn(process.execPath, [resolve('src/main.ts'), '--corpus', corpus, '/sources'], {
      stdio: ['ignore', full, 'pipe']
    })
    let stderr = ''
    child.stderr?.setEncoding('utf8').on('data', text => {
      stderr += text
    })
    const code = await new Promise(done => child.on('close', done))
    closeSync(full)
    expect(code).toBe(1)
    expect(stderr).toMatch(/^standard output: cannot be written: .*\n$/)
  })

  it('survive a reader that leaves', async () => {
    const child = spawn(process.execPath, [resolve('src/main.ts'), '--corpus', corpus])
    let stderr = ''
    child.stderr?.setEncoding('utf8').on('data', text => {
      stderr += text
    })
    child.stdout.once('data', () => child.stdout.destroy())
    child.stdin.on('error', () => {})
    child.stdin.end('/sources\n'.repeat(2_000))
    const code = await new Promise(done => child.on('close', done))
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  })
})

describe('extract', () => {
  it('reads attributions with spans into the text of the record', async () => {
    const text = 'Sign up for our newsletter.\n\n"The reeds are late," said Ada Quill, a warden.'
    const input = `${JSON.stringify({ id: 'a', text })}\r\n\n${JSON.stringify({ _id: 7, text: 'Rain\u2028fell.' })}`
    const { code, stdout } = await run(['extract', 'attributions', '--in', '-', '--out', '-'], input)
    expect(code).toBe(0)
    const [first, second] = jsonLines(stdout)
    const start = text.indexOf('"The')
    expect(first).toMatchObject({
      id: 'a',
      attributions: [{ cue: [text.indexOf('said'), text.indexOf('said') + 4], kind: 'direct', speaker: 'Ada Quill' }]
    })
    expect(JSON.stringify(first)).toContain(`"content":[[${start},`)
    expect(second).toEqual({ id: 7, attributions: [] })
  })

  it('reads quantities from a file into a file', async () => {
    const from = file('texts.jsonl', '{"id":"a","text":"About 40 herons came."}\n{"id":"b","text":"Herons came."}\n')
    const out = file('quantities.jsonl')
    expect(await run(['extract', 'quantities', '--in', from, '--out', out])).toEqual({
      code: 0,
      stdout: '',
      stderr: ''
    })
    expect(jsonLines(readFileSync(out, 'utf8'))).toMatchObject([
      { id: 'a', quantities: [{ value: 40, bound: '~', span: [0, 8] }] },
      { id: 'b', quantities: [] }
    ])
  })

  it('names file and line of a broken record, and leaves what stood there before', async () => {
    const out = file('kept.jsonl', 'as before\n')
    for (const [name, text, message] of [
      ['no-json.jsonl', '{"id":1,"text":"x"}\n{"id":', ':2: is not JSON'],
      ['no-text.jsonl', '\n{"id":1}', ':2: needs an "id" and a "text"'],
      ['no-id.jsonl', '{"text":"x"}', ':1: needs an "id" and a "text"']
    ] as const) {
      const { code, stderr } = await run(['extract', 'quantities', '--in', file(name, text), '--out', out])
      expect(code).toBe(1)
      expect(stderr).toContain(`${name}${message}`)
      expect(stderr.trimEnd()).not.toContain('\n')
    }
    expect(readFileSync(out, 'utf8')).toBe('as before\n')
    expect(readdirSync(work).filter(name => name.endsWith('.tmp'))).toEqual([])
  })

  it('refuses bytes that are not UTF-8, files that are not there and places that cannot be written', async () => {
    const latin = file('latin.jsonl')
    writeFileSync(latin, Buffer.from([0x7b, 0xe9, 0x7d]))
    const good = file('good.jsonl', '{"id":1,"text":"x"}')
    for (const [from, out, message] of [
      [latin, '-', 'latin.jsonl: is not UTF-8'],
      [file('none.jsonl'), '-', 'none.jsonl: cannot be read'],
      [good, join(work, 'none', 'x.jsonl'), 'x.jsonl: cannot be written'],
      [good, work, 'is a folder']
    ] as const) {
      const { code, stderr } = await run(['extract', 'quantities', '--in', from, '--out', out])
      expect(code).toBe(1)
      expect(stderr).toContain(message)
    }
  })

  it.skipIf(process.platform === 'win32')('writes through a link, and straight into a device', async () => {
    const good = file('good.jsonl', '{"id":1,"text":"x"}')
    const link = join(work, 'link.jsonl')
    symlinkSync(file('target.jsonl', 'old\n'), link)
    expect((await run(['extract', 'quantities', '--in', good, '--out', link])).code).toBe(0)
    expect(readFileSync(file('target.jsonl'), 'utf8')).toContain('"id":1')
    expect((await run(['extract', 'quantities', '--in', good, '--out', '/dev/null'])).code).toBe(0)
  })

  it('prints the main text of each file under its name without the ending', async () => {
    const { stdout } = await run(['extract', 'text', '--in', corpus])
    const texts = jsonLines(stdout)
    expect(texts.map(({ id }) => id)).toEqual(['herons', 'storks'])
    expect(texts[1]?.text).toContain('about 15 storks')
    expect(texts[1]?.text).not.toContain('publisher:')
  })

  it('says in one line that a folder holds no document', async () => {
    const folder = join(work, 'nothing')
    mkdirSync(folder)
    const { code, stdout, stderr } = await run(['extract', 'text', '--in', folder])
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toMatch(/^.*nothing: holds no document.*\n$/)
  })
})

describe('search', () => {
  it('gives the best passages for each text, read as prose', async () => {
    const queries = file(
      'queries.jsonl',
      '{"_id":"q1","text":"Who \\"counts\\" storks in the -valley?"}\n{"_id":"q2","text":"of"}\n'
    )
    const { code, stdout } = await run(['search', '--queries', queries, '--top', '1'])
    expect(code).toBe(0)
    const [first, second] = jsonLines(stdout)
    expect(first).toMatchObject({ query: 'q1', results: [{ document: 'storks.md' }] })
    expect(second).toEqual({ query: 'q2', results: [] })
    const storks = readFileSync(join(corpus, 'storks.md'), 'utf8')
    for (const { start, end, text } of JSON.parse(stdout.split('\n')[0] ?? '').results)
      expect(storks.slice(start, end)).toBe(text)
  })
})

describe('check', () => {
  it('reports each document, and ends with 1 if one was rejected', async () => {
    const fine = await run(['check'])
    expect(fine.code).toBe(0)
    expect(fine.stdout).toContain('herons.txt: accepted')
    expect(fine.stdout).toContain('Marsh Gazette')
    expect(fine.stdout).toContain('2 documents accepted, 0 rejected')
    const empty = join(corpus, 'empty.txt')
    writeFileSync(empty, '')
    const { code, stdout } = await run(['check'])
    rmSync(empty)
    expect(code).toBe(1)
    expect(stdout).toContain('empty.txt: rejected: ')
  })
})

describe('the program', () => {
  it('explains itself and tells its version', async () => {
    const help = await run(['--help'])
    expect(help).toMatchObject({ code: 0, stderr: '' })
    for (const word of ['/estimate', 'extract', 'search', 'check', '--corpus', '--json', 'DISCORD_TOKEN'])
      expect(help.stdout).toContain(word)
    expect(help.stdout.split('\n').every(line => line.length <= 120)).toBe(true)
    const version = JSON.parse(readFileSync('package.json', 'utf8')).version
    expect(await run(['--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' })
  })

  it('refuses what it does not know with one line and 2', async () => {
    for (const args of [
      ['estimate', 'storks'],
      ['--loud'],
      ['extract', 'verbs'],
      ['search'],
      ['check', 'x'],
      ['check', '--json'],
      ['--corpus', '/elsewhere', 'sources'],
      ['--corpus']
    ]) {
      const { code, stdout, stderr } = await run(args)
      expect({ args, code, stdout }).toEqual({ args, code: 2, stdout: '' })
      expect(stderr.trimEnd().split('\n')).toHaveLength(1)
    }
  })

  it('names a bad variable, and tells no secret', async () => {
    const environment = { DISCORD_TOKEN: 'two "words', LOG_LEVEL: 'info' }
    const { code, stderr } = await runProgram([], { environment })
    expect(code).toBe(2)
    expect(stderr).toMatch(/^DISCORD_TOKEN .*\n$/)
    expect(stderr).not.toContain('words')
  })

  it('ends with one line when the bot cannot reach Discord, and tells no secret', async () => {
    const environment = { DISCORD_TOKEN: 'abc.def.ghi', DISCORD_API_URL: 'http://127.0.0.1:9', CORPUS_DIR: corpus }
    const { code, stdout, stderr } = await runProgram([], { environment })
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toContain('"documents":2')
    expect(stderr.trimEnd().split('\n').at(-1)).toMatch(/^DISCORD_API_URL: /)
    expect(stderr).not.toContain('abc.def.ghi')
  })
})
