/**
 * Milliseconds since now, without those in which this process was ready to run and the machine let it wait: a test must not fail because other
 * programs are busy. Work and waiting of its own count in full.
 */
export const stopwatch = (): (() => number) => {
  const began = performance.now()
  const loop = performance.eventLoopUtilization()
  const { user, system } = process.cpuUsage()
  return () => {
    const passed = performance.now() - began
    const active = performance.eventLoopUtilization(loop).active
    const used = process.cpuUsage({ user, system })
    return passed - Math.max(0, active - (used.user + used.system) / 1000)
  }
}
