import type { StoredCommand } from './stored-commands.ts'

/** A message with controls, as the one who presses them sees it. */
export type PressedMessage = {
  readonly id: string
  readonly isPrivate: boolean
  readonly components: readonly unknown[]
  /** Who asked for the message; null for one that stands for itself. */
  readonly askedBy: string | null
}

/** A control that was pressed, and what was chosen from it if it is a list. */
export type Control =
  | { readonly component_type: 2; readonly custom_id: string }
  | { readonly component_type: 3; readonly custom_id: string; readonly values: readonly string[] }

/** A user of Discord. */
export const reader = (id = '300000000000000001') => ({
  id,
  username: 'reader',
  global_name: 'A Reader',
  discriminator: '0',
  avatar: null,
  public_flags: 0
})

/** The message whose control was pressed, as the interaction carries it. */
export const pressedMessage = (
  { id, isPrivate, components, askedBy }: PressedMessage,
  applicationId: string,
  channelId: string
): unknown => ({
  ...messageOf(id, channelId, { ...reader(applicationId), username: 'on-record', bot: true }),
  type: 20,
  flags: (1 << 15) | (isPrivate ? 1 << 6 : 0),
  components,
  ...(askedBy === null
    ? {}
    : {
        interaction_metadata: {
          id: '700000000000000001',
          type: 2,
          user: reader(askedBy),
          authorizing_integration_owners: {},
          name: 'asked'
        }
      })
})

/** The data of a command on a message, which comes with it. */
export const messageCommandData = (
  command: StoredCommand,
  message: Readonly<Record<string, unknown>>,
  channelId: string
): unknown => {
  const target = '400000000000000009'
  return {
    id: command.id,
    name: command.name,
    type: 3,
    ...(command.guild_id === undefined ? {} : { guild_id: command.guild_id }),
    target_id: target,
    resolved: { messages: { [target]: { ...messageOf(target, channelId, reader('300000000000000009')), ...message } } }
  }
}

const messageOf = (id: string, channelId: string, author: object) => ({
  id,
  channel_id: channelId,
  type: 0,
  flags: 0,
  content: '',
  timestamp: '2024-01-01T00:00:00.000000+00:00',
  edited_timestamp: null,
  tts: false,
  mention_everyone: false,
  pinned: false,
  mentions: [],
  mention_roles: [],
  attachments: [],
  embeds: [],
  components: [] as readonly unknown[],
  author
})
