import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Answer } from '../../src/answers/answer.ts'
import type { Actor } from '../../src/commands/command/actor.ts'
import { commands } from '../../src/commands/commands.ts'
import { LocalDesk } from '../../src/commands/desk/local-desk.ts'
import { Keeper } from '../../src/commands/moderation/keeper.ts'
import { readCorpus } from '../../src/corpus/read-corpus.ts'
import { inventedArchive } from './invented-archive.ts'

const ada: Actor = { id: '7', name: 'Ada Quill', surface: 'discord' }
const bo: Actor = { id: '8', name: 'Bo Lind', surface: 'discord' }

let home = ''
let corpus = ''
let data = ''
/** What happens while the corpus is read anew. */
let meanwhile: () => unknown = () => {}

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'moderation-'))
  corpus = join(home, 'corpus')
  data = join(home, 'data')
  mkdirSync(corpus)
  writeFileSync(join(corpus, 'pond.txt'), 'Nine herons stood still.')
  writeFileSync(
    join(corpus, 'storks.jsonl'),
    '{"id":"stork-1","text":"Two storks came."}\n{"id":"stork-2","text":"Three came."}\n'
  )
  meanwhile = () => {}
})

afterEach(() => rmSync(home, { recursive: true, force: true }))

const openDesk = async (path = corpus): Promise<LocalDesk> => {
  const read = async () => {
    const { documents, rejected } = await readCorpus(path)
    return inventedArchive({ documents, rejected })
  }
  const open = async () => {
    await meanwhile()
    return read()
  }
  return new LocalDesk(commands, await read(), open, new Keeper({ corpus: path, data }))
}

const use = (desk: LocalDesk, command: string, options: Record<string, unknown> = {}, actor = ada): Promise<Answer> =>
  desk.answer({ command: `corpus ${command}`, options }, actor)

const file = (name: string, text: string | Uint8Array) => ({ name, bytes: Buffer.from(text) })

const snapshot = (): Record<string, string> =>
  Object.fromEntries(readdirSync(corpus).map(name => [name, readFileSync(join(corpus, name), 'latin1')]))

const audit = (): { outcome: string; command: string; message: string; actor: Actor }[] =>
  readFileSync(join(data, 'audit.jsonl'), 'utf8')
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line))

describe('/corpus add', () => {
  it('puts a file into the folder, and the corpus answers from it', async () => {
    const desk = await openDesk()
    const answer = await use(desk, 'add', { file: file('Dippers, 2.TXT', 'A dipper dipped.') })
    expect(answer).toMatchObject({
      status: 'answered',
      message: 'dippers-2.txt was added; the corpus has 4 documents now.',
      details: ['added: dippers-2.txt'],
      corpus: { documents: 4 }
    })
    expect(snapshot()['dippers-2.txt']).toBe('A dipper dipped.')
    expect(audit()).toMatchObject([{ command: 'corpus add', outcome: 'done', actor: ada }])
  })

  it('writes a pasted text down with what is stated of it', async () => {
    const desk = await openDesk()
    const pasted = {
      text: 'Ten terns came.',
      title: 'Terns: a "count"',
      publisher: 'The Lakeside Courier',
      date: '2031-05'
    }
    expect((await use(desk, 'add', pasted)).message).toContain('terns-a-count.md was added')
    const page = await desk.page('terns-a-count.md', 0)
    expect(page).not.toBe(null)
    expect(snapshot()['terns-a-count.md']).toContain(
      'publisher: The Lakeside Courier\ndate: 2031-05\n---\n\nTen terns came.\n'
    )
  })

  it.each([
    [{}, 'needs a file, or a "text" with its "title"'],
    [{ text: 'Ten terns came.' }, 'needs its "title"'],
    [{ text: 'Ten terns came.', title: 'Terns', date: 'May' }, '"date" must be a date'],
    [{ text: 'Ten terns came.', title: 'Terns', url: 'javascript:alert(1)' }, '"url"'],
    [{ text: 'half \ud800', title: 'Terns' }, 'half a character'],
    [{ file: file('a.txt', 'x'), title: 'Terns' }, 'without a file'],
    [{ file: file('a.exe', 'x') }, 'must end in .txt, .md or .jsonl'],
    [{ file: file('a.txt', 'x'), replace: 'perhaps' }, '"replace" must be yes or no'],
    [{ file: { name: 'a.txt', bytes: { length: 3 } } }, '"file" must be a file of at most 20 MB'],
    [{ file: file('a.txt', new Uint8Array(20_000_001)) }, '"file" must be a file of at most 20 MB']
  ])('asks for what is missing or wrong: %#', async (options, line) => {
    const before = snapshot()
    const answer = await use(await openDesk(), 'add', options)
    expect(answer.status).toBe('invalid')
    expect(answer.message).toContain(line)
    expect(snapshot()).toEqual(before)
    expect(audit()).toMatchObject([{ command: 'corpus add', outcome: 'failed', actor: ada, message: answer.message }])
  })

  it.each([
    [
      'no text, though it says so',
      file('photo.txt', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]))
    ],
    ['not UTF-8', file('old.md', new Uint8Array([0x43, 0x61, 0x66, 0xe9, 0x20, 0x6f, 0x70]))],
    ['UTF-16', file('wide.txt', Buffer.from('Nine herons', 'utf16le'))],
    ['blank', file('blank.txt', ' \n\n')],
    ['too large for a document', file('long.txt', 'x '.repeat(2_000_001))],
    ['broken front matter', file('front.md', '---\ntitle: [\n---\nHerons.')],
    ['a record without a text', file('records.jsonl', '{"id":"a","text":"One tern came."}\n{"id":"b"}\n')],
    ['records with an id twice', file('twice.jsonl', '{"id":"a","text":"One."}\n{"id":"a","text":"Two."}\n')],
    ['no record at all', file('none.jsonl', '\n\n')]
  ])('refuses a file that is %s, without reading the corpus anew', async (_, given) => {
    const before = snapshot()
    const desk = await openDesk()
    meanwhile = () => expect.fail('read anew')
    const answer = await use(desk, 'add', { file: given })
    expect(answer).toMatchObject({ status: 'invalid', message: expect.stringMatching(/ was not added: .+\.$/) })
    expect(snapshot()).toEqual(before)
    expect(desk.manifest).toMatchObject({ documents: 3, rejected: [] })
    expect(audit()).toMatchObject([{ outcome: 'failed' }])
  })

  it('takes a file back with which the corpus would reject a document', async () => {
    const before = snapshot()
    const desk = await openDesk()
    const answer = await use(desk, 'add', { file: file('a.jsonl', '{"id":"stork-1","text":"Another."}\n') })
    expect(answer).toMatchObject({
      status: 'invalid',
      message: expect.stringMatching(
        /^a\.jsonl was not added: the corpus rejects storks\.jsonl:1: .*taken.*Everything is as it was/
      )
    })
    expect(snapshot()).toEqual(before)
    expect(desk.manifest).toMatchObject({ documents: 3, rejected: [] })
  })

  it('is taken back when the corpus cannot be read anew', async () => {
    const before = snapshot()
    const desk = await openDesk()
    meanwhile = () => Promise.reject(new Error('the disk is gone'))
    expect(await use(desk, 'add', { file: file('a.txt', 'A tern came.') })).toMatchObject({
      status: 'invalid',
      message: expect.stringContaining('the disk is gone')
    })
    expect(snapshot()).toEqual(before)
  })

  it('overwrites only when told to, and keeps what it overwrites', async () => {
    const desk = await openDesk()
    const given = { file: file('pond.txt', 'Ten herons stood still.') }
    expect(await use(desk, 'add', given)).toMatchObject({
      status: 'invalid',
      message:
        'pond.txt was not added: there is a document pond.txt already. Say replace:yes to put this one in its place.'
    })
    expect(snapshot()['pond.txt']).toBe('Nine herons stood still.')
    const answer = await use(desk, 'add', { ...given, replace: true })
    expect(answer.details[0]).toBe('changed: pond.txt')
    expect(answer.details[1]).toMatch(/^What was taken out is kept in DATA_DIR as removed\/.+\/pond\.txt\.$/)
    expect(snapshot()['pond.txt']).toBe('Ten herons stood still.')
    const kept = answer.details[1]?.match(/removed\/\S+pond\.txt/)?.[0] ?? ''
    expect(readFileSync(join(data, kept), 'utf8')).toBe('Nine herons stood still.')
  })

  it('leaves a file alone that was swapped while the corpus was read', async () => {
    const desk = await openDesk()
    writeFileSync(join(home, 'secret.txt'), 'Not of the corpus.')
    meanwhile = () => {
      rmSync(join(corpus, 'a.txt'))
      symlinkSync(join(home, 'secret.txt'), join(corpus, 'a.txt'))
    }
    const linked = await use(desk, 'add', { file: file('a.txt', 'A tern came.') })
    expect(linked).toMatchObject({ status: 'invalid', message: expect.stringContaining('somebody else') })
    expect(readFileSync(join(home, 'secret.txt'), 'utf8')).toBe('Not of the corpus.')
    expect(await desk.page('a.txt', 0)).toBe(null)

    meanwhile = () => renameSync(join(home, 'swap'), join(corpus, 'b.txt'))
    writeFileSync(join(home, 'swap'), 'Swapped.')
    const swapped = await use(desk, 'add', { file: file('b.txt', 'A tern came.') })
    expect(swapped).toMatchObject({ status: 'invalid', message: expect.stringContaining('somebody else') })
    expect(snapshot()['b.txt']).toBe('Swapped.')
  })

  it('is made by one at a time, and the other is told by whom', async () => {
    const desk = await openDesk()
    const [first, second, third] = await Promise.all([
      use(desk, 'add', { file: file('a.txt', 'A tern came.') }),
      use(desk, 'add', { file: file('b.txt', 'A gull came.') }, bo),
      desk.answer({ command: 'reload', options: {} }, bo)
    ])
    expect(first.status).toBe('answered')
    for (const refused of [second, third])
      expect(refused).toMatchObject({ status: 'invalid', message: expect.stringContaining('under way, by Ada Quill') })
    expect(Object.keys(snapshot())).toEqual(['a.txt', 'pond.txt', 'storks.jsonl'])
    expect((await use(desk, 'add', { file: file('b.txt', 'A gull came.') }, bo)).status).toBe('answered')
  })

  it('is refused without a moderator', async () => {
    const before = snapshot()
    const desk = await openDesk()
    const answer = await desk.answer({ command: 'corpus add', options: { file: file('a.txt', 'A tern came.') } })
    expect(answer.status).toBe('invalid')
    expect(snapshot()).toEqual(before)
  })

  it('is done although the audit log cannot be written, and says so', async () => {
    writeFileSync(data, 'a file in the way')
    const answer = await use(await openDesk(), 'add', { file: file('a.txt', 'A tern came.') })
    expect(answer.status).toBe('answered')
    expect(answer.details).toContainEqual(expect.stringContaining('could not be written to the audit log'))
  })
})

describe('moderation by somebody who has Discord in German', () => {
  const inGerman = (desk: LocalDesk, command: string, options: Record<string, unknown> = {}, actor?: Actor) =>
    desk.answer({ command, options, locale: 'de' }, actor)

  it('is answered in German, to the last line', async () => {
    const desk = await openDesk()
    const given = { file: file('pond.txt', 'Ten herons stood still.') }
    expect((await inGerman(desk, 'corpus add', given, ada)).message).toMatch(/^pond\.txt wurde nicht hinzugefügt: Ein/)
    const { message, details } = await inGerman(desk, 'corpus add', { ...given, replace: true }, ada)
    expect(message).toBe('pond.txt wurde hinzugefügt; jetzt sind es 3 Dokumente.')
    expect(details).toEqual([
      'geändert: pond.txt',
      expect.stringMatching(/^Was herausgenommen wurde, ist in DATA_DIR aufgehoben als removed/)
    ])
    expect((await inGerman(desk, 'reload', {}, ada)).message).toBe(
      'Die Dokumente wurden neu gelesen: 3 Dokumente, nichts geändert.'
    )
    expect((await inGerman(desk, 'corpus status', {}, ada)).message).toBe('3 Dokumente, 0 abgelehnt; Stand v1.')
    expect((await inGerman(desk, 'corpus remove', { document: 'stork-1' }, ada)).message).toContain('ein Eintrag einer')
    expect((await inGerman(desk, 'reload')).message).toBe('/reload ist nur für Moderatoren.')
    expect((await inGerman(desk, 'corpus add', {}, ada)).message).toBe(
      '/corpus add: nötig ist eine Datei, oder ein „text“ mit „titel“.'
    )
  })
})

describe('/corpus remove', () => {
  it('takes a document out and keeps its file', async () => {
    const desk = await openDesk()
    const answer = await use(desk, 'remove', { document: 'pond.txt' })
    expect(answer).toMatchObject({
      status: 'answered',
      message: 'pond.txt was removed; the corpus has 2 documents now.'
    })
    expect(Object.keys(snapshot())).toEqual(['storks.jsonl'])
    const [folder = ''] = readdirSync(join(data, 'removed'))
    expect(readFileSync(join(data, 'removed', folder, 'pond.txt'), 'utf8')).toBe('Nine herons stood still.')
  })

  it('takes a file of records out as a whole, and says that one record cannot go alone', async () => {
    const desk = await openDesk()
    const before = snapshot()
    expect((await use(desk, 'remove', { document: 'stork-1' })).message).toContain('one record of a .jsonl file')
    expect(snapshot()).toEqual(before)
    expect((await use(desk, 'remove', { document: 'storks.jsonl' })).details).toEqual([
      'removed: stork-1',
      'removed: stork-2',
      expect.stringContaining('storks.jsonl')
    ])
  })

  it('puts the file back when the corpus would be empty, or it cannot be kept', async () => {
    rmSync(join(corpus, 'storks.jsonl'))
    const { ino } = statSync(join(corpus, 'pond.txt'))
    const before = snapshot()
    const desk = await openDesk()
    expect((await use(desk, 'remove', { document: 'pond.txt' })).message).toMatch(
      /no document in it now.*as it was before/
    )
    expect(snapshot()).toEqual(before)
    expect(statSync(join(corpus, 'pond.txt')).ino).toBe(ino)

    writeFileSync(join(corpus, 'a.txt'), 'A tern came.')
    mkdirSync(data, { recursive: true })
    writeFileSync(join(data, 'removed'), 'a file in the way')
    const other = await openDesk()
    expect((await use(other, 'remove', { document: 'a.txt' })).message).toContain('cannot be kept in DATA_DIR')
    expect(snapshot()).toEqual({ ...before, 'a.txt': 'A tern came.' })
    expect(other.manifest.documents).toBe(2)
  })

  it.each(['../data/audit.jsonl', '/etc/hostname', 'nothing.txt', 'pond.txt/..', ''])('refuses %j', async document => {
    const before = snapshot()
    expect((await use(await openDesk(), 'remove', { document })).status).toBe('invalid')
    expect(snapshot()).toEqual(before)
  })

  it('completes ids, by words of the title too', async () => {
    writeFileSync(join(corpus, 'x1.md'), '---\ntitle: Herons at dawn\n---\nNine herons.\n')
    const desk = await openDesk()
    expect(await desk.complete('document', 'dawn')).toEqual(['x1.md'])
    expect(await desk.complete('document', 'stork')).toEqual(['stork-1', 'stork-2'])
  })
})

describe('a corpus that is a single file', () => {
  it('is neither added to nor taken from', async () => {
    const desk = await openDesk(join(corpus, 'pond.txt'))
    for (const answer of [
      await use(desk, 'add', { file: file('a.txt', 'A tern came.') }),
      await use(desk, 'remove', { document: 'pond.txt' })
    ])
      expect(answer).toMatchObject({ status: 'invalid', message: expect.stringContaining('single file') })
    expect((await use(desk, 'status')).details[0]).toContain('single file')
  })
})

describe('/corpus status and list-rejected', () => {
  it('say what there is, and what was rejected why', async () => {
    writeFileSync(join(corpus, 'blank.txt'), '')
    const desk = await openDesk()
    expect(await use(desk, 'status')).toMatchObject({ message: '3 documents, 1 rejected; corpus version v1.' })
    expect(await use(desk, 'list-rejected')).toMatchObject({
      message: '1 document rejected.',
      details: [expect.stringMatching(/^blank\.txt: is empty/)]
    })
    expect(() => audit()).toThrow()
  })
})
