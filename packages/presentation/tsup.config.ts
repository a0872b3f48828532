import { globSync } from 'node:fs'
import { defineConfig } from 'tsup'
import { anywhere } from '../../tsup.base.ts'

const doors = { index: 'src/index.ts', verdict: 'src/verdict/index.ts', reasons: 'src/reasons/index.ts' }

/**
 * Every module is an entry, so that each stands in a file of its own and a bundler leaves out whole what nothing imports:
 * the element must not carry the words of the pages.
 */
const modules = globSync('src/**/*.ts', { exclude: ['src/**/*.test.ts', 'src/index.ts', 'src/*/index.ts'] })

export default defineConfig({
  ...anywhere,
  entry: { ...doors, ...Object.fromEntries(modules.map((path) => [path.replace(/\.ts$/, ''), path])) },
  ...(anywhere.dts && { dts: { entry: doors } }),
})
