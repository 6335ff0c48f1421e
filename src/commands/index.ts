import { ask } from './ask.ts'
import type { Command } from './command.ts'
import { estimate } from './estimate.ts'
import { helpOn } from './help.ts'
import { reload } from './reload.ts'
import { search } from './search.ts'
import { source } from './source.ts'
import { sources } from './sources.ts'
import { whoSaid } from './who-said.ts'

const asked: readonly Command[] = [ask, whoSaid, estimate, search, sources, source, reload]

/** Every command, in the order in which help lists them. */
export const commands: readonly Command[] = [...asked, helpOn(asked)]
