import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { callerAddress } from './callerAddress.ts'

async function addressOf(proxies: number, remoteAddress: string | undefined, forwarded?: string): Promise<string> {
  const app = new Hono()
  app.get('/', (c) => c.text(callerAddress(c, proxies)))
  const headers = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded }
  const env = remoteAddress === undefined ? undefined : { incoming: { socket: { remoteAddress } } }
  return (await app.request('/', { headers }, env)).text()
}

test('without a proxy the address of the socket counts, whatever X-Forwarded-For says', async () => {
  expect(await addressOf(0, '192.0.2.1', '198.51.100.7')).toBe('192.0.2.1')
})

test.each([
  [1, '9.9.9.9, 198.51.100.7', '198.51.100.7'],
  [2, '9.9.9.9, 198.51.100.7, 203.0.113.1', '198.51.100.7'],
  [2, '198.51.100.7', '192.0.2.1'],
  [1, '', '192.0.2.1'],
])('behind %i proxies, X-Forwarded-For %j gives %s', async (proxies, forwarded, address) => {
  expect(await addressOf(proxies, '192.0.2.1', forwarded)).toBe(address)
})

test.each([
  ['::ffff:192.0.2.1', '192.0.2.1'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:DB8::6', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
])('the address %s counts as %s', async (remoteAddress, address) => {
  expect(await addressOf(0, remoteAddress)).toBe(address)
})

test('an app that is called without a connection has an unknown caller', async () => {
  expect(await addressOf(0, undefined)).toBe('unknown')
})
