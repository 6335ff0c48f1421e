import { isStopWord } from '../../text/stems.ts'
import { tokenize } from '../../text/tokens.ts'
import { wordSet } from '../../text/word-set.ts'

/** Whether a question is asked in German, by its function words: more of them than of English ones, and one that is no English word. */
export const isGerman = (asked: string): boolean => {
  const words = tokenize(asked).flatMap(({ kind, text }) => (kind === 'word' ? text.toLowerCase() : []))
  const german = words.filter(word => onlyGerman.has(word) || germanToo.has(word)).length
  const english = words.filter(word => isStopWord(word) && !germanToo.has(word)).length
  return german >= 2 && german > english && words.some(word => onlyGerman.has(word))
}

const onlyGerman =
  wordSet(`wer wen wem wann wieso warum weshalb welche welcher welches welchen wie viel viele wurde wurden ist sind hatte
  haben der das dem ein eine einen einem einer und oder nicht von zu zum zur mit für über nach auf gegen zwischen sagte sagt gibt
  es sich wird werden kann können ob dass`)

/** Words of both languages, or that are easily a name or an English word. */
const germanToo = wordSet('was die den des im in am an so hat man er sie war wo aus bei')
