import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

/** Libraries of other authors as shops' pages load them: files of their packages, unchanged. */
export const libraries = {
  'jquery-1.12.js': require.resolve('jquery1/dist/jquery.js'),
  'jquery-3.7.js': require.resolve('jquery/dist/jquery.js'),
  'turbo-8.js': require.resolve('@hotwired/turbo/dist/turbo.es2017-umd.js'),
  'htmx-1.9.js': require.resolve('htmx1/dist/htmx.js'),
  'htmx-2.0.js': require.resolve('htmx2/dist/htmx.js'),
  'postscribe-2.0.js': require.resolve('postscribe/dist/postscribe.js'),
  'core-js-2.6.js': require.resolve('core-js2/client/shim.js'),
  'es5-shim-4.6.js': require.resolve('es5-shim/es5-shim.js'),
  'mootools-1.5.js': require.resolve('mootools/lib/mootools-core-1.5.2-server.js'),
}

export type Library = keyof typeof libraries

export const sourceOf = (library: Library): string => readFileSync(libraries[library], 'utf8')
