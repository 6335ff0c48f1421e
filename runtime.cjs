// Loaded before any TypeScript (`node --require ./runtime.cjs`), so that an older Node says what is missing
// instead of stumbling over the first type. npm puts the pinned runtime (optionalDependencies) first on the PATH.
const required = 24
const running = Number.parseInt(process.versions.node, 10)
if (running < required) {
  console.error(
    `on-record needs Node ${required} or later and found ${process.versions.node}. ` +
      `npm ci brings its own Node on Linux (x64, arm64) and Windows (x64); elsewhere install Node ${required}.`
  )
  process.exit(1)
}
