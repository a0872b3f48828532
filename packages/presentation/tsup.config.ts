import { defineConfig } from 'tsup'
import { anywhere } from '../../tsup.base.ts'

export default defineConfig({ ...anywhere, entry: { index: 'src/index.ts', verdict: 'src/verdict/index.ts' } })
