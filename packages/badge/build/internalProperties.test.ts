import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createVerifier } from '@liangpai/core'
import { createWorld } from '@liangpai/world'
import { expect, test } from 'vitest'
import { LiangpaiBadge } from '../src/badge.ts'
import { internalNames, internalProperties } from './internalProperties.ts'

const world = await createWorld()
const urls = ['https://heyu-tea.example/']
const shop = { name: '荷雨茶铺', urls, listing: { host: 'market.example', id: '4711' } }
const facts = { name: '沈书遥', branch: '荷塘支部', pledge: '童叟无欺' }
const bundle = await world.bundle({ by: 'branch', shop, facts })

/** The names of all members of a value, at any depth. */
function memberNames(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(memberNames)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, member]) => [name, ...memberNames(member)])
}

const shortened = (names: readonly string[]) => names.filter((name) => internalProperties.test(name))

test.each([
  ['verified', urls[0]],
  ['wrongSite', 'https://other.example/'],
])('no member of a verdict of %s is shortened', async (state, page = '') => {
  const verdict = await createVerifier({ anchors: world.anchors }).verify(bundle, { page, now: world.now })
  expect(verdict.state).toBe(state)
  expect(shortened(memberNames(verdict))).toEqual([])
})

test('no claim of a token is shortened', () => {
  const parts = [bundle.badge, bundle.status, ...bundle.chain].flatMap((token) => token.split('.', 2))
  const claims = parts.map((part) => JSON.parse(Buffer.from(part, 'base64url').toString()) as unknown)
  expect(memberNames(claims)).toContain('badge_no')
  expect(shortened(memberNames(claims))).toEqual([])
})

test('no property of the element is shortened', () => {
  expect(shortened([...Object.getOwnPropertyNames(LiangpaiBadge.prototype), 'addRegistry'])).toEqual([])
})

test('models and private members are shortened', () => {
  expect(shortened(['sentence', 'isOpen', '_render', 'chain'])).toEqual(['sentence', 'isOpen', '_render'])
})

test('every name in the list is one that a source uses', () => {
  const packages = join(import.meta.dirname, '../..')
  const files = globSync('{core,presentation,badge}/src/**/*.ts', { cwd: packages, exclude: ['**/*.test.ts'] })
  const words = new Set(files.flatMap((file) => readFileSync(join(packages, file), 'utf8').match(/\w+/g)))
  expect(internalNames.filter((name) => !words.has(name))).toEqual([])
})
