import type { RawFile } from 'discord.js'
import type { Logger } from 'pino'
import type { Command } from '../../commands/command/command.ts'
import type { Desk } from '../../commands/desk/desk.ts'
import { LastAskings } from '../../commands/desk/last-askings.ts'
import { answerInteraction } from '../interactions/interactions.ts'
import { type AnswersBy, repliesThrough } from '../interactions/replies.ts'
import type { Responder } from '../interactions/responder.ts'
import { applicationCommands, type RegisteredCommand } from '../registration/application-commands.ts'
import { type GivenFile, type PreviewAsked, previewInteraction } from './preview-interaction.ts'

/** A request that the bot would have sent to Discord: the first response to an interaction, a change of it, or a message beside it. */
type Sent = {
  readonly as: 'response' | 'change' | 'beside'
  /** The very body. */
  readonly body: unknown
  readonly files: readonly SentFile[]
}

/** A file that would have gone along with a request. */
export type SentFile = { readonly name: string; readonly type: string; readonly base64: string }

/** The bot without Discord: what Discord would be told to register, and what it would be sent. */
export type Preview = {
  readonly commands: readonly RegisteredCommand[]
  /** All that the bot sends for one interaction, in order; null where no client could have asked so. */
  answer(asked: PreviewAsked): Promise<readonly Sent[] | null>
}

/**
 * Lets the real handlers answer without Discord: they get interactions as Discord sends them, and their requests are kept instead of sent.
 * Files that options name are looked up with `fileOf`, and may be fetched from `fileOrigin`.
 */
export const openPreview = (
  { commands, desk, publicUrl }: { commands: readonly Command[]; desk: Desk; publicUrl: string },
  fileOf: (id: string) => GivenFile | null,
  log: Logger
): Preview => {
  const registered = applicationCommands(commands, { kind: 'global' })
  const last = new LastAskings()
  let interactions = 0
  return {
    commands: registered,
    answer: async asked => {
      const interaction = previewInteraction(String(++interactions), asked, registered, fileOf)
      if (interaction === null) return null
      const sent: Sent[] = []
      const responder: Responder = {
        commands,
        desk,
        publicUrl,
        replies: repliesThrough(keeping(sent), log),
        moderation: { guildId: null, roleIds: [] },
        last,
        attachmentOrigins: [new URL(publicUrl).origin],
        log
      }
      await answerInteraction(responder, interaction)
      return sent
    }
  }
}

const keeping = (sent: Sent[]): AnswersBy => ({
  post: async (route, { body, files } = {}) => {
    sent.push({ as: route.endsWith('/callback') ? 'response' : 'beside', body, files: filesOf(files) })
  },
  patch: async (_route, { body, files } = {}) => {
    sent.push({ as: 'change', body, files: filesOf(files) })
  }
})

const filesOf = (files: readonly RawFile[] = []): SentFile[] =>
  files.map(({ name, data, contentType = '' }) => ({
    name,
    type: contentType,
    base64: (typeof data === 'object' ? Buffer.from(data) : Buffer.from(String(data))).toString('base64')
  }))
