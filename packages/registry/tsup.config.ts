import { cpSync } from 'node:fs'
import { defineConfig } from 'tsup'

export default defineConfig({
  entry: ['src/index.ts', 'src/main.ts'],
  format: ['esm'],
  dts: !process.env['NO_DTS'],
  sourcemap: true,
  clean: true,
  target: 'node22',
  removeNodeProtocol: false, // tsup strips `node:` otherwise, and `node:sqlite` has no name without it
  // What the pages are drawn with is served as it stands.
  onSuccess: async () =>
    cpSync('src/pages/assets', 'dist/assets', { recursive: true, filter: (file) => !file.endsWith('.test.ts') }),
})
