import { expect, test } from 'vitest'
import { isPublic, resolvePublic } from './publicAddress.ts'

test.each(['8.8.8.8', '1.1.1.1', '223.5.5.5', '2400:3200::1', '2606:4700::1111', '2620:4f:8001::1', '3ffd::1'])(
  'the address %s is public',
  (address) => {
    expect(isPublic(address)).toBe(true)
  },
)

test.each([
  '0.0.0.0',
  '10.1.2.3',
  '100.64.0.1',
  '127.0.0.1',
  '169.254.169.254',
  '172.16.0.1',
  '172.31.255.255',
  '192.0.0.170',
  '192.31.196.1',
  '192.52.193.1',
  '192.88.99.2',
  '192.168.1.1',
  '192.175.48.6',
  '198.18.0.1',
  '203.0.113.9',
  '224.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  '::ffff:127.0.0.1',
  '::ffff:8.8.8.8',
  '64:ff9b::7f00:1',
  '64:ff9b:1::1',
  '100::1',
  '100:0:0:1::1',
  '2001::1',
  '2001:4:112::1',
  '2001:20::1',
  '2620:4f:8000::1',
  '3ffe::1',
  '3ffe:ffff::1',
  '5f00::1',
  'fe80::1%eth0',
  'fc00::1',
  'ff02::1',
  '2001:db8::1',
  '2002:7f00:1::',
  '3fff::1',
  'nonsense',
])('the address %s is not public', (address) => {
  expect(isPublic(address)).toBe(false)
})

const answering =
  (...addresses: string[]) =>
  async () =>
    addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }))

test('a host with a public address resolves to it', async () => {
  expect(await resolvePublic('shop.example', false, answering('8.8.8.8'))).toEqual({ address: '8.8.8.8', family: 4 })
})

test('a host with one private address among public ones is refused', async () => {
  const mixed = resolvePublic('shop.example', false, answering('8.8.8.8', '10.0.0.1'))
  await expect(mixed).rejects.toMatchObject({ fault: 'notPublic' })
})

test('a host without an address is unreachable', async () => {
  await expect(resolvePublic('shop.example', false, answering())).rejects.toMatchObject({ fault: 'unreachable' })
})

test.each(['8.8.8.8', '[2400:3200::1]'])('the bare address %s is refused', async (host) => {
  await expect(resolvePublic(host, false)).rejects.toMatchObject({ fault: 'notPublic' })
})

test('a name below localhost resolves to loopback, and only where that is allowed', async () => {
  expect(await resolvePublic('heyu.localhost', true)).toEqual({ address: '127.0.0.1', family: 4 })
  await expect(resolvePublic('heyu.localhost', false)).rejects.toMatchObject({ fault: 'notPublic' })
})
