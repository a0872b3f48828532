import { defineConfig } from 'tsup'

export default defineConfig({
  entry: { main: 'src/main.ts' },
  format: ['esm'],
  dts: false,
  sourcemap: true,
  clean: false,
  target: 'node22',
  removeNodeProtocol: false, // tsup strips `node:` otherwise, and `node:sqlite` has no name without it
})
