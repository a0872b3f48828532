import { defineConfig } from 'tsup'
import { anywhere } from '../../tsup.base.ts'
import { internalProperties } from './build/internalProperties.ts'
import { modulesFirst } from './build/modulesFirst.ts'
import { styles } from './build/styles.ts'
import { swc } from './build/swc.ts'
import { withoutUsageMessages } from './build/usageMessages.ts'

/** Put before all others, since gzip finds what is alike within 32 kB only: texts, then the judge. */
const firstModules = [
  '../../presentation/src/organization.ts',
  '../../presentation/src/verdict/words/badgeWords.ts',
  './shadowRoot.ts',
  '../../presentation/src/icons.ts',
  '../../core/src/verifier.ts',
]

export default defineConfig([
  {
    ...anywhere,
    entry: {
      index: 'src/index.ts',
      define: 'src/define.ts',
      file: 'src/file.ts',
      states: 'src/states.ts',
      preact: 'src/preact.ts',
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
    esbuildOptions: (options) => {
      options.minify = true
      options.conditions = ['@liangpai/source', 'development', 'module'] // Lit as it is written, with its patch
      options.mangleProps = internalProperties
      options.legalComments = 'none' // the preamble says whose Lit is
    },
    terserOptions: {
      ecma: 2020,
      toplevel: true,
      compress: { passes: 4, unsafe_arrows: true },
      // Chrome compiles all of it while it arrives, on another thread, and not each function where it is first called.
      format: { ascii_only: true, preamble: '//# allFunctionsCalledOnLoad\n// Lit: (c) Google LLC, BSD-3-Clause' },
    },
    esbuildPlugins: [styles('src'), withoutUsageMessages, modulesFirst(firstModules)],
    plugins: [swc],
    sourcemap: false, // tsup would give the map before terser
    metafile: true, // read by the bench, which says where the bytes are
    dts: false,
    target: 'es2020', // Chrome 80, Safari 16.4; lowers syntax only: scripts/built.ts checks the result
    define: { 'process.env.NODE_ENV': '"production"' },
  },
])
