import { stem } from '../../text/stems.ts'

/**
 * Words by which a question speaks of reports instead of what they report: they stand everywhere and point nowhere.
 * By stem, because "reported" and "reporting" say as little as "report".
 */
const reportingWords = `
  according account address agree align allege argue article assert attribute author cite claim compare comparison confirm
  consistent contradict contrast coverage cover credit describe detail differ different discrepancy discuss emphasize explain
  express feature focus highlight identify implicate imply inconsistent indicate information involve mention narrative note
  outline paper perspective piece portray portrayal post present publication publish recount refer reference relate report
  reportedly reveal review say sentiment source specify state story subject suggest tell text view writer write
`

const framingWords = new Set(reportingWords.trim().split(/\s+/).map(stem))

/** Whether a term (a stem) belongs to the wording of questions about reports. */
export const isReportingTerm = (term: string): boolean => framingWords.has(term)

const joints = new Set(['and', 'or', 'but', 'while', 'whereas', 'yet'])

/** Whether a word parts one clause of a question from the next. */
export const isJoint = (word: string): boolean => joints.has(word)

/** Whether the characters between two words part clauses: a comma, a stop, a dash with space around it, a bracket. */
export const partsClauses = (between: string): boolean => /[,;:()?!—–]|\s-\s|\.\s/.test(between)
