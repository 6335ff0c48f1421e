/**
 * Whether an error that nobody caught comes from the gateway's connection, of which the program need not end: a network that is gone, or a step
 * that the library took out of turn. discord.js drops a connection that is still being made without listening to it any longer, so
 * that its refusal reaches nobody (`WebSocketShard.destroy` of @discordjs/ws); it connects again by itself.
 */
export const isGatewayFault = (error: unknown): error is Error =>
  error instanceof Error &&
  (('code' in error && networkErrors.has(error.code)) || thrownByGateway.test(firstFrame(error)))

/** Where an error was made, as its stack tells it. */
const firstFrame = ({ stack = '' }: Error): string =>
  stack.split('\n').find(line => line.trimStart().startsWith('at ')) ?? ''

const thrownByGateway = /[\\/]node_modules[\\/](?:@discordjs[\\/])?ws[\\/]/

const networkErrors: ReadonlySet<unknown> = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ETIMEDOUT',
  'EAI_AGAIN',
  'ENOTFOUND',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENETDOWN'
])
