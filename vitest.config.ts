import { playwright } from '@vitest/browser-playwright'
import { defaultClientConditions, defaultServerConditions } from 'vite'
import { defineConfig, type TestProjectConfiguration } from 'vitest/config'
import type { BrowserConfigOptions } from 'vitest/node'
import { webkitProvider } from './e2e/engines/webkit/vitestProvider.ts'
import { CHROMIUM_FLAGS, findChromium, findFirefox, findWebKit } from './scripts/browser.mjs'

// Unset, Playwright looks for its own download. e2e tests read the same variable.
const executablePath = (process.env['CHROMIUM_PATH'] ??= findChromium()?.path)

const source = '@liangpai/source' // tests read the packages' sources, not their builds

const firefox = findFirefox()

type Browsers = NonNullable<BrowserConfigOptions['instances']>
type Provider = NonNullable<BrowserConfigOptions['provider']>

const browserProject = (name: string, provider: Provider, instances: Browsers): TestProjectConfiguration => ({
  extends: true,
  test: {
    name,
    include: ['packages/*/src/**/*.browser.test.ts'],
    browser: { enabled: true, headless: true, screenshotFailures: false, provider, instances },
  },
})

export default defineConfig({
  resolve: { conditions: [source, ...defaultClientConditions] },
  ssr: { resolve: { conditions: [source, ...defaultServerConditions] } },
  test: {
    coverage: { provider: 'v8', include: ['packages/*/src/**/*.ts'], reporter: ['text', 'json-summary'] },
    reporters: ['default', './scripts/ci-reporter.mjs'],
    projects: [
      {
        extends: true,
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['e2e/**/*.test.ts', 'playground/**/*.test.ts'],
          exclude: ['e2e/oldest/**'], // `pnpm engines:oldest`
          testTimeout: 30_000,
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
            'bench/src/**/*.test.ts',
            'fuzz/src/**/*.test.ts',
            'scripts/**/*.test.ts',
          ],
          exclude: ['**/*.dom.test.ts', '**/*.browser.test.ts', '**/node_modules/**'],
          globalSetup: ['scripts/global-setup.mjs'],
          testTimeout: 20_000,
          hookTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: { name: 'dom', environment: 'happy-dom', include: ['packages/badge/src/**/*.dom.test.ts'] },
      },
      browserProject(
        'browser',
        playwright({ launchOptions: { ...(executablePath ? { executablePath } : {}), args: CHROMIUM_FLAGS } }),
        [
          { browser: 'chromium' },
          ...(firefox
            ? [
                {
                  browser: 'firefox' as const,
                  provider: playwright({ launchOptions: { channel: 'moz-firefox', executablePath: firefox } }),
                },
              ]
            : []),
        ],
      ),
      // A project of its own, since all instances of one have the same provider.
      ...(findWebKit()
        ? [browserProject('browser-webkit', webkitProvider(), [{ browser: 'webkit', name: 'browser (webkit)' }])]
        : []),
    ],
  },
})
