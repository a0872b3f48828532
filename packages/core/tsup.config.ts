import { defineConfig } from 'tsup'

const entry = { index: 'src/index.ts', issue: 'src/issue/index.ts', organization: 'src/organization/index.ts' }
const shared = { entry, format: ['esm' as const], sourcemap: true, clean: false, target: 'es2022' }

// One build a platform: the `imports` condition of #crypto chooses the adapter.
export default defineConfig([
  { ...shared, outDir: 'dist/node', platform: 'node', removeNodeProtocol: false },
  { ...shared, outDir: 'dist/web', platform: 'browser' },
  ...(process.env['NO_DTS'] ? [] : [{ ...shared, outDir: 'dist', dts: { only: true } }]),
])
