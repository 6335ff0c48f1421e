import '@skyra/discord-components-core'
import { css } from 'lit'
import { openComposer, slashCommands } from './composer.js'
import { drawComponents, el } from './draw.js'

// The library draws buttons and used commands as for the dark theme in the light one too: here they follow the page's.
const following = {
  'discord-button': css`
    .secondary { color: var(--press-ink); background-color: var(--press); }
    .secondary.hoverable:hover { background-color: var(--press-hover); }
  `,
  'discord-command': css`:host .discord-slash-command-name { color: var(--link) !important; background-color: var(--chip); }`
}
for (const [name, sheet] of Object.entries(following)) customElements.get(name).elementStyles.push(sheet)

const messages = document.querySelector('discord-messages')
const moderator = document.querySelector('#moderator')
const locale = document.querySelector('#locale')
const theme = document.querySelector('#theme')
const dialog = document.querySelector('dialog')

const ephemeral = 64
const now = () => `Today at ${new Date().toLocaleTimeString('en', { hour: 'numeric', minute: '2-digit' })}`

/** Shows the beginning of the last message, once its elements have drawn themselves. */
const showLast = () => setTimeout(() => messages.lastElementChild?.scrollIntoView({ block: 'start' }), 50)

const who = () => ({ isModerator: moderator.checked, locale: locale.value })

const post = async (path, body, type = 'application/json') => {
  const reply = await fetch(path, { method: 'POST', body, headers: { 'content-type': type } })
  if (!reply.ok) throw new Error(await reply.text())
  return reply.json()
}

const ask = asked => post('/preview/interactions', JSON.stringify({ ...asked, ...who() }))

/** Asks the bot, and does with what it sends as a Discord client does; `on` is the message that something was pressed on. */
const perform = async (asked, spoken, on = null) => {
  const lastBefore = messages.lastElementChild
  const waiting = on === null ? thinking(spoken) : null
  try {
    const { sent, texts } = await ask(asked)
    let isPrivate = false
    for (const { as, body, files } of sent) {
      const { type, data } = as === 'response' ? body : { type: null, data: body }
      if (type === 9) openForm(data)
      else if (type === 5) isPrivate = (data.flags & ephemeral) !== 0
      else if (type === 7 || (as === 'change' && on !== null && sent[0].body.type === 6)) show(on, data, files, texts)
      else if (type !== 6)
        show(newMessage(spoken), { ...data, flags: (data.flags ?? 0) | (isPrivate ? ephemeral : 0) }, files, texts)
    }
  } catch (error) {
    messages.append(el('discord-system-message', { type: 'error' }, String(error.message)))
  } finally {
    waiting?.remove()
    if (messages.lastElementChild !== lastBefore) showLast()
  }
}

const thinking = spoken => {
  const message = newMessage(spoken)
  message.append(el('em', { class: 'thinking' }, 'On Record is thinking…'))
  messages.append(message)
  showLast()
  return message
}

const newMessage = spoken =>
  el(
    'discord-message',
    { author: 'On Record', bot: true, avatar: '/preview/bot.svg', timestamp: now() },
    spoken === null
      ? null
      : el('discord-command', { slot: 'reply', author: 'You', avatar: '/preview/you.svg', command: spoken })
  )

/** Puts a payload into a message, in place of what it shows. */
const show = (message, { components = [], content = '', flags = 0 }, files, texts) => {
  const urls = Object.fromEntries(files.map(({ name, type, base64 }) => [name, `data:${type};base64,${base64}`]))
  const kept = (flags & ephemeral) | (Number(message.dataset.flags ?? 0) & ephemeral)
  message.dataset.flags = String(kept)
  message.toggleAttribute('ephemeral', kept !== 0)
  message.ephemeral = kept !== 0
  message.dismissMessageClicked = () => message.remove()
  const press = (customId, chosen) =>
    perform({ kind: 'press', customId, chosen, flags: kept, components }, null, message)
  for (const old of [...message.children]) if (old.slot !== 'reply') old.remove()
  message.append(el('div', { class: 'payload' }, content, drawComponents(components, { files: urls, texts, press })))
  if (!message.isConnected) messages.append(message)
}

/** A message of one's own, so that there is one to use a command on. */
const say = words => {
  const menu = el(
    'select',
    {
      class: 'apps',
      'aria-label': 'Apps',
      onchange: event => {
        perform({ kind: 'message', name: event.target.value, content: words }, event.target.value)
        event.target.value = ''
      }
    },
    el('option', { value: '', selected: true }, 'Apps'),
    messageCommands.map(({ name }) => el('option', { value: name }, name))
  )
  messages.append(
    el('discord-message', { author: 'You', avatar: '/preview/you.svg', timestamp: now() }, el('span', {}, words), menu)
  )
  showLast()
}

/** A form that the bot asks to be filled in. */
const openForm = ({ title, custom_id: customId, components }) => {
  const inputs = components.map(({ label, description, component, components: inRow }) => {
    const field = component ?? inRow[0]
    const long = field.style === 2
    const input = el(long ? 'textarea' : 'input', {
      class: 'input',
      name: field.custom_id,
      required: field.required ?? true,
      minlength: field.min_length ?? null,
      maxlength: field.max_length ?? null,
      placeholder: field.placeholder ?? null,
      rows: long ? '8' : null
    })
    input.value = field.value ?? ''
    return {
      input,
      shown: el(
        'label',
        { class: 'field' },
        label ?? field.label ?? '',
        description ? el('span', { class: 'hint' }, description) : null,
        input
      )
    }
  })
  const form = el(
    'form',
    {
      method: 'dialog',
      onsubmit: () => {
        const fields = Object.fromEntries(inputs.map(({ input }) => [input.name, input.value]))
        perform({ kind: 'form', customId, fields }, title)
      }
    },
    el('h2', {}, title),
    inputs.map(({ shown }) => shown),
    el(
      'div',
      { class: 'buttons' },
      el('button', { type: 'button', class: 'press', onclick: () => dialog.close() }, 'Cancel'),
      el('button', { type: 'submit', class: 'press submit' }, 'Submit')
    )
  )
  dialog.replaceChildren(form)
  dialog.showModal()
}

const spokenCommand = (name, options) =>
  [`/${name}`, ...Object.entries(options).map(([option, value]) => `${option}:${value}`)].join(' ')

const dark = matchMedia('(prefers-color-scheme: dark)')
const applyTheme = () => {
  const isLight = theme.value === 'light' || (theme.value === '' && !dark.matches)
  document.documentElement.dataset.theme = isLight ? 'light' : 'dark'
  messages.lightTheme = isLight
}
theme.addEventListener('change', applyTheme)
dark.addEventListener('change', applyTheme)
applyTheme()

const registered = await (await fetch('/preview/commands')).json()
const messageCommands = registered.filter(({ type }) => type === 3)

openComposer({
  form: document.querySelector('#composer'),
  popup: document.querySelector('#popup'),
  commands: slashCommands(registered),
  isModerator: () => moderator.checked,
  say,
  send: (name, options) => perform({ kind: 'slash', name, options, focused: null }, spokenCommand(name, options)),
  complete: async (name, options, focused) => {
    const { sent } = await ask({ kind: 'slash', name, options, focused })
    return sent[0]?.body.data.choices ?? []
  },
  give: async file =>
    (await post(`/preview/files/${encodeURIComponent(file.name)}`, file, 'application/octet-stream')).id
})
document.documentElement.dataset.ready = 'true'
