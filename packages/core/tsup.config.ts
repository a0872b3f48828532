import { join } from 'node:path'
import { defineConfig } from 'tsup'
import { anywhere, outDir } from '../../tsup.base.ts'

const entry = {
  index: 'src/index.ts',
  issue: 'src/issue/index.ts',
  organization: 'src/organization/index.ts',
  localhost: 'src/localhost.ts',
}
/** By itself, so that what it shares with `organization` does not become a file that other doors load. */
const schema = { 'organization/schema': 'src/organization/schema/index.ts' }
const shared = { ...anywhere, entry, dts: false }

const node = { outDir: join(outDir, 'node'), platform: 'node' as const, removeNodeProtocol: false }
const web = { outDir: join(outDir, 'web'), platform: 'browser' as const }

// One build a platform: the `imports` condition of #crypto chooses the adapter.
export default defineConfig([
  ...[node, web].flatMap((platform) => [
    { ...shared, ...platform },
    { ...shared, entry: schema, ...platform },
  ]),
  ...(process.env['NO_DTS'] ? [] : [{ ...shared, entry: { ...entry, ...schema }, dts: { only: true } }]),
])
