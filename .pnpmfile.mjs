// What is published knows nothing of this workspace: no private export condition, no import of a source file.
const SOURCE = '@liangpai/source'

const withoutSource = (value) =>
  typeof value === 'object' && value !== null
    ? Object.fromEntries(
        Object.entries(value)
          .filter(([key]) => key !== SOURCE)
          .map(([key, inner]) => [key, withoutSource(inner)]),
      )
    : value

export const hooks = {
  beforePacking({ imports: _imports, devDependencies: _devDependencies, ...pkg }) {
    return { ...pkg, exports: withoutSource(pkg.exports) }
  },
}
