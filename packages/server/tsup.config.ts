import { defineConfig } from 'tsup'

export default defineConfig({
  entry: { index: 'src/index.ts' },
  format: ['esm'],
  dts: !process.env['NO_DTS'],
  sourcemap: true,
  clean: false,
  target: 'node22',
  removeNodeProtocol: false, // tsup strips `node:` otherwise, and `node:sqlite` has no name without it
})
