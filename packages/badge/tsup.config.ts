import { readFileSync } from 'node:fs'
import { transform } from 'esbuild'
import { defineConfig, type Options } from 'tsup'
import { anywhere } from '../../tsup.base.ts'

/** Minifies the element's style sheet, which is text to everything else. */
const minifiedStyles: NonNullable<Options['esbuildPlugins']>[number] = {
  name: 'minified-styles',
  setup(build) {
    build.onLoad({ filter: /\.styles\.ts$/ }, async ({ path }) => {
      const source = readFileSync(path, 'utf8')
      const [whole = '', sheet = ''] = /`([^]*?)`/.exec(source) ?? []
      const { code } = await transform(sheet, { loader: 'css', minify: true, target: ['chrome80', 'safari16.4'] })
      return { contents: source.replace(whole, `\`${code.trim()}\``), loader: 'ts' }
    })
  },
}

/** What of Lit is no guest's: a policy made before it is needed, and a list of versions on the window. */
const edits: [was: RegExp, is: string][] = [
  // A page under Trusted Types may allow a policy to be made once, and a second copy of the file draws nothing.
  [
    /(\w+)=(\w+)\?(\2\.createPolicy\("lit-html",\{createHTML:\w+=>\w+\}\)):void 0/,
    '$1={make:()=>$2?$3:{createHTML:html=>html}}',
  ],
  [/void 0!==(\w+)\?\1\.createHTML\((\w+)\):\2/, '($1.made||($1.made=$1.make())).createHTML($2)'],
  [/\(\w+\.litHtmlVersions\?\?=\[\]\)\.push\("[^"]+"\)/, '0'],
]

/** A guest adds no global but its element. A Lit that spells these otherwise ends the build. */
const litAsGuest: typeof minifiedStyles = {
  name: 'lit-as-guest',
  setup(build) {
    build.onLoad({ filter: /[\\/]lit-html\.js$/ }, ({ path }) => {
      const source = readFileSync(path, 'utf8')
      const contents = edits.reduce((text, [was, is]) => {
        if (text.search(was) < 0) throw new Error(`${path} holds no ${String(was)}`)
        return text.replace(was, is)
      }, source)
      return { contents, loader: 'js' }
    })
  },
}

export default defineConfig([
  {
    ...anywhere,
    entry: {
      index: 'src/index.ts',
      define: 'src/define.ts',
      states: 'src/states.ts',
      react: 'src/react.ts',
      vue: 'src/vue.ts',
    },
  },
  {
    ...anywhere,
    entry: { badge: 'src/script.ts', test: 'src/states.ts' },
    format: ['iife'],
    outExtension: () => ({ js: '.iife.js' }),
    noExternal: [/.*/],
    platform: 'browser',
    minify: 'terser', // after esbuild's own, which leaves 0.6 kB brotli and tells the metafile what each part weighs
    esbuildOptions: (options) => void (options.minify = true),
    terserOptions: {
      ecma: 2020,
      toplevel: true,
      // A function stays where it was written: moved into its only caller, what it makes would hold the caller's variables,
      // and the verifier of a page the first badge that asked for it.
      compress: { passes: 4, unsafe_arrows: true, inline: 1, reduce_funcs: false },
      // Chrome compiles all of it while it arrives, on another thread, and not each function where it is first called.
      format: { ascii_only: true, preamble: '//# allFunctionsCalledOnLoad' },
    },
    esbuildPlugins: [minifiedStyles, litAsGuest],
    metafile: true, // read by the bench, which says where the bytes are
    dts: false,
    target: 'es2020', // Chrome 80, Safari 16.4; lowers syntax only: scripts/built.ts checks the result
    define: { 'process.env.NODE_ENV': '"production"' },
  },
])
