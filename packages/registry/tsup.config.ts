import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { defineConfig } from 'tsup'
import { forNode, outDir } from '../../tsup.base.ts'
import { buildAssets } from './src/pages/buildAssets.ts'

export default defineConfig({
  ...forNode,
  entry: { index: 'src/index.ts' },
  onSuccess: async () => {
    mkdirSync(join(outDir, 'assets'), { recursive: true })
    for (const { name, body } of buildAssets(join(import.meta.dirname, 'src/pages')))
      writeFileSync(join(outDir, 'assets', name), body)
  },
})
