import { type APIInteraction, InteractionType, REST, Routes } from 'discord.js'
import { z } from 'zod'
import type { Bot, BotParts, SignedRequest } from '../bot.ts'
import { registerCommands } from '../registration/register-commands.ts'
import { apiOf, type DiscordSettings } from '../settings.ts'
import { openReception } from './open-reception.ts'
import { signatureCheck } from './signature.ts'
import { StartUpError, startUpError, wrongApplication } from './start-up-error.ts'

/**
 * Registers the commands and answers interactions that Discord sends as requests, without a gateway: all answers, the first one too, go by
 * Discord's REST API, as they do for the gateway, so that one code answers both and a request is done with at once.
 * Throws a `StartUpError` whose message is one line that names the variable to look at.
 */
export const startHttpInteractions = async (parts: BotParts, publicKey: string): Promise<Bot> => {
  const { settings, log } = parts
  const rest = new REST({ api: apiOf(settings) }).setToken(settings.token)
  try {
    const applicationId = await applicationOf(rest, settings, publicKey)
    await registerCommands(rest, applicationId, parts)
  } catch (error) {
    throw startUpError(error, settings)
  }
  const reception = openReception(parts, rest)
  const check = signatureCheck(publicKey)
  return {
    connection: () => 'http',
    receive: request => {
      const signed = check(request, Date.now())
      if (signed === 'stale') log.warn('interaction refused: it is signed, but not of this time. Is the clock right?')
      if (signed !== 'signed') return 'refused'
      const interaction = interactionIn(request)
      if (interaction === null) return 'unreadable'
      if (interaction.type === InteractionType.Ping) return 'pong'
      void reception.receive(interaction)
      return 'taken'
    },
    lost: new Promise(() => {}),
    stop: async () => {
      await reception.close()
      log.info('takes no more interactions')
    }
  }
}

/** The id of the token's application; its public key must be ours, or nothing that Discord sends would be believed. */
const applicationOf = async (rest: REST, settings: DiscordSettings, publicKey: string): Promise<string> => {
  const { id, verify_key: key } = application.parse(await rest.get(Routes.currentApplication()))
  if (settings.applicationId !== null && settings.applicationId !== id)
    throw wrongApplication(id, settings.applicationId)
  if (key.toLowerCase() !== publicKey.toLowerCase())
    throw new StartUpError(
      'DISCORD_PUBLIC_KEY: this is not the public key of the application that the token belongs to. Copy it again from the Developer Portal (General Information).'
    )
  return id
}

const application = z.object({ id: z.string(), verify_key: z.string() })

/** What Discord has signed is taken for what Discord's types say of it, once it is an interaction at all. */
const interactionIn = ({ body }: SignedRequest): APIInteraction | null => {
  try {
    return interaction.safeParse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body))).data ?? null
  } catch {
    return null
  }
}

const outline = z.object({ id: z.string(), application_id: z.string(), type: z.int(), token: z.string() })

const interaction = z.custom<APIInteraction>(value => outline.safeParse(value).success)
