import {
  type APIInteraction,
  type APIModalInteractionResponseCallbackData,
  DiscordAPIError,
  InteractionResponseType,
  MessageFlags,
  type RawFile,
  type REST,
  RESTJSONErrorCodes,
  Routes
} from 'discord.js'
import type { Logger } from 'pino'
import type { Message } from '../messages/message.ts'

/** What an interaction is addressed by when it is answered. */
export type Addressee = Pick<APIInteraction, 'id' | 'token' | 'application_id'>

/**
 * How interactions are answered. None of it rejects: an answer that Discord does not take any more (the interaction has
 * expired or was answered already), or cannot take now, is logged and lost, and the bot lives on.
 */
export type Replies = {
  /** The first answer, within three seconds. */
  send(to: Addressee, message: Message): Promise<void>
  /** Instead of the first answer: a form, which comes back as an interaction of its own. */
  ask(to: Addressee, form: APIModalInteractionResponseCallbackData): Promise<void>
  /** Instead of the first answer: "thinking", with up to 15 minutes for `edit`. */
  defer(to: Addressee, isPrivate: boolean): Promise<void>
  /** Another content for the message whose button was pressed, within three seconds. */
  update(to: Addressee, message: Message): Promise<void>
  /** Instead of `update`: nothing changes yet, with up to 15 minutes for `edit`. */
  deferUpdate(to: Addressee): Promise<void>
  /** The answer after `defer`, which has decided who sees it, or after `deferUpdate`. */
  edit(to: Addressee, message: Message): Promise<void>
  /** A message beside one that was answered already. */
  follow(to: Addressee, message: Message): Promise<void>
  /** The answer to an autocomplete: at most 25 choices. */
  suggest(to: Addressee, choices: readonly Choice[]): Promise<void>
}

/** One choice of an autocomplete: what is shown, and what is then typed. */
export type Choice = { readonly name: string; readonly value: string }

/** The two kinds of request that answers are sent with. */
export type AnswersBy = {
  post(...request: Parameters<REST['post']>): Promise<unknown>
  patch(...request: Parameters<REST['patch']>): Promise<unknown>
}

/** The one place that answers Discord: nothing that is sent from here can mention anybody. */
export const repliesThrough = (rest: AnswersBy, log: Logger): Replies => {
  const respond = (to: Addressee, body: unknown, files: RawFile[] = []): Promise<void> =>
    settled(rest.post(Routes.interactionCallback(to.id, to.token), { body, files, auth: false }), to, log)
  return {
    send: (to, message) =>
      respond(
        to,
        {
          type: InteractionResponseType.ChannelMessageWithSource,
          data: newBody(message)
        },
        filesOf(message)
      ),
    ask: (to, form) => respond(to, { type: InteractionResponseType.Modal, data: form }),
    defer: (to, isPrivate) =>
      respond(to, {
        type: InteractionResponseType.DeferredChannelMessageWithSource,
        data: { flags: flagsOf(isPrivate) }
      }),
    update: (to, message) =>
      respond(to, { type: InteractionResponseType.UpdateMessage, data: changeBody(message) }, filesOf(message)),
    deferUpdate: to => respond(to, { type: InteractionResponseType.DeferredMessageUpdate }),
    edit: (to, message) => {
      const body = changeBody(message)
      const route = Routes.webhookMessage(to.application_id, to.token, '@original')
      return settled(rest.patch(route, { body, files: filesOf(message), auth: false }), to, log)
    },
    follow: (to, message) => {
      const body = newBody(message)
      const route = Routes.webhook(to.application_id, to.token)
      return settled(rest.post(route, { body, files: filesOf(message), auth: false }), to, log)
    },
    suggest: (to, choices) =>
      respond(to, { type: InteractionResponseType.ApplicationCommandAutocompleteResult, data: { choices } })
  }
}

const messageBody = (message: Message, flags: number) => ({
  components: message.components,
  flags,
  allowed_mentions: { parse: [] },
  ...(filesOf(message).length === 0 ? {} : { attachments: attachmentsOf(message) })
})

const newBody = (message: Message) => messageBody(message, flagsOf(message.isPrivate) | MessageFlags.IsComponentsV2)

/** The list of attachments is complete, also where it is empty: a picture of the message before goes. */
const changeBody = (message: Message) => ({
  ...messageBody(message, MessageFlags.IsComponentsV2),
  attachments: attachmentsOf(message)
})

const attachmentsOf = ({ pictures, files = [] }: Message) => [
  ...pictures.map(({ name, alt }, id) => ({ id: String(id), filename: name, description: alt })),
  ...files.map(({ name }, at) => ({ id: String(pictures.length + at), filename: name }))
]

const filesOf = ({ pictures, files = [] }: Message): RawFile[] => [
  ...pictures.map(({ name, png }) => ({ name, data: png, contentType: 'image/png' })),
  ...files.map(({ name, type, data }) => ({ name, data, contentType: type }))
]

const flagsOf = (isPrivate: boolean): number => (isPrivate ? MessageFlags.Ephemeral : 0)

const settled = async (request: Promise<unknown>, to: Addressee, log: Logger): Promise<void> => {
  try {
    await request
  } catch (error) {
    const late = error instanceof DiscordAPIError && tooLate.has(error.code)
    log[late ? 'warn' : 'error']({ interaction: to.id, ...lossOf(error) }, 'reply lost')
  }
}

/** What may be logged of a failed request. discord.js' errors also hold the address, and with it the interaction's token. */
export const lossOf = (error: unknown): Readonly<Record<string, unknown>> => {
  if (error instanceof DiscordAPIError) return { code: error.code, status: error.status, reason: error.message }
  return { reason: error instanceof Error ? `${error.name}: ${error.message}` : String(error) }
}

const tooLate: ReadonlySet<number | string> = new Set([
  RESTJSONErrorCodes.UnknownInteraction,
  RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged,
  RESTJSONErrorCodes.UnknownWebhook,
  RESTJSONErrorCodes.InvalidWebhookToken,
  RESTJSONErrorCodes.UnknownMessage
])
