import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { defineConfig } from 'tsup'
import { forNode, outDir } from '../../tsup.base.ts'

export default defineConfig({
  ...forNode,
  entry: { index: 'src/index.ts' },
  // What the pages are drawn with is served as it stands.
  onSuccess: async () =>
    cpSync('src/pages/assets', join(outDir, 'assets'), {
      recursive: true,
      filter: (file) => !file.endsWith('.test.ts'),
    }),
})
