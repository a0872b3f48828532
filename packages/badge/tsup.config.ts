import { readFileSync } from 'node:fs'
import { transform } from 'esbuild'
import { defineConfig, type Options } from 'tsup'

/** Minifies the element's style sheet, which is text to everything else. */
const minifiedStyles: NonNullable<Options['esbuildPlugins']>[number] = {
  name: 'minified-styles',
  setup(build) {
    build.onLoad({ filter: /\.styles\.ts$/ }, async ({ path }) => {
      const source = readFileSync(path, 'utf8')
      const [whole = '', sheet = ''] = /css`([^]*?)`/.exec(source) ?? []
      const { code } = await transform(sheet, { loader: 'css', minify: true, target: ['chrome80', 'safari16.4'] })
      return { contents: source.replace(whole, `css\`${code.trim()}\``), loader: 'ts' }
    })
  },
}

export default defineConfig([
  {
    entry: { index: 'src/index.ts', define: 'src/define.ts', words: 'src/words/index.ts' },
    format: ['esm'],
    dts: !process.env['NO_DTS'],
    sourcemap: true,
    clean: false,
    target: 'es2022',
  },
  {
    entry: { badge: 'src/script.ts' },
    format: ['iife'],
    outExtension: () => ({ js: '.iife.js' }),
    noExternal: [/.*/],
    platform: 'browser',
    minify: true,
    esbuildPlugins: [minifiedStyles],
    sourcemap: true,
    dts: false,
    clean: false,
    target: 'es2020', // Chrome 80, Safari 16.4; lowers syntax only: e2e/es2020.test.ts checks the result
    define: { 'process.env.NODE_ENV': '"production"' },
  },
])
