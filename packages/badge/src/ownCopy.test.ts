import { afterEach, expect, test } from 'vitest'
import { ownCopy } from './ownCopy.ts'

const NAMES = ['name', 'zh-Hans', 'listing', 'station']
const verdict = {
  facts: {} as { name?: string },
  shop: { urls: ['https://shop.example/'] } as { urls: string[]; listing?: object },
  chain: [{ name: 'A', names: {} as { 'zh-Hans'?: string } }],
}

afterEach(() => {
  for (const name of NAMES) Reflect.deleteProperty(Object.prototype, name)
})

test('a copy has the same members', () => {
  expect(ownCopy(verdict)).toEqual(verdict)
  expect(ownCopy('x')).toBe('x')
  expect(ownCopy(undefined)).toBe(undefined)
})

test('a member that a page gave to every object is no member of a copy, at any depth', () => {
  for (const name of NAMES)
    Object.defineProperty(Object.prototype, name, { value: 'x', configurable: true, writable: true })
  const { facts, shop, chain } = ownCopy(verdict)
  expect(verdict.facts.name).toBe('x')
  expect([facts.name, shop.listing, chain[0]?.names['zh-Hans']]).toEqual([undefined, undefined, undefined])
  expect(chain[0]?.name).toBe('A')
})
