import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { CorpusError, readCorpus } from '../../src/corpus/read-corpus.ts'
import { largestDocument } from '../../src/corpus/read-file.ts'

let root = ''
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'corpus-'))
})
afterEach(() => rm(root, { recursive: true }))

const put = async (name: string, content: string | Uint8Array): Promise<void> => {
  const path = join(root, name)
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, content)
}

const lines = (...records: unknown[]): string => records.map(record => JSON.stringify(record)).join('\n')

const ids = async (path = root): Promise<string[]> => (await readCorpus(path)).documents.map(({ id }) => id)

const reasons = async (): Promise<Record<string, string>> =>
  Object.fromEntries((await readCorpus(root)).rejected.map(({ document, reason }) => [document, reason]))

describe('a folder', () => {
  test('is read with its folders, sorted, with / in the ids', async () => {
    await put('b.txt', 'Two.')
    await put('a/z.md', 'One.')
    await put('a/B.TXT', 'Three.')
    expect(await ids()).toEqual(['a/B.TXT', 'a/z.md', 'b.txt'])
  })

  test('leaves out its README, other kinds and hidden names', async () => {
    await put('README.md', 'About these texts.')
    await put('in/README.md', 'A text of its own.')
    await put('picture.png', 'x')
    await put('.hidden.txt', 'x')
    await put('.git/a.txt', 'x')
    const corpus = await readCorpus(root)
    expect(corpus.documents.map(({ id }) => id)).toEqual(['in/README.md'])
    expect(corpus.leftOut).toEqual(['README.md', 'picture.png'])
  })

  test('refuses links and does not follow them', async () => {
    const outside = await mkdtemp(join(tmpdir(), 'outside-'))
    await writeFile(join(outside, 'secret.txt'), 'A secret.')
    await symlink(join(outside, 'secret.txt'), join(root, 'link.txt'))
    await symlink(outside, join(root, 'folder'))
    await symlink(root, join(root, 'loop'))
    const corpus = await readCorpus(root)
    expect(corpus.documents).toEqual([])
    expect(corpus.rejected.map(({ document }) => document)).toEqual(['folder', 'link.txt', 'loop'])
    await rm(outside, { recursive: true })
  })

  test('may itself be named by a link, and may be empty', async () => {
    await symlink(root, `${root}-link`)
    expect(await ids(`${root}-link`)).toEqual([])
    await rm(`${root}-link`)
  })

  test('that is not there is an error with one line that names it', async () => {
    const missing = readCorpus(join(root, 'missing'))
    await expect(missing).rejects.toThrow(CorpusError)
    await expect(missing).rejects.toThrow(/missing: cannot be read as a corpus: ENOENT; name a folder/)
    await put('a.pdf', 'x')
    await expect(readCorpus(join(root, 'a.pdf'))).rejects.toThrow(CorpusError)
  })
})

describe('a file', () => {
  test('alone is a corpus', async () => {
    await put('b.txt', 'Two.')
    expect(await ids(join(root, 'b.txt'))).toEqual(['b.txt'])
  })

  test('keeps every character, but for a byte order mark', async () => {
    const text = 'One\u00a0“two”\r\nthree\u2028four\r\n\r\n'
    await put('a.txt', `\ufeff${text}`)
    await put('b.txt', text)
    const { documents } = await readCorpus(root)
    expect(documents.map(document => document.text)).toEqual([text, text])
  })

  test('that cannot be read is rejected alone, with what to do', async () => {
    await put('good.txt', 'Good.')
    await put('latin.txt', new Uint8Array([67, 97, 102, 0xe9]))
    await put('blank.txt', ' \n\u00a0\n')
    await put('zero.txt', 'a\0b')
    await put('large.txt', 'a'.repeat(largestDocument + 1))
    await put('front.md', '---\ntitle: [open\n---\nText.')
    await put('only.md', '---\ntitle: Mill burned\n---\n\n')
    expect(await reasons()).toEqual({
      'latin.txt': expect.stringMatching(/UTF-8/),
      'blank.txt': expect.stringMatching(/empty/),
      'zero.txt': expect.stringMatching(/zero bytes/),
      'large.txt': expect.stringMatching(/too large.*split/),
      'front.md': expect.stringMatching(/front matter/),
      'only.md': expect.stringMatching(/empty below its front matter/)
    })
    expect(await ids()).toEqual(['good.txt'])
  })

  test('of any bytes is read or rejected in one line', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 200 }),
        fc.constantFrom('x.txt', 'x.md', 'x.jsonl'),
        async (bytes, name) => {
          await put(name, bytes)
          const { documents, rejected } = await readCorpus(root)
          await rm(join(root, name))
          for (const { reason } of rejected) expect(reason).not.toContain('\n')
          if (!name.endsWith('jsonl')) expect(documents.length + rejected.length).toBe(1)
        }
      ),
      { numRuns: 60 }
    )
  })
})

describe('a .jsonl file', () => {
  test('holds documents named by their ids, with facts on top or under metadata', async () => {
    await put(
      'r.jsonl',
      lines(
        { _id: 'b', title: 'Port closed', text: 'A crane fell.', date: '2021-05-04T10:00:00Z', source: 'Harbour Post' },
        { id: 7, text: 'It rose.', metadata: { url: 'https://example.org/7', author: ['Ann Reed', 'Tom Oak'] } }
      )
    )
    const [seven, b] = (await readCorpus(root)).documents
    expect([seven?.id, b?.id]).toEqual(['7', 'b'])
    expect(b?.metadata.title).toEqual({ value: 'Port closed', origin: { kind: 'field', field: 'title' } })
    expect(b?.metadata.publisher).toEqual({ value: 'Harbour Post', origin: { kind: 'field', field: 'source' } })
    expect(b?.metadata.date?.value).toBe('2021-05-04')
    expect(seven?.metadata.url).toEqual({
      value: 'https://example.org/7',
      origin: { kind: 'field', field: 'metadata.url' }
    })
    expect(seven?.metadata.author?.value).toBe('Ann Reed, Tom Oak')
    expect(seven?.text).toBe('It rose.')
  })

  test('rejects a bad line alone, by its number', async () => {
    const half = '{"_id":"half","text":"\\ud800"}'
    const good = lines({ _id: 'a', text: 'One.' })
    await put(
      'r.jsonl',
      ['', good, '{bad', '[]', lines({ text: 'x' }), lines({ _id: 'b', text: 5 }), half, good].join('\n')
    )
    expect(await ids()).toEqual(['a'])
    expect(await reasons()).toEqual({
      'r.jsonl:3': expect.stringMatching(/JSON/),
      'r.jsonl:4': expect.stringMatching(/object/),
      'r.jsonl:5': expect.stringMatching(/_id/),
      'r.jsonl:6': expect.stringMatching(/text/),
      'r.jsonl:7': expect.stringMatching(/surrogate/),
      'r.jsonl:8': expect.stringMatching(/"a" is taken/)
    })
  })

  test('is cut at line feeds alone, wherever the reads fall', async () => {
    const records = Array.from({ length: 3000 }, (_, number) => ({
      _id: `d${number}`,
      text: `é\u2028 “${'x'.repeat(number % 400)}”`
    }))
    await put('r.jsonl', lines(...records))
    const texts = new Map((await readCorpus(root)).documents.map(document => [document.id, document.text]))
    expect(texts.size).toBe(3000)
    for (const { _id, text } of records) expect(texts.get(_id)).toBe(text)
  })

  test('rejects a line too long to hold, and reads on', async () => {
    await put('r.jsonl', `${'x'.repeat(2 * largestDocument + 1)}\n${lines({ _id: 'a', text: 'One.' })}`)
    expect(await ids()).toEqual(['a'])
    expect(await reasons()).toEqual({ 'r.jsonl:1': expect.stringMatching(/longer than/) })
  })
})

test('an id belongs to the first who has it', async () => {
  await put('a.txt', 'First.')
  await put('r.jsonl', lines({ _id: 'a.txt', text: 'Second.' }))
  const corpus = await readCorpus(root)
  expect(corpus.documents.map(({ text }) => text)).toEqual(['First.'])
  expect(corpus.rejected.map(({ document }) => document)).toEqual(['r.jsonl:1'])
})

test('the version is that of ids and texts', async () => {
  const version = async () => (await readCorpus(root)).version
  await put('a.txt', 'One.')
  const first = await version()
  expect(first).toMatch(/^[0-9a-f]{12}$/)
  await put('b.txt', 'Two.')
  expect(await version()).not.toBe(first)
  await rm(join(root, 'b.txt'))
  expect(await version()).toBe(first)
  await put('a.txt', 'One!')
  expect(await version()).not.toBe(first)
})
