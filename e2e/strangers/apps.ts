import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

/** The code of a shop's page as its bundler makes it for development, where frameworks complain the most. */
export async function bundleApp(
  framework: 'react' | 'preact' | 'vue',
  app: 'client' | 'card' = 'client',
): Promise<string> {
  const file = `${app}.${framework === 'vue' ? 'ts' : 'tsx'}`
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(`./${framework}/${file}`, import.meta.url))],
    bundle: true,
    logLevel: 'error', // not the modules without side effects that a door of ours names
    write: false,
    format: 'iife',
    jsx: 'automatic',
    define: {
      'process.env.NODE_ENV': '"development"',
      __VUE_OPTIONS_API__: 'false',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'true',
    },
  })
  return outputFiles[0]?.text ?? ''
}
