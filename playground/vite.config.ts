import { join } from 'node:path'
import { defaultClientConditions, defineConfig } from 'vite'

export default defineConfig({
  root: import.meta.dirname,
  resolve: { conditions: ['@liangpai/source', ...defaultClientConditions] },
  server: { host: 'localhost', fs: { allow: [join(import.meta.dirname, '..')] } },
})
