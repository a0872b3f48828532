import { defineConfig } from 'tsup'

export default defineConfig({
  entry: { index: 'src/index.ts', verdict: 'src/verdict/index.ts' },
  format: ['esm'],
  dts: !process.env['NO_DTS'],
  sourcemap: true,
  clean: false,
  target: 'es2022',
})
