import {
  type APIAttachment,
  type APIChatInputApplicationCommandInteraction,
  ApplicationCommandOptionType
} from 'discord.js'
import type { Attachment } from '../../commands/command/attachment.ts'
import type { Command } from '../../commands/command/command.ts'
import { optionsOf } from '../../commands/command/options.ts'
import type { AttachmentFault, Language } from '../../languages/language.ts'
import { languageOf, optionIn } from '../../languages/languages.ts'
import type { UsedCommand } from '../interactions/used-command.ts'
import { fetchAttachment } from './fetch-attachment.ts'

/** The options of a command as the desk takes them, or one line that says why a file among them could not be had. */
export type GivenOptions =
  | { readonly kind: 'options'; readonly options: Readonly<Record<string, unknown>> }
  | { readonly kind: 'problem'; readonly problem: string }

/** The options that were given, with the files that they name fetched from `origins`, each up to the limit of its option. */
export const givenOptions = async (
  { data, locale }: APIChatInputApplicationCommandInteraction,
  { options }: UsedCommand,
  command: Command,
  origins: readonly string[]
): Promise<GivenOptions> => {
  const given: Record<string, unknown> = {}
  for (const { name, type, value } of options) {
    const sent =
      type === ApplicationCommandOptionType.Attachment ? data.resolved?.attachments?.[String(value)] : undefined
    const fetched = sent === undefined ? value : await fetchFor(sent, name, command, origins)
    if (typeof fetched === 'object' && 'problem' in fetched)
      return { kind: 'problem', problem: problemLine(command, name, fetched.problem, languageOf(locale)) }
    given[name] = fetched
  }
  return { kind: 'options', options: given }
}

const problemLine = (command: Command, option: string, why: AttachmentFault, language: Language): string =>
  language.discord.noAttachment(
    command.name,
    optionIn(language, command.name, { name: option, description: '' }).name,
    why
  )

const fetchFor = (
  sent: APIAttachment,
  name: string,
  command: Command,
  origins: readonly string[]
): Promise<Attachment | { readonly problem: AttachmentFault }> => {
  const option = optionsOf(command).find(known => known.name === name)
  return fetchAttachment(sent, option?.mostBytes ?? 0, origins)
}
