import { ask } from './ask.ts'
import type { Command } from './command/command.ts'
import { corpusAdd } from './corpus-add.ts'
import { corpusListRejected } from './corpus-list-rejected.ts'
import { corpusRemove } from './corpus-remove.ts'
import { corpusStatus } from './corpus-status.ts'
import { estimate } from './estimate.ts'
import { exportLast } from './export.ts'
import { helpOn } from './help.ts'
import { reload } from './reload.ts'
import { search } from './search.ts'
import { source } from './source.ts'
import { sources } from './sources.ts'
import { speakers } from './speakers.ts'
import { timeline } from './timeline.ts'
import { whoSaid } from './who-said.ts'

const asked: readonly Command[] = [
  ask,
  whoSaid,
  estimate,
  timeline,
  search,
  sources,
  source,
  speakers,
  exportLast,
  reload,
  corpusStatus,
  corpusAdd,
  corpusRemove,
  corpusListRejected
]

/** Every command, in the order in which help lists them. */
export const commands: readonly Command[] = [...asked, helpOn(asked)]
