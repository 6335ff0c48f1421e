import { PassThrough } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { LocalDesk } from '../../src/commands/desk/local-desk.ts'
import { Keeper } from '../../src/commands/moderation/keeper.ts'
import { prompt } from '../../src/console/prompt.ts'
import { inventedArchive, inventedDocument } from '../commands/invented-archive.ts'
import { inventedCommands } from '../commands/invented-commands.ts'

const archive = inventedArchive({ documents: [inventedDocument('pond.txt', 'Nine herons stood still.')] })

/** What a person who types these keys sees. */
const typing = async (keys: string, json = false, over = archive): Promise<string> => {
  const desk = new LocalDesk(inventedCommands, over, async () => archive, new Keeper({ corpus: '', data: null }))
  const stdin = new PassThrough()
  const stdout = new PassThrough()
  let shown = ''
  stdout.setEncoding('utf8').on('data', text => {
    shown += text
  })
  stdin.write(keys)
  await prompt({ commands: inventedCommands, desk, stdout, json, last: null }, stdin)
  return shown
}

const leave = '\u0004'

describe('the prompt', () => {
  it('greets in two lines with how much there is to ask, and how', async () => {
    const [first, second, third] = (await typing(leave)).split('\n')
    expect(first).toContain('1 document')
    expect(second).toContain('/help')
    expect(third).toBe('')
  })

  it('says how many documents could not be read', async () => {
    const broken = inventedArchive({ rejected: [{ document: 'mud.txt', reason: 'it is empty.' }] })
    expect(await typing(leave, false, broken)).toContain('0 documents, word for word. 1 could not be read')
  })

  it('answers line after line until Ctrl-D', async () => {
    const shown = await typing(`/list\r/count herons\r\r/nonsense\r${leave}/list\r`)
    expect(shown.match(/pond\.txt/g)).toHaveLength(1)
    expect(shown).toContain('"subject":"herons"')
    expect(shown).toContain('There is no command /nonsense')
  })

  it('prints JSON alone when asked to', async () => {
    const shown = await typing(`/list\r${leave}`, true)
    expect(shown).not.toContain('On Record')
    expect(shown).toContain('{"command":"list","status":"answered"')
  })

  it.each(['exit', 'QUIT', '/exit'])('ends with %s', async word => {
    expect(await typing(`${word}\r/list\r`)).not.toContain('pond.txt')
  })

  it('clears the line with Ctrl-C, and ends with it on an empty one', async () => {
    const shown = await typing('/list\u0003\u0003/list\r')
    expect(shown).not.toContain('pond.txt')
  })
})
