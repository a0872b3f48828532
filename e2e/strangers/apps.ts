import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const entries = {
  react: fileURLToPath(new URL('./react/client.tsx', import.meta.url)),
  vue: fileURLToPath(new URL('./vue/client.ts', import.meta.url)),
}

/** The code of a shop's page as its bundler makes it for development, where frameworks complain the most. */
export async function bundleApp(framework: keyof typeof entries): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entries[framework]],
    bundle: true,
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
