import { readFileSync } from 'node:fs'
import type { Plugin } from 'esbuild'

/** Has these modules, each after what it imports, stand before all others of the script. */
export const modulesFirst = (specifiers: readonly string[]): Plugin => ({
  name: 'modules first',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]script\.ts$/ }, ({ path }) => {
      const imports = specifiers.map((specifier) => `import '${specifier}'\n`)
      return { contents: imports.join('') + readFileSync(path, 'utf8'), loader: 'ts' }
    })
  },
})
