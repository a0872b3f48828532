/** A file, or a folder of files, that a rule leaves out, and why. */
export type Exception = { rule: string; files: string[]; reason: string }

/** All exceptions from the rules of size, names, exports and purity. What is not here has none. */
export const exceptions: Exception[] = [
  {
    rule: 'import/no-default-export',
    files: ['**/*.config.{ts,mjs}', 'scripts/lint/plugin.ts'],
    reason: 'vitest, vite, tsup, oxlint and the manifest analyzer read their configuration from the default export.',
  },
  {
    rule: 'import/no-default-export',
    files: ['scripts/global-setup.mjs', 'scripts/ci-reporter.mjs'],
    reason: 'vitest loads a setup and a reporter by their default export.',
  },
  {
    rule: 'import/no-default-export',
    files: ['e2e/runtimes/programs/worker.mjs'],
    reason: 'workerd calls the default export of its module.',
  },
  {
    rule: 'import/no-default-export',
    files: ['packages/client/src/pool/worker.ts'],
    reason: 'piscina calls the default export of a worker.',
  },
  {
    rule: 'import/no-default-export',
    files: ['examples/vue/src/env.d.ts'],
    reason: 'A Vue component is the default export of its file.',
  },
  {
    rule: 'max-lines-per-function',
    files: ['**/*.test.ts'],
    reason: 'A describe block is a function to this rule; each test in it is short.',
  },
  {
    rule: 'max-lines-per-function',
    files: ['packages/registry/src/office/verbs.ts'],
    reason: 'A list of all verbs that is written from their declarations.',
  },
  {
    rule: 'no-restricted-globals',
    files: ['packages/core/src/crypto/**', 'packages/core/src/issue/**'],
    reason: 'The adapters of #crypto and the signer are where core meets the WebCrypto and streams of the platform.',
  },
  {
    rule: 'no-control-regex',
    files: ['packages/core/src/text.ts'],
    reason: 'Control characters are what the rule of PROFILE names.',
  },
  {
    rule: 'no-misleading-character-class',
    files: ['packages/core/src/text.ts'],
    reason: 'Combining and joining characters are what the rule of PROFILE names.',
  },
  {
    rule: 'max-lines',
    files: [
      'packages/core/src/organization/member/transition.test.ts',
      'packages/core/vectors/chain.ts',
      'packages/registry/src/http/app.test.ts',
      'packages/registry/src/http/forms.test.ts',
      'e2e/publicForms.test.ts',
      'packages/registry/src/journal/journal.test.ts',
      'packages/client/src/client.test.ts',
      'packages/badge/src/{badge.browser,evidence.dom}.test.ts',
    ],
    reason: 'The cases of one noun are one list; cut in two, a reader would look for a case in both.',
  },
]
