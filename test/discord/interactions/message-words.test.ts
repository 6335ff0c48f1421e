import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { commands } from '../../../src/commands/commands.ts'
import { wordsOfMessage } from '../../../src/discord/interactions/message-words.ts'
import { messageCommandsFor } from '../../../src/discord/registration/message-commands.ts'

const words = (content: string, longest = 500): string | null => wordsOfMessage({ content }, longest)

describe('the words of a message', () => {
  test('are without mentions, emoji, links and the marks of Markdown', () => {
    expect(
      words('> **Forty** herons, <@300000000000000001>!\n-# said ||the warden|| <:heron:1> https://a.example/x <t:1:R>')
    ).toBe('Forty herons, ! said the warden')
    expect(words('snake_case and 2 * 3')).toBe('snake_case and 2 3')
  })

  test('are cut after a sentence, or after a word', () => {
    expect(words('The herons came back. Nobody had seen them for nine years.', 40)).toBe('The herons came back.')
    expect(words('The herons came back after nine long years', 20)).toBe('The herons came back')
    expect(words('x'.repeat(50), 20)).toBe('x'.repeat(20))
  })

  test('are those of a forwarded message, an embed or components where it has none of its own', () => {
    const embeds = [{ title: 'Herons', description: 'They are back.' }]
    expect(wordsOfMessage({ content: ' ', embeds }, 500)).toBe('Herons. They are back.')
    const components = [{ type: 17, components: [{ type: 10, content: 'They are back.' }] }]
    expect(wordsOfMessage(JSON.parse(JSON.stringify({ content: '', components })), 500)).toBe('They are back.')
    const forwarded = { content: '', message_snapshots: [{ message: { content: 'They are back.' } }] }
    expect(wordsOfMessage(JSON.parse(JSON.stringify(forwarded)), 500)).toBe('They are back.')
  })

  test('are none of a picture, an emoji or a bare link', () => {
    for (const content of ['', '🪶', '<:heron:1>', 'https://a.example/x', '***']) expect(words(content)).toBeNull()
  })

  test('can be asked with, whatever they are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 900 }), content => {
        for (const { command: name, options, longest } of messageCommandsFor(commands)) {
          const found = words(content, longest)
          if (found === null) return
          expect(found.isWellFormed()).toBe(true)
          expect(found.length).toBeLessThanOrEqual(longest)
          const command = commands.find(candidate => candidate.name === name)
          expect(String(Object.values(options(found))[0]).length).toBeLessThanOrEqual(longest)
          expect(Object.keys(options(found)).every(key => key in (command?.options.shape ?? {}))).toBe(true)
        }
      })
    )
  })

  test('have no syntax for a search', () => {
    const [, search] = messageCommandsFor(commands)
    expect(search?.options('-no "such" source:herons – or')).toEqual({ query: 'no such source herons – or' })
  })
})
