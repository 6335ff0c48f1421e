import { addFile, removeFile } from '../../src/corpus/shelf.ts'

// A program that takes a file out of a corpus folder, or puts another in its place, and waits in the middle of it to be killed.
const [corpus = '', id = '', replacement] = process.argv.slice(2)
const change =
  replacement === undefined
    ? await removeFile(corpus, id)
    : await addFile(corpus, id, Buffer.from(replacement), { replaces: true, check: async () => null })
console.log(change.kind)
setInterval(() => {}, 1000)
