import { join } from 'node:path'
import { defineConfig } from 'tsup'
import { anywhere, outDir } from '../../tsup.base.ts'

const entry = {
  index: 'src/index.ts',
  issue: 'src/issue/index.ts',
  organization: 'src/organization/index.ts',
  localhost: 'src/localhost.ts',
}
const shared = { ...anywhere, entry, dts: false }

// One build a platform: the `imports` condition of #crypto chooses the adapter.
export default defineConfig([
  { ...shared, outDir: join(outDir, 'node'), platform: 'node', removeNodeProtocol: false },
  { ...shared, outDir: join(outDir, 'web'), platform: 'browser' },
  ...(process.env['NO_DTS'] ? [] : [{ ...shared, dts: { only: true } }]),
])
