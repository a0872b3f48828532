import { defineConfig } from 'tsup'
import { forNode } from '../../tsup.base.ts'

export default defineConfig({
  ...forNode,
  entry: {
    index: 'src/index.ts',
    store: 'src/store/index.ts',
    http: 'src/http/index.ts',
    input: 'src/input/index.ts',
    pages: 'src/pages/index.ts',
  },
})
