import { defineConfig } from 'tsup'

const shared = { format: ['esm' as const], sourcemap: true, clean: false, dts: !process.env['NO_DTS'] }

// The door for browsers stands alone; what needs Node is built for Node.
export default defineConfig([
  { ...shared, entry: { index: 'src/index.ts' }, target: 'es2022' },
  {
    ...shared,
    entry: {
      pool: 'src/pool/index.ts',
      worker: 'src/pool/worker.ts',
      audit: 'src/audit/index.ts',
      main: 'src/audit/main.ts',
    },
    target: 'node22',
    removeNodeProtocol: false, // tsup strips `node:` otherwise, and `node:sqlite` has no name without it
  },
])
