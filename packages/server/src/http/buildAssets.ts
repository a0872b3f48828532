import { createRequire } from 'node:module'
import { join } from 'node:path'
import { frameStyleSheet, workStyleSheet } from '@liangpai/presentation'

/** A file as it is served. */
export type AssetFile = { name: string; body: Uint8Array }

/** The style sheets in `styles` and the scripts in `scripts` of a folder of pages, by their names without ending. */
export type AssetSources = { folder: string; sheets: readonly string[]; scripts: readonly string[] }

/**
 * Makes the style sheets and scripts of a service's pages from their sources, with `frame.css` and `work.css`, which all pages
 * share. The build writes them beside the program; tests and a demo from sources make them when they start. So esbuild, which
 * only a workspace has, is asked for here alone.
 */
export function buildAssets({ folder, sheets, scripts }: AssetSources): AssetFile[] {
  const esbuild: typeof import('esbuild') = createRequire(import.meta.url)('esbuild')
  const { outputFiles } = esbuild.buildSync({
    entryPoints: [
      ...sheets.map((name) => join(folder, 'styles', `${name}.css`)),
      ...scripts.map((name) => join(folder, 'scripts', `${name}.ts`)),
    ],
    entryNames: '[name]',
    outdir: folder,
    bundle: true,
    minify: true,
    format: 'esm',
    target: ['es2020', 'chrome80', 'safari16.4', 'firefox113'],
    conditions: ['@liangpai/source'],
    write: false,
  })
  const sheet = (name: string, css: string) => {
    const { code } = esbuild.transformSync(css, { loader: 'css', minify: true })
    return { name, body: new TextEncoder().encode(code) }
  }
  const files = outputFiles.map(({ path, text }) => ({
    name: path.slice(folder.length + 1),
    body: new TextEncoder().encode(path.endsWith('.js') ? asciiOf(text) : text),
  }))
  return [...files, sheet('frame.css', frameStyleSheet), sheet('work.css', workStyleSheet)]
}

/** esbuild escapes what stands in strings, and leaves regular expressions as they are; outside of both, minified code is ASCII. */
const asciiOf = (code: string): string =>
  code.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
