import { defineConfig } from 'tsup'
import { forNode } from '../../tsup.base.ts'

export default defineConfig({ ...forNode, entry: { index: 'src/index.ts' } })
