import { availableParallelism } from 'node:os'
import { playwright } from '@vitest/browser-playwright'
import { defaultClientConditions, defaultServerConditions } from 'vite'
import { defineConfig } from 'vitest/config'
import type { BrowserConfigOptions } from 'vitest/node'
import { chosenEngine } from './e2e/engines/browser.ts'
import { webkitProvider } from './e2e/engines/webkit/vitestProvider.ts'
import { CHROMIUM_FLAGS, findFirefox, findTestChromium } from './scripts/browser.mjs'

/** A test ends by what it waits for; the limits are for one that hangs, and far above what a machine under load needs. */
const LIMITS = { testTimeout: 300_000, hookTimeout: 300_000 }

const source = '@liangpai/source' // tests read the packages' sources, not their builds

/** The engine of the browser tests: Chromium in `pnpm test`; `pnpm engines` names each in turn. */
const engine = chosenEngine()

/** What vitest drives each engine with: of its own providers none reaches WebKit but by a patched build. */
function provider(): NonNullable<BrowserConfigOptions['provider']> {
  if (engine === 'webkit') return webkitProvider()
  const firefox = { channel: 'moz-firefox', executablePath: findFirefox() ?? '' }
  const executablePath = findTestChromium() // without one, Playwright looks for its own download
  const chromium = { ...(executablePath ? { executablePath } : {}), args: CHROMIUM_FLAGS }
  return playwright({ launchOptions: engine === 'firefox' ? firefox : chromium })
}

export default defineConfig({
  resolve: { conditions: [source, ...defaultClientConditions] },
  ssr: { resolve: { conditions: [source, ...defaultServerConditions] } },
  test: {
    // Vitest leaves one core to itself, which on two is half of them; most files wait for a browser or a database.
    maxWorkers: availableParallelism(),
    coverage: { provider: 'v8', include: ['packages/*/src/**/*.ts'], reporter: ['text', 'json-summary'] },
    expect: { poll: { timeout: 20_000 } }, // a machine under load answers later than vitest's second
    reporters: ['default', './scripts/ci-reporter.mjs'],
    projects: [
      {
        extends: true,
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['e2e/**/*.test.ts', 'playground/**/*.test.ts'],
          exclude: ['**/node_modules/**', 'e2e/oldest/**'], // the latter is `pnpm engines:oldest`
          ...LIMITS,
        },
      },
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          include: [
            'packages/*/src/**/*.test.ts',
            'packages/core/vectors/**/*.test.ts',
            'packages/*/build/**/*.test.ts',
            'scripts/**/*.test.ts',
          ],
          exclude: ['**/*.dom.test.ts', '**/*.browser.test.ts', '**/node_modules/**'],
          // Files of one worker share what they import: reading it anew was a sixth of the run. None leaves state behind.
          isolate: false,
          globalSetup: ['scripts/global-setup.mjs'],
          ...LIMITS,
        },
      },
      {
        extends: true,
        test: {
          name: 'load', // these change their process: signatures are cached, errors have no stack
          environment: 'node',
          include: ['bench/src/**/*.test.ts', 'fuzz/src/**/*.test.ts'],
          globalSetup: ['scripts/global-setup.mjs'],
          ...LIMITS,
        },
      },
      {
        extends: true,
        test: {
          name: 'dom',
          environment: 'happy-dom',
          include: ['packages/badge/src/**/*.dom.test.ts'],
          ...LIMITS,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          ...LIMITS,
          include: ['packages/*/src/**/*.browser.test.ts'],
          browser: {
            importMapMocks: false, // WebKit 2.50 takes the map and then loads nothing: answers are replaced instead.
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: provider(),
            instances: [{ browser: engine }],
          },
        },
      },
    ],
  },
})
