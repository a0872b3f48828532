import { describe, expect, test } from 'vitest'
import type { Organization } from '../verdict.ts'
import { STATUS_LIST } from '../tokenTypes.ts'
import type { StatusList } from '../status/list.ts'
import { createNewestList } from './node.ts'

const now = 1_795_449_600
const LIMIT = 16

/** The line of organisations down to the last id. */
const chainOf = (...ids: string[]) => ({ organizations: ids.map((id) => ({ id }) as Organization) })
const root = 'https://badge.example/root'
const office = chainOf(root, 'https://badge.example')
const branch = chainOf(root, 'https://badge.example', 'https://badge.example/o/liutang')
const sibling = chainOf(root, 'https://badge.example', 'https://badge.example/o/heyu')
const below = (id: number) =>
  chainOf(root, 'https://badge.example', 'https://badge.example/o/liutang', `https://badge.example/o/liutang-${id}`)
const elsewhere = chainOf('https://other.example/root', 'https://other.example')

/** A memory of lists, and ways to show it the newest and an older one of an organisation. */
function createMemory(limit = LIMIT) {
  const newest = createNewestList(limit)
  const show = (chain: typeof office, name: string | number, iat: number) => {
    const iss = chain.organizations.at(-1)?.id ?? ''
    const list: StatusList = { type: STATUS_LIST, iat, exp: iat + 86_400, ttl: 300, bits: new Uint8Array(1024) }
    return newest(list, { iss, statusUri: `${iss}/statuses/${name}` }, chain, now).iat
  }
  return {
    see: (chain: typeof office, name: string | number) => show(chain, name, now),
    /** Whether the newest list answers in place of an older one. */
    remembers: (chain: typeof office, name: string | number) => show(chain, name, now - 60) === now,
  }
}

const times = (count: number, act: (at: number) => void) => Array.from({ length: count }, (_, at) => act(at))

describe('a memory of lists that is full', () => {
  test("a branch with many lists drives out its own, not its superior's", () => {
    const memory = createMemory()
    times(3, (at) => memory.see(office, at))
    times(1100, (at) => memory.see(branch, at))
    expect([0, 1, 2].map((at) => memory.remembers(office, at))).toEqual([true, true, true])
    expect(memory.remembers(branch, 0)).toBe(false)
  })

  test("a superior with many lists does not drive out a branch's", () => {
    const memory = createMemory()
    times(3, (at) => memory.see(branch, at))
    times(1100, (at) => memory.see(office, at))
    expect([0, 1, 2].map((at) => memory.remembers(branch, at))).toEqual([true, true, true])
  })

  test("a branch that charters many issuers does not drive out its superior's, nor its sibling's", () => {
    const memory = createMemory()
    times(3, (at) => memory.see(office, at))
    times(3, (at) => memory.see(sibling, at))
    times(1100, (at) => memory.see(below(at), 1))
    expect([0, 1, 2].map((at) => memory.remembers(office, at))).toEqual([true, true, true])
    expect([0, 1, 2].map((at) => memory.remembers(sibling, at))).toEqual([true, true, true])
  })

  test("issuers under one root do not drive out another root's", () => {
    const memory = createMemory()
    times(3, (at) => memory.see(elsewhere, at))
    times(1100, (at) => memory.see(chainOf(root, `https://badge.example/o/${at}`), 1))
    expect([0, 1, 2].map((at) => memory.remembers(elsewhere, at))).toEqual([true, true, true])
  })

  test('of one issuer, the list used longest ago is forgotten', () => {
    const memory = createMemory()
    times(LIMIT, (at) => memory.see(office, at))
    expect(memory.remembers(office, 0)).toBe(true)
    memory.see(office, 'new')
    expect([0, 1].map((at) => memory.remembers(office, at))).toEqual([true, false])
  })

  test('one issuer alone has all of it', () => {
    const memory = createMemory()
    times(LIMIT, (at) => memory.see(office, at))
    expect(Array.from({ length: LIMIT }, (_, at) => memory.remembers(office, at))).not.toContain(false)
  })
})
