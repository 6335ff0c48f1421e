import { el } from './draw.js'

const text = 3
const subcommand = 1
const kinds = { 4: 'number', 10: 'number', 11: 'file' }

/** Every slash command by its whole name ("corpus add"), with its options. */
export const slashCommands = registered =>
  registered
    .filter(({ type }) => type === 1)
    .flatMap(({ name, description, options, default_member_permissions: moderates }) =>
      options.some(({ type }) => type === subcommand)
        ? options.map(member => ({ ...member, name: `${name} ${member.name}`, moderates: moderates !== null }))
        : [{ name, description, options, moderates: moderates !== null }]
    )

/**
 * The line below the messages: plain words, or a command with its options. `send(command, options)` is called with a command, `say(words)` with
 * words; `complete(command, options, focused)` gives the choices for an option; `give(file)` keeps a file and gives its id.
 */
export const openComposer = ({ form, popup, commands, isModerator, send, say, complete, give }) => {
  let choices = []
  let chosen = 0

  /** Shows a list above the line; Enter and Tab take one. */
  const offer = (list, take) => {
    choices = list.map(({ label, hint, value }) => ({ label, hint, take: () => take(value) }))
    chosen = 0
    draw()
  }
  const draw = () => {
    popup.hidden = choices.length === 0
    popup.replaceChildren(
      ...choices.map(({ label, hint, take }, at) =>
        el(
          'button',
          {
            type: 'button',
            role: 'option',
            class: at === chosen ? 'chosen' : '',
            'aria-selected': String(at === chosen),
            onmousedown: event => {
              event.preventDefault()
              take()
            }
          },
          el('span', {}, label),
          el('span', { class: 'hint' }, hint)
        )
      )
    )
    popup.querySelector('.chosen')?.scrollIntoView({ block: 'nearest' })
  }
  form.addEventListener('keydown', event => {
    if (event.key === 'Escape') {
      if (choices.length > 0) offer([])
      else plain()
    }
    if (choices.length === 0) return
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      chosen = (chosen + (event.key === 'ArrowDown' ? 1 : choices.length - 1)) % choices.length
      draw()
    } else if (event.key === 'Enter' || (event.key === 'Tab' && !event.shiftKey)) choices[chosen].take()
    else return
    event.preventDefault()
  })

  /** The line for words, which becomes one for a command when a slash is typed. */
  const plain = (words = '') => {
    const input = el('input', {
      class: 'words',
      placeholder: 'Message #research, or / for a command',
      autocomplete: 'off',
      'aria-label': 'Message'
    })
    input.value = words
    input.addEventListener('input', () => {
      const typed = input.value
      if (!typed.startsWith('/')) return offer([])
      const found = commands
        .filter(({ name, moderates }) => `/${name}`.startsWith(typed) && (!moderates || isModerator()))
        .toSorted((a, b) => Number(typed === `/${b.name}`) - Number(typed === `/${a.name}`))
      offer(
        found.map(command => ({ label: `/${command.name}`, hint: command.description, value: command })),
        begin
      )
    })
    form.onsubmit = event => {
      event.preventDefault()
      if (input.value.trim() === '' || input.value.startsWith('/')) return
      say(input.value)
      plain()
    }
    form.replaceChildren(input)
    offer([])
    input.focus()
  }

  /** The line for a command: its required options, then buttons for the others. */
  const begin = command => {
    const fields = new Map()
    const row = el('div', { class: 'options' })
    const others = el('div', { class: 'others' })
    const add = option => {
      const input = inputFor(option)
      fields.set(option.name, { option, input })
      row.append(el('label', {}, el('span', {}, option.name), input))
      others.replaceChildren(...command.options.filter(({ name }) => !fields.has(name)).map(other))
      input.focus()
      if (option.description) form.title = option.description
    }
    const other = option =>
      el('button', { type: 'button', title: option.description, onclick: () => add(option) }, `+ ${option.name}`)
    const given = async () => {
      const values = {}
      for (const [name, { option, input }] of fields) {
        const value = await valueIn(option, input)
        if (value !== null) values[name] = value
      }
      return values
    }
    const inputFor = option => {
      if (option.type === 5)
        return el(
          'select',
          { name: option.name },
          el('option', { value: 'true' }, 'True'),
          el('option', { value: 'false' }, 'False')
        )
      if (option.choices?.length > 0)
        return el(
          'select',
          { name: option.name },
          option.choices.map(({ name, value }) => el('option', { value }, name))
        )
      const input = el('input', {
        name: option.name,
        type: kinds[option.type] ?? 'text',
        required: option.required ?? false,
        minlength: option.min_length ?? null,
        maxlength: option.max_length ?? null,
        min: option.min_value ?? null,
        max: option.max_value ?? null,
        placeholder: option.description,
        autocomplete: 'off'
      })
      if (option.autocomplete) input.addEventListener('input', () => suggest(option, input))
      input.addEventListener('blur', () => offer([]))
      return input
    }
    let asked = 0
    const suggest = async (option, input) => {
      const mine = ++asked
      const found = await complete(command.name, { ...(await given()), [option.name]: input.value }, option.name)
      // A later key was faster, or the field was left.
      if (mine !== asked || document.activeElement !== input) return
      offer(
        found.map(({ name, value }) => ({ label: name, hint: '', value })),
        value => {
          asked++
          input.value = value
          offer([])
        }
      )
    }
    form.onsubmit = async event => {
      event.preventDefault()
      asked++
      const options = await given()
      plain()
      send(command.name, options)
    }
    form.replaceChildren(
      el('span', { class: 'command' }, `/${command.name}`),
      row,
      others,
      el('button', { type: 'submit', class: 'send', 'aria-label': 'Send' }, '➤')
    )
    offer([])
    others.replaceChildren(...command.options.map(other))
    const required = command.options.filter(option => option.required)
    for (const option of required) add(option)
    const first = required[0] ? fields.get(required[0].name).input : form.querySelector('.send')
    first.focus()
  }

  const valueIn = async ({ type }, input) => {
    if (type === 11) return input.files[0] === undefined ? null : give(input.files[0])
    if (type === text) return input.value === '' ? null : input.value
    if (type === 5) return input.value === 'true'
    return input.value === '' ? null : Number(input.value)
  }

  plain()
}
