import { type APIMessageComponentInteraction, MessageFlags } from 'discord.js'
import type { Language } from '../../languages/language.ts'
import { languageOf } from '../../languages/languages.ts'
import { type Press, pressOf } from '../messages/controls.ts'
import { type Message, notice } from '../messages/message.ts'
import { type MessageState, stateIn } from '../messages/message-state.ts'
import type { WantedPage } from '../messages/pages.ts'
import { renderContext } from '../messages/render-context.ts'
import { actorOf } from './actor.ts'
import { type AnswerRequest, answerMessage } from './answer-message.ts'
import { sendInTime, updateInTime } from './in-time.ts'
import type { Responder } from './responder.ts'

/**
 * Answers a button that was pressed or a list that was chosen from. All that is needed stands in the message itself. The one who asked
 * turns the page of the message; anybody else gets the page alone.
 */
export const answerPress = async (responder: Responder, interaction: APIMessageComponentInteraction): Promise<void> => {
  const { replies } = responder
  const { data, message } = interaction
  const language = languageOf(interaction.locale)
  const press = pressOf(data.custom_id, 'values' in data ? data.values : [])
  if (press === null) return replies.send(interaction, notice(language.discord.buttonGone))
  if (press.kind === 'context')
    return sendInTime(replies, interaction, true, contextMessage(responder, interaction.id, press.place, language))
  const state = stateIn(customIdsIn(message.components ?? []))
  // Buttons ask and do nothing else, whatever a forged one says.
  const command = responder.commands.find(({ name, kind }) => kind === 'question' && name === state?.command)
  if (state === null || command === undefined) return replies.send(interaction, notice(language.discord.buttonGone))
  const isPrivate = ((message.flags ?? 0) & MessageFlags.Ephemeral) !== 0
  const request = { asked: { command: command.name, options: state.options }, interaction, before: state.corpus }
  const answer = (view: Pick<AnswerRequest, 'wanted' | 'isPrivate'>): Promise<Message> =>
    answerMessage(responder, { ...request, ...view })
  if (press.kind === 'show-all')
    return sendInTime(replies, interaction, false, answer({ wanted: samePage(state), isPrivate: false }))
  const wanted = wantedBy(press, state)
  const asker = message.interaction_metadata?.user.id
  if (asker !== undefined && asker !== actorOf(interaction).id)
    return sendInTime(replies, interaction, true, answer({ wanted, isPrivate: true }))
  return updateInTime(replies, interaction, answer({ wanted, isPrivate }))
}

const wantedBy = (press: Extract<Press, { kind: 'turn' | 'jump' }>, { page }: MessageState): WantedPage =>
  press.kind === 'jump'
    ? { kind: 'finding', finding: press.finding }
    : { kind: 'page', page: Math.max(0, page + press.by) }

const samePage = ({ page }: MessageState): WantedPage => ({ kind: 'page', page })

const contextMessage = async (
  { desk, publicUrl, log }: Responder,
  interaction: string,
  place: Extract<Press, { kind: 'context' }>['place'],
  language: Language
): Promise<Message> => {
  try {
    const context = await desk.context(place)
    return context === null ? notice(language.discord.noContext) : renderContext(context, { language, publicUrl })
  } catch (error) {
    log.error({ interaction, err: error }, 'context failed')
    return notice(language.discord.failed)
  }
}

/** Every `custom_id` of a message's components, however deep. */
const customIdsIn = (components: readonly unknown[]): readonly string[] =>
  components.flatMap(component => {
    if (typeof component !== 'object' || component === null) return []
    const own = 'custom_id' in component && typeof component.custom_id === 'string' ? [component.custom_id] : []
    const inner = 'components' in component && Array.isArray(component.components) ? component.components : []
    const beside = 'accessory' in component ? [component.accessory] : []
    return [...own, ...customIdsIn([...inner, ...beside])]
  })
