import { expect, test } from 'vitest'
import { knownHosts } from './hosts.ts'
import { shopKindOf } from './shopKind.ts'

test.each([
  ['https://heyu-tea.example/', 'script'],
  ['heyu-tea.example', 'script'],
  ['淘宝', 'marketplace'],
  ['https://shop4711.taobao.com/', 'marketplace'],
  ['weixin.qq.com', 'marketplace'],
  ['https://www.11467.com/shop/1/', 'forbidden'],
  ['', undefined],
  ['荷雨', undefined],
])('%s is a shop of the kind %s', (typed, kind) => expect(shopKindOf(typed, knownHosts)).toBe(kind))
