import { defineConfig } from 'tsup'

export default defineConfig({
  entry: ['src/index.ts'],
  format: ['esm'],
  dts: !process.env['NO_DTS'],
  sourcemap: true,
  clean: true,
  target: 'es2022',
})
