#!/usr/bin/env node
// Imports nothing before the check: an old Node would fail on what it does not have, with a stack trace.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 22 || (major === 22 && minor < 18)) {
  process.stderr.write(`liangpai-audit needs Node.js 22.18 or newer; this is ${process.versions.node}.\n`)
  process.exit(2)
}
const { main } = await import('./cli/main.ts')
await main()

export {}
