#!/usr/bin/env node
// An older Node has to be able to read this file, so it imports nothing before it has looked at the version.

const oldest = { major: 22, minor: 18 }
const { node } = process.versions
const [major = 0, minor = 0] = node.split('.').map(Number)

if (major < oldest.major || (major === oldest.major && minor < oldest.minor)) {
  process.stderr.write(`liangpai-audit needs Node ${oldest.major}.${oldest.minor} or newer; this is Node ${node}.\n`)
  process.exitCode = 2
} else {
  process.removeAllListeners('warning') // Node 22 warns that node:sqlite is experimental
  void import('./cli/process.ts').then(({ runProcess }) => runProcess())
}

export {}
