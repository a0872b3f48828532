import { expect, test } from 'vitest'
import { hooks } from '../.pnpmfile.mjs'
import { faultsOf } from './packages.mjs'

const manifest = {
  name: '@liangpai/x',
  version: '0.1.0',
  description: 'x',
  license: 'Apache-2.0',
  keywords: ['x'],
  homepage: 'https://x.example/',
  bugs: 'https://x.example/issues',
  repository: { type: 'git', url: 'https://x.example/x.git', directory: 'packages/x' },
  engines: { node: '>=22' },
  publishConfig: { access: 'public' },
  exports: { '.': { types: './dist/index.d.ts', default: './dist/index.js' }, './package.json': './package.json' },
}

test('a manifest fit to be published has no faults', () => {
  expect(faultsOf(manifest)).toEqual([])
})

test('what is packed has lost what serves this workspace alone', () => {
  const door = { '@liangpai/source': './src/index.ts', ...manifest.exports['.'] }
  const testing = { '@liangpai/source': './src/testing.ts' }
  const exports = { ...manifest.exports, '.': door, './testing': testing }
  const own = { ...manifest, imports: { '#x': './src/x.ts' }, devDependencies: { y: '1' }, exports }
  expect(hooks.beforePacking(own)).toEqual(manifest)
})

test.each([
  [
    'the private condition @liangpai/source',
    { exports: { '.': { '@liangpai/source': './x.ts', types: 'x', default: 'x' } } },
  ],
  ['a workspace: dependency', { dependencies: { y: 'workspace:*' } }],
  ['imports of source files', { imports: { '#x': './src/x.ts' } }],
  ['private', { private: true }],
  ['no description', { description: '' }],
  ['no license', { license: undefined }],
  ['no keywords', { keywords: [] }],
  ['no repository', { repository: undefined }],
  ['no directory in repository', { repository: { type: 'git', url: 'https://x.example/x.git' } }],
  ['no engines', { engines: {} }],
  ['no publishConfig', { publishConfig: undefined }],
  ['no types for .', { exports: { '.': { default: './dist/index.js' } } }],
])('refuses: %s', (fault, change) => {
  expect(faultsOf({ ...manifest, ...change })).toContain(fault)
})
