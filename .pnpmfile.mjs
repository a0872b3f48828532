// What is published knows nothing of this workspace: no private export condition, no import of a source file, and no
// door that has nothing else, such as one for the tests of other packages.
const SOURCE = '@liangpai/source'

function withoutSource(exports = {}) {
  const published = Object.entries(exports).map(([entry, targets]) => {
    if (typeof targets === 'string') return [entry, targets]
    const { [SOURCE]: _source, ...others } = targets
    return [entry, others]
  })
  return Object.fromEntries(published.filter(([, targets]) => Object.keys(targets).length > 0))
}

export const hooks = {
  beforePacking({ imports: _imports, devDependencies: _devDependencies, ...pkg }) {
    return { ...pkg, exports: withoutSource(pkg.exports) }
  },
}
