import { expect, test } from 'vitest'
import type { StatusList } from '../status/list.ts'
import { STATUS_LIST } from '../tokenTypes.ts'
import { createNewestList } from './web.ts'

const now = 1_795_449_600
const listOf = (iat: number): StatusList => ({ type: STATUS_LIST, iat, exp: iat + 1, ttl: 300, bits: new Uint8Array() })

/** The `iat` of the list that answers when one of an issuer is shown. */
function createMemory(limit: number) {
  const newest = createNewestList(limit)
  return (iss: string, iat: number) =>
    newest(listOf(iat), { iss, statusUri: 'https://a.example/b/statuses/1' }, { organizations: [] }, now).iat
}

test('a newer list of the same issuer and uri answers in place of an older one', () => {
  const show = createMemory(8)
  expect([now, now - 1, now + 1, now].map((iat) => show('https://a.example/b', iat))).toEqual([
    now,
    now,
    now + 1,
    now + 1,
  ])
  expect(show('https://a.example', now - 1)).toBe(now - 1)
})

test('a list of the future does not count as seen', () => {
  const show = createMemory(8)
  expect([now + 301, now].map((iat) => show('https://a.example', iat))).toEqual([now + 301, now])
})

test('in a full memory the lists seen first stay, and are still replaced by newer ones', () => {
  const show = createMemory(2)
  for (const iss of ['a', 'b', 'c']) show(iss, now)
  expect(['a', 'b', 'c'].map((iss) => show(iss, now - 1))).toEqual([now, now, now - 1])
  show('a', now + 1)
  expect(show('a', now)).toBe(now + 1)
})
