import type { APIInteraction } from 'discord.js'
import type { Actor } from '../../commands/command/actor.ts'

/** Who sent an interaction, in a server or in direct messages. */
export const actorOf = ({ member, user }: Pick<APIInteraction, 'member' | 'user'>): Actor => {
  const { id, username } = member?.user ?? user ?? { id: '', username: '' }
  return { id, name: username, surface: 'discord' }
}
