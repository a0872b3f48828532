import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { callerAddress } from './callerAddress.ts'

const PROXY = '192.0.2.1'

async function addressOf(proxies: number, remoteAddress: string | undefined, forwarded?: string): Promise<string> {
  const app = new Hono()
  app.get('/', (c) => c.text(callerAddress(c, proxies)))
  const headers = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded }
  const env = remoteAddress === undefined ? undefined : { incoming: { socket: { remoteAddress } } }
  return (await app.request('/', { headers }, env)).text()
}

test('without a proxy the address of the socket counts, whatever X-Forwarded-For says', async () => {
  expect(await addressOf(0, '192.0.2.9', '198.51.100.7')).toBe('192.0.2.9')
})

test.each([
  [1, '9.9.9.9, 198.51.100.7', '198.51.100.7'],
  [2, '9.9.9.9, 198.51.100.7, 203.0.113.1', '198.51.100.7'],
  [2, '198.51.100.7', PROXY],
  [1, '', PROXY],
])('behind %i proxies, X-Forwarded-For %j gives %s', async (proxies, forwarded, address) => {
  expect(await addressOf(proxies, PROXY, forwarded)).toBe(address)
})

test.each([
  ['203.0.113.9:4711', '203.0.113.9'],
  ['203.0.113.9:', '203.0.113.9'],
  ['::ffff:203.0.113.9', '203.0.113.9'],
  ['::FFFF:cb00:7109', '203.0.113.9'],
  ['[::ffff:203.0.113.9]:4711', '203.0.113.9'],
  ['"203.0.113.9:4711"', '203.0.113.9'],
  ['2001:db8:1:2::9', '2001:db8:1:2'],
  ['[2001:db8:1:2::9]', '2001:db8:1:2'],
  ['[2001:DB8:1:2::9]:443', '2001:db8:1:2'],
  ['"[2001:db8:1:2::9]:443"', '2001:db8:1:2'],
  ['2001:0db8:0001:0002:0:0:0:9', '2001:db8:1:2'],
  ['fe80::9%eth0', 'fe80:0:0:0'],
  ['[fe80::9%25eth0]:443', 'fe80:0:0:0'],
])('a proxy that writes %s means the address %s', async (hop, address) => {
  expect(await addressOf(1, PROXY, `9.9.9.9, ${hop}`)).toBe(address)
})

test.each([
  'unknown',
  '_hidden',
  'shop.example',
  '203.0.113.256',
  '203.0.113',
  '0x7f000001',
  '[]:80',
  '1:2',
  'for=9.9.9.9',
])('a proxy that writes %s names no address: its own counts', async (hop) => {
  expect(await addressOf(1, PROXY, hop)).toBe(PROXY)
})

test.each([
  ['::ffff:192.0.2.1', '192.0.2.1'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:DB8::6', '2001:db8:0:0'],
  ['fe80::6%eth0', 'fe80:0:0:0'],
  ['::1', '0:0:0:0'],
])('the address %s counts as %s', async (remoteAddress, address) => {
  expect(await addressOf(0, remoteAddress)).toBe(address)
})

test('an app that is called without a connection has an unknown caller', async () => {
  expect(await addressOf(0, undefined)).toBe('unknown')
})
