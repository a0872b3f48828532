import { defineConfig } from 'oxlint'
import { exceptions } from './scripts/lint/exceptions.ts'

/** Names that say what happened to a value, where a name says what it is (STYLE, "Words"). */
const BANNED_NAMES = ['given', 'asked', 'held', 'kept', 'told', 'known', 'its', 'anew', 'whenThere']

const unusedVariables = {
  argsIgnorePattern: '^_',
  varsIgnorePattern: '^_',
  destructuredArrayIgnorePattern: '^_',
  ignoreRestSiblings: true,
}

/** What a pure package is handed by its caller instead of reaching for it. */
const CLOCK = ['performance', 'setTimeout', 'setInterval', 'setImmediate', 'requestAnimationFrame', 'Temporal']
const NETWORK = ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'Request', 'Response', 'navigator']
const STORAGE = ['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookieStore']
const LOCALE = ['Intl']
const DOM = ['document', 'window', 'self', 'location', 'history', 'customElements', 'HTMLElement', 'Element', 'Event']
const PLATFORM = ['globalThis', 'process', 'console', 'crypto', 'Buffer', 'require']
const purity = [...CLOCK, ...NETWORK, ...STORAGE, ...LOCALE, ...DOM, ...PLATFORM].map((name) => ({
  name,
  message: 'core and presentation are pure: the caller hands this in.',
}))
const AMBIENT = [
  { object: 'Date', property: 'now', message: 'No clock here: the time is a parameter.' },
  { object: 'Math', property: 'random', message: 'No chance here: random bytes come from #crypto.' },
  ...['toLocaleString', 'toLocaleDateString', 'toLocaleTimeString', 'toLocaleUpperCase', 'toLocaleLowerCase'].map(
    (property) => ({ property, message: 'No locale here: the language is a parameter.' }),
  ),
  { property: 'localeCompare', message: 'No locale here: compare code units.' },
]

export default defineConfig({
  plugins: ['typescript', 'unicorn', 'oxc', 'import', 'promise', 'node', 'vitest'],
  jsPlugins: ['eslint-plugin-lit', 'eslint-plugin-wc', './scripts/lint/plugin.ts'],
  categories: { correctness: 'error' },
  rules: {
    'typescript/no-explicit-any': 'error',
    'typescript/no-floating-promises': 'error',
    'typescript/unbound-method': 'off',
    'typescript/no-misused-spread': 'off',
    'no-unused-vars': ['error', unusedVariables],
    'import/no-cycle': ['error', { ignoreTypes: false }],
    'import/no-default-export': 'error',
    'max-lines': ['error', { max: 250 }],
    'max-lines-per-function': ['error', { max: 60 }],
    'id-denylist': ['error', ...BANNED_NAMES],
    'liangpai/zod-namespace': 'error',
    'vitest/valid-expect': ['error', { maxArgs: 2 }],
    'vitest/require-to-throw-message': 'off',
    'vitest/no-conditional-expect': 'off',
    'vitest/expect-expect': 'off',
    'vitest/no-conditional-tests': 'off',
  },
  overrides: [
    {
      files: ['packages/badge/**'],
      rules: {
        'lit/attribute-value-entities': 'error',
        'lit/binding-positions': 'error',
        'lit/no-classfield-shadowing': 'error',
        'lit/no-duplicate-template-bindings': 'error',
        'lit/no-invalid-html': 'error',
        'lit/no-legacy-template-syntax': 'error',
        'lit/no-private-properties': 'error',
        'lit/no-property-change-update': 'error',
        'lit/no-this-assign-in-render': 'error',
        'lit/no-value-attribute': 'error',
        'wc/guard-super-call': 'error',
        'wc/no-closed-shadow-root': 'error',
        'wc/no-constructor-attributes': 'error',
        'wc/no-constructor-params': 'error',
        'wc/no-self-class': 'error',
      },
    },
    {
      files: ['packages/core/src/**', 'packages/presentation/src/**'],
      excludeFiles: ['**/*.test.ts', '**/testing/**', '**/vectors/**'],
      rules: {
        'no-restricted-globals': ['error', ...purity],
        'no-restricted-properties': ['error', ...AMBIENT],
        'liangpai/no-clock': 'error',
      },
    },
    ...exceptions.map(({ rule, files }) => ({ files, rules: { [rule]: 'off' as const } })),
  ],
  ignorePatterns: ['**/dist', '**/coverage', '/data', '/*/*/data'],
})
