import { brotliCompressSync, gzipSync } from 'node:zlib'
import { readFileSync } from 'node:fs'
import { build } from 'esbuild'

const dist = new URL('../../../packages/badge/dist/', import.meta.url)

/** Bytes of a file, raw and as servers send it. */
export type Weight = { name: string; raw: number; gzip: number; brotli: number }

/** The part of the file that comes from one place, in bytes before compression. */
export type Part = { name: string; raw: number }

const weigh = (name: string, bytes: Uint8Array): Weight => ({
  name,
  raw: bytes.length,
  gzip: gzipSync(bytes, { level: 9 }).length,
  brotli: brotliCompressSync(bytes).length,
})

const PARTS: [name: string, files: RegExp][] = [
  ['Lit', /node_modules/],
  ['judging door of core', /\bcore\//],
  ['presentation: words, models, icons', /\bpresentation\//],
  ['style sheet', /\/styles\/|\.styles\.ts$/],
  ['element, drawing, evidence', /./],
]

type Metafile = { outputs: { [file: string]: { inputs: { [file: string]: { bytesInOutput: number } } } } }

/** The parts of the script-tag file, from its build's metafile. */
export function partsOf(): Part[] {
  const { outputs } = JSON.parse(readFileSync(new URL('metafile-iife.json', dist), 'utf8')) as Metafile
  const [, output] = Object.entries(outputs).find(([file]) => file.endsWith('badge.iife.js')) ?? []
  const parts = PARTS.map(([name]) => ({ name, raw: 0 }))
  for (const [file, { bytesInOutput }] of Object.entries(output?.inputs ?? {})) {
    const part = parts[PARTS.findIndex(([, files]) => files.test(file.replaceAll('\\', '/')))]
    if (part) part.raw += bytesInOutput
  }
  return parts
}

/**
 * The badge file beside the one before, where there is one, and elements that do nothing: without a library, with
 * lit-html, with all of Lit.
 */
export async function weights(before?: string): Promise<Weight[]> {
  const badge = readFileSync(new URL('badge.iife.js', dist))
  const plain = "customElements.define('x-x',class extends HTMLElement{})"
  const lit = `import{css,html,LitElement,svg}from'lit';customElements.define('x-x',class extends LitElement{static styles=css\`a{}\`;render(){return html\`\${svg\`<g/>\`}\`}})`
  const drawn = `import{html,render}from'lit/html.js';customElements.define('x-x',class extends HTMLElement{connectedCallback(){render(html\`<p></p>\`,this)}})`
  return [
    weigh('badge file', badge),
    ...(before === undefined ? [] : [weigh('badge file before', readFileSync(before))]),
    weigh('plain element', await bundled(plain)),
    weigh('element drawn by lit-html', await bundled(drawn)),
    weigh('bare Lit element', await bundled(lit)),
  ]
}

async function bundled(contents: string): Promise<Uint8Array> {
  const resolveDir = new URL('../../../packages/badge/', import.meta.url).pathname
  const { outputFiles } = await build({
    stdin: { contents, resolveDir },
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2020',
  })
  return outputFiles[0]?.contents ?? new Uint8Array()
}
