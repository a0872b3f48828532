import { defineConfig } from 'tsup'
import { anywhere, forNode } from '../../tsup.base.ts'

// One build a platform: the `imports` condition of #localhost chooses the adapter.
export default defineConfig([
  {
    ...forNode,
    platform: 'node',
    entry: {
      index: 'src/index.ts',
      pool: 'src/pool/index.ts',
      worker: 'src/pool/worker.ts',
      audit: 'src/audit/index.ts',
      main: 'src/audit/main.ts',
    },
  },
  { ...anywhere, dts: false, platform: 'browser', entry: { web: 'src/index.ts' } },
])
