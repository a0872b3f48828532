// Imported first by what people start: ends with 2 where Node is too old, before anything else fails for it.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(`Node ${process.version} is too old: 22.18 or newer is needed, and the pinned one is not installed.`)
  process.exit(2)
}
