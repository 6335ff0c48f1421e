import { describe, expect, it } from 'vitest'
import { completeLine } from '../../src/console/complete-line.ts'
import { inventedCommands } from '../commands/invented-commands.ts'

const values = {
  speaker: ['Ada Quill', 'Adam', 'Evil\u001b[2J'],
  source: ['Marsh Gazette'],
  subject: ['young herons', 'herons']
}
const desk = {
  complete: async (completes: keyof typeof values, typed: string) =>
    values[completes].filter(value => value.toLowerCase().includes(typed.toLowerCase()))
}
const complete = (line: string) => completeLine(line, inventedCommands, desk)

describe('completeLine', () => {
  it.each([
    ['/c', [['/count ', '/crash '], '/c']],
    ['/COU', [['/count '], '/COU']],
    ['/count he', [['young herons', 'herons'], 'he']],
    ['/count young he', [['young herons'], 'young he']],
    ['/count storks or', [['order:'], 'or']],
    ['/count storks ', [['by:', 'limit:', 'order:', 'exact:', 'after:'], '']],
    ['/count storks by:Quill ', [['limit:', 'order:', 'exact:', 'after:'], '']],
    ['/count by:ada', [['"Ada Quill" ', 'Adam '], 'ada']],
    ['/count by:"ada q', [['"Ada Quill" '], '"ada q']],
    ['/count storks order:n', [['newest '], 'n']],
    ['/list ', [[], '']],
    ['/ne', [['/nest add ', '/nest list '], '/ne']],
    ['/nest a', [['/nest add '], '/nest a']],
    ['/nest add tree:mar', [['"Marsh Gazette" '], 'mar']],
    ['/nonsense x', [[], '/nonsense x']],
    ['What', [[], 'What']]
  ])('%j', async (line, expected) => {
    expect(await complete(line)).toEqual(expected)
  })

  it('takes away nothing that was typed', async () => {
    const many = (...names: string[]) => ({ complete: async () => names })
    const at = (...names: string[]) => completeLine('/count by:Bo', inventedCommands, many(...names))
    expect(await at('Bo Lind', 'Bo Lund')).toEqual([['"Bo Lind" ', '"Bo Lund" '], 'Bo'])
    expect(await at('Bo Lind', 'Ann Bode')).toEqual([['Bo', '"Bo Lind" ', '"Ann Bode" '], 'Bo'])
    expect(await at('Ann Bode')).toEqual([['Bo', '"Ann Bode" '], 'Bo'])
  })

  it('lets no name reach the terminal', async () => {
    expect(JSON.stringify(await complete('/count by:evil'))).not.toContain('\\u001b')
  })
})
