// Draws a message's payload, the very one that Discord would get, with the components of @skyra/discord-components-core; what those do not have
// yet (containers, sections, separators, galleries) are plain elements, styled in preview.css.

/** An element with properties and children; null children are left out. */
export const el = (tag, properties = {}, ...children) => {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(properties))
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value)
    else if (value === true) element.setAttribute(name, '')
    else if (value !== false && value !== null) element.setAttribute(name, value)
  element.append(...children.flat(9).filter(child => child !== null))
  return element
}

/**
 * The components of a message. `files` holds what was sent along by name, as data URLs; `texts` the Markdown of each text, taken apart;
 * `press(customId, chosen)` is called for a button (chosen is null) or a list.
 */
export const drawComponents = (components, { files, texts, press }) => {
  const draw = component => {
    switch (component.type) {
      case 1:
        return el('discord-action-row', {}, component.components.map(draw))
      case 2:
        return button(component, press)
      case 3:
        return select(component, press)
      case 9:
        return el(
          'div',
          { class: 'section' },
          el('div', {}, component.components.map(draw)),
          component.accessory.type === 2
            ? el('discord-action-row', {}, button(component.accessory, press))
            : draw(component.accessory)
        )
      case 10:
        return el('div', { class: 'text' }, drawMarkdown(texts[component.content] ?? []))
      case 12:
        return el(
          'div',
          { class: 'gallery' },
          component.items.map(({ media, description = '' }) =>
            el('img', {
              src: files[media.url.replace('attachment://', '')] ?? '',
              alt: description,
              title: description
            })
          )
        )
      case 13: {
        const name = component.file.url.replace('attachment://', '')
        return el('a', { class: 'file', href: files[name] ?? null, download: name }, name)
      }
      case 14:
        return el(component.divider === false ? 'div' : 'hr', { class: 'separator' })
      case 17: {
        const container = el('div', { class: 'container' }, component.components.map(draw))
        if (component.accent_color != null)
          container.style.borderLeftColor = `#${component.accent_color.toString(16).padStart(6, '0')}`
        return container
      }
      default:
        return el('p', { class: 'unknown' }, `(a component of type ${component.type})`)
    }
  }
  return components.map(draw)
}

const styles = { 1: 'primary', 2: 'secondary', 3: 'success', 4: 'destructive', 5: 'secondary' }

const button = ({ style, label = '', disabled = false, url = null, custom_id: customId }, press) =>
  el(
    'discord-button',
    {
      type: styles[style],
      disabled,
      url,
      'data-label': label,
      onclick: () => {
        if (!disabled && url === null) press(customId, null)
      }
    },
    label
  )

/** A list of the browser's own, which a keyboard and a screen reader know. */
const select = ({ custom_id: customId, placeholder = '', options, disabled = false }, press) =>
  el(
    'select',
    {
      class: 'select',
      disabled,
      'aria-label': placeholder,
      onchange: event => press(customId, [event.target.value])
    },
    el('option', { value: '', disabled: true, selected: true, hidden: true }, placeholder),
    options.map(({ label, value, description = '' }) =>
      el('option', { value }, description === '' ? label : `${label} – ${description}`)
    )
  )

/** Markdown as elements, from the tree that the server made of it. */
export const drawMarkdown = nodes => nodes.map(drawNode)

const drawNode = node => {
  const inner = () => (Array.isArray(node.content) ? drawMarkdown(node.content) : [String(node.content ?? '')])
  switch (node.type) {
    case 'text':
      return document.createTextNode(node.content)
    case 'br':
    case 'newline':
      return el('br')
    case 'strong':
      return el('strong', {}, inner())
    case 'em':
    case 'emphasis':
      return el('em', {}, inner())
    case 'underline':
      return el('u', {}, inner())
    case 'strikethrough':
      return el('s', {}, inner())
    case 'subtext':
      return el('discord-subscript', {}, inner())
    case 'blockQuote':
      return el('discord-quote', {}, inner())
    case 'heading':
      return el('discord-header', { level: node.level }, inner())
    case 'inlineCode':
    case 'codeBlock':
      return el('discord-code', { multiline: node.type === 'codeBlock' }, inner())
    case 'spoiler':
      return el('discord-spoiler', {}, inner())
    case 'link':
    case 'url':
    case 'autolink':
      return el('a', { href: node.target, target: '_blank', rel: 'noopener noreferrer' }, inner())
    default:
      // A mention, an emoji, a time stamp: nothing of this bot's should ever be one, so that it is made to be seen.
      return el('span', { class: 'unknown' }, `{${node.type}}`, inner())
  }
}
