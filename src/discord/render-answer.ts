import type { Answer, Finding } from '../answers/answer.ts'
import { type GroupHead, groupHeads } from '../answers/shown.ts'
import { escapedLine } from './excerpt.ts'
import { framed, type Message, mostCharacters, type Picture } from './message.ts'
import { counted, renderFinding, renderGroup } from './render-finding.ts'

/**
 * An answer as a Discord message: the question, what was found in one line, a block for each finding, and the corpus it
 * came from. As many findings as fit are shown, best first, and the last line says how many were left out.
 * Pictures of the answer stand below its first lines. `question` is the command as a person would type it, not yet escaped.
 */
export const renderAnswer = (answer: Answer, question: string, pictures: readonly Picture[] = []): Message => {
  const top = [`-# ${escapedLine(question, 240)}\n${escapedLine(answer.message, 400)}`, ...details(answer.details)]
  const findings = answer.status === 'not-in-sources' ? answer.nearest : answer.findings
  const introduction = answer.status === 'not-in-sources' && findings.length > 0 ? [notAnAnswer] : []
  const before = [...top, ...introduction]
  const shown = fitting(findings, groupHeads(answer), mostCharacters - longestFooter - lengthOf(before))
  const footer = footerLine(answer, findings.length - shown.length)
  return framed([...before, ...shown, footer], colours[answer.status], answer.status === 'invalid', pictures)
}

/** The findings that fit into `room` characters, as blocks; the first of a group, where there are several, under its heading. */
const fitting = (
  findings: readonly Finding[],
  heads: ReadonlyMap<number, GroupHead>,
  room: number
): readonly string[] => {
  const blocks: string[] = []
  let left = room
  for (const [position, finding] of findings.slice(0, mostFindings).entries()) {
    const head = heads.get(position)
    const block = [...(head === undefined ? [] : [renderGroup(head)]), renderFinding(finding)].join('\n')
    left -= block.length
    if (left < 0) break
    blocks.push(block)
  }
  return blocks
}

const details = (lines: readonly string[]): readonly string[] => {
  if (lines.length === 0) return []
  const shown: string[] = []
  let left = longestDetails
  for (const line of lines) {
    const escaped = escapedLine(line, 300)
    left -= escaped.length + 1
    if (left < 0) break
    shown.push(escaped)
  }
  const missing = lines.length - shown.length
  return [[...shown, ...(missing === 0 ? [] : [`-# … and ${missing} more`])].join('\n')]
}

const footerLine = ({ corpus }: Answer, leftOut: number): string => {
  const more = leftOut === 0 ? '' : ` · ${leftOut.toLocaleString('en')} more found, not shown`
  return `-# Corpus ${escapedLine(corpus.version, 40)} · ${counted(corpus.documents, 'document')}${more}`
}

const lengthOf = (blocks: readonly string[]): number => blocks.reduce((sum, block) => sum + block.length, 0)

const notAnAnswer = '**Nearest in the sources – not an answer to this**'

const colours = { answered: 0x2f7d5b, 'not-in-sources': 0x8a8f98, invalid: 0xb5483a } as const satisfies Record<
  Answer['status'],
  number
>

// A container, a block and a line between for each, the top, the introduction and the footer: well under 40 components.
const mostFindings = 8
const longestDetails = 2400
const longestFooter = 160
