import { once } from 'node:events'
import { connect } from 'node:net'
import { WorkerBootstrapper } from 'discord.js'
import { describe, expect, test } from 'vitest'
import { isGatewayFault } from '../../../src/discord/connection/gateway-fault.ts'

const errorOf = async (act: () => unknown): Promise<unknown> => {
  try {
    await act()
  } catch (error) {
    return error
  }
  throw new Error('nothing was thrown')
}

describe('what nobody caught', () => {
  test('is survived where the network refuses a connection', async () => {
    expect(isGatewayFault((await once(connect(9, '127.0.0.1'), 'error'))[0])).toBe(true)
  })

  test('is survived where the library of the gateway takes a step out of turn', async () => {
    expect(isGatewayFault(await errorOf(() => new WorkerBootstrapper()))).toBe(true)
  })

  test('is a bug elsewhere', async () => {
    for (const error of [
      new TypeError('herons is undefined'),
      Object.assign(new Error('no such lake'), { code: 'ENOENT' }),
      'herons',
      null
    ])
      expect(isGatewayFault(error)).toBe(false)
  })
})
