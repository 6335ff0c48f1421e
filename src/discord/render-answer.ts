import type { Answer, Finding, FindingGroup } from '../answers/answer.ts'
import { escapedLine } from './excerpt.ts'
import { framed, type Message, MOST_CHARACTERS, type Picture } from './message.ts'
import { renderFinding, renderGroup } from './render-finding.ts'

/**
 * An answer as a Discord message: the question, what was found in one line, a block for each finding, and the corpus it
 * came from. As many findings as fit are shown, best first, and the last line says how many were left out.
 * Pictures of the answer stand below its first lines. `question` is the command as a person would type it, not yet escaped.
 */
export const renderAnswer = (answer: Answer, question: string, pictures: readonly Picture[] = []): Message => {
  const top = [`-# ${escapedLine(question, 240)}\n${escapedLine(answer.message, 400)}`, ...details(answer.details)]
  const findings = answer.status === 'not-in-sources' ? answer.nearest : answer.findings
  const introduction = answer.status === 'not-in-sources' && findings.length > 0 ? [NOT_AN_ANSWER] : []
  const before = [...top, ...introduction]
  const shown = fitting(findings, answer.groups ?? [], MOST_CHARACTERS - LONGEST_FOOTER - lengthOf(before))
  const footer = footerLine(answer, findings.length - shown.length)
  return framed([...before, ...shown, footer], COLOURS[answer.status], answer.status === 'invalid', pictures)
}

/** The findings that fit into `room` characters, as blocks; the first of a group, where there are several, under its heading. */
const fitting = (findings: readonly Finding[], groups: readonly FindingGroup[], room: number): readonly string[] => {
  const headings = headingsOf(groups)
  const blocks: string[] = []
  let left = room
  for (const [position, finding] of findings.slice(0, MOST_FINDINGS).entries()) {
    const heading = headings.get(position)
    const block = [...(heading === undefined ? [] : [heading]), renderFinding(finding)].join('\n')
    left -= block.length
    if (left < 0) break
    blocks.push(block)
  }
  return blocks
}

/** By the position of the finding that they stand before; none for a single group. */
const headingsOf = (groups: readonly FindingGroup[]): ReadonlyMap<number, string> => {
  const headings = new Map<number, string>()
  let position = 0
  for (const group of groups.length < 2 ? [] : groups) {
    headings.set(position, renderGroup(group, position === 0))
    position += group.findings
  }
  return headings
}

const details = (lines: readonly string[]): readonly string[] => {
  if (lines.length === 0) return []
  const shown: string[] = []
  let left = LONGEST_DETAILS
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
  const documents = `${corpus.documents.toLocaleString('en')} document${corpus.documents === 1 ? '' : 's'}`
  const more = leftOut === 0 ? '' : ` · ${leftOut.toLocaleString('en')} more found, not shown`
  return `-# Corpus ${escapedLine(corpus.version, 40)} · ${documents}${more}`
}

const lengthOf = (blocks: readonly string[]): number => blocks.reduce((sum, block) => sum + block.length, 0)

const NOT_AN_ANSWER = '**Nearest in the sources – not an answer to this**'

const COLOURS = { answered: 0x2f7d5b, 'not-in-sources': 0x8a8f98, invalid: 0xb5483a } as const satisfies Record<
  Answer['status'],
  number
>

// A container, a block and a line between for each, the top, the introduction and the footer: well under 40 components.
const MOST_FINDINGS = 8
const LONGEST_DETAILS = 2400
const LONGEST_FOOTER = 160
