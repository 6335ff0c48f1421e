import { type APIInteraction, PermissionFlagsBits } from 'discord.js'

/** Who may change the corpus: in which server (null for any the bot is in), and by which roles besides "Manage Server". */
export type ModerationRules = { readonly guildId: string | null; readonly roleIds: readonly string[] }

/**
 * Whether the member who sent an interaction may use moderation commands. Discord's own hiding of a command can be changed
 * by a server's administrators and is a convenience, so that every use is checked again here, by what Discord states of
 * the member in this very interaction. In direct messages nobody is a member, and nobody may.
 */
export const mayModerate = (interaction: APIInteraction, { guildId, roleIds }: ModerationRules): boolean => {
  const { member } = interaction
  if (member === undefined || interaction.guild_id === undefined) return false
  if (guildId !== null && interaction.guild_id !== guildId) return false
  const manages =
    (BigInt(member.permissions) & (PermissionFlagsBits.ManageGuild | PermissionFlagsBits.Administrator)) !== 0n
  return manages || member.roles.some(role => roleIds.includes(role))
}
