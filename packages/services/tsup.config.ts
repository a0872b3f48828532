import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildAssets } from '@liangpai/server/http'
import { defineConfig } from 'tsup'
import { forNode, outDir } from '../../tsup.base.ts'
import { assetSources } from './src/assets.ts'

export default defineConfig({
  ...forNode,
  entry: { index: 'src/index.ts' },
  onSuccess: async () => {
    mkdirSync(join(outDir, 'assets'), { recursive: true })
    for (const { name, body } of buildAssets({ ...assetSources, folder: join(import.meta.dirname, 'src/pages') }))
      writeFileSync(join(outDir, 'assets', name), body)
  },
})
