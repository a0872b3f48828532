import { defaultServerConditions } from 'vite'
import { defineConfig } from 'vitest/config'

/** `pnpm engines:oldest`: apart from `pnpm test`, since it downloads the engines when it first runs. */
export default defineConfig({
  ssr: { resolve: { conditions: ['@liangpai/source', ...defaultServerConditions] } },
  test: { dir: import.meta.dirname, testTimeout: 120_000, hookTimeout: 60_000, fileParallelism: false },
})
