/** Text for a picture: on one line, without characters that XML cannot hold or that change the direction of others. */
export const label = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\p{C}\s]+/gu, ' ')
    .trim()

/**
 * About how wide a text is in a font of `size` pixels, in pixels. The letters of the font that is shipped are about half as wide
 * as they are high; capitals are wider, and small stops narrower.
 */
export const widthOf = (text: string, size: number): number => {
  let ems = 0
  for (const character of text) ems += narrow.has(character) ? 0.27 : isWide(character) ? 0.62 : 0.5
  return ems * size * 1.05
}

/** Breaks a text into at most `most` lines of at most `width` pixels, between words; what does not fit ends in "…". */
export const wrapped = (text: string, size: number, width: number, most: number): string[] => {
  const lines: string[] = []
  let line = ''
  for (const word of label(text).split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && widthOf(longer, size) > width) {
      lines.push(line)
      line = word
    } else line = longer
  }
  lines.push(line)
  const kept = lines.slice(0, most)
  const isCut = lines.length > most
  return kept.map((each, at) => fitted(isCut && at === most - 1 ? `${each} …` : each, size, width))
}

/** A number as an axis or a label shows it in a language (BCP 47): "1,500", "2 million". */
export const numberInWords = (value: number, locale: string): string =>
  value.toLocaleString(locale, {
    maximumFractionDigits: value < 1 ? 3 : 2,
    ...(Math.abs(value) < 1e6 ? {} : { notation: 'compact', compactDisplay: 'long' })
  })

const fitted = (line: string, size: number, width: number): string => {
  if (widthOf(line, size) <= width) return line
  const characters = [...line]
  while (characters.length > 1 && widthOf(`${characters.join('')}…`, size) > width) characters.pop()
  return `${characters.join('').trimEnd()}…`
}

const narrow = new Set("fijlrt .,:;'’‘|!()-[]I/")

const isWide = (character: string): boolean =>
  'mwMW@%–—…'.includes(character) || (character !== character.toLowerCase() && character.length > 0)
