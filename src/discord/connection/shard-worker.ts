import { parentPort } from 'node:worker_threads'
import { WorkerBootstrapper } from 'discord.js'
import { isGatewayFault } from './gateway-fault.ts'

// The program of the thread in which several gateway connections live. What nobody catches there would end the thread, and all connections with it.
process.on('uncaughtException', error => {
  if (!isGatewayFault(error)) throw error
  parentPort?.postMessage({ gatewayFault: error.message })
})

await new WorkerBootstrapper().bootstrap()
