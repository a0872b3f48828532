import { createRequire } from 'node:module'
import { join } from 'node:path'
import { frameStyleSheet } from '@liangpai/presentation'

/** A file as it is served. */
export type AssetFile = { name: string; body: Uint8Array }

const SHEETS = ['verify', 'member']
const SCRIPTS = ['verify', 'offer', 'stop']

/**
 * Makes the style sheets and scripts of the pages from their sources in `folder`. The build writes them beside the program;
 * tests and a demo from sources make them when they start. So esbuild, which only a workspace has, is asked for here alone.
 */
export function buildAssets(folder: string): AssetFile[] {
  const esbuild: typeof import('esbuild') = createRequire(import.meta.url)('esbuild')
  const { outputFiles } = esbuild.buildSync({
    entryPoints: [
      ...SHEETS.map((name) => join(folder, 'styles', `${name}.css`)),
      ...SCRIPTS.map((name) => join(folder, 'scripts', `${name}.ts`)),
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
  const frame = esbuild.transformSync(frameStyleSheet, { loader: 'css', minify: true }).code
  const files = outputFiles.map(({ path, contents }) => ({ name: path.slice(folder.length + 1), body: contents }))
  return [...files, { name: 'frame.css', body: new TextEncoder().encode(frame) }]
}
