import { defineConfig } from 'tsup'
import { anywhere, forNode } from '../../tsup.base.ts'

// The door for browsers stands alone; what needs Node is built for Node.
export default defineConfig([
  { ...anywhere, entry: { index: 'src/index.ts' } },
  {
    ...forNode,
    entry: {
      pool: 'src/pool/index.ts',
      worker: 'src/pool/worker.ts',
      audit: 'src/audit/index.ts',
      main: 'src/audit/main.ts',
    },
  },
])
