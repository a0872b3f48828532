import { expect, test } from 'vitest'
import { isPublic, resolvePublic } from './address.ts'

test.each(['8.8.8.8', '1.1.1.1', '223.5.5.5', '2400:3200::1', '2606:4700::1111'])('%s is public', (address) => {
  expect(isPublic(address)).toBe(true)
})

test.each([
  '0.0.0.0',
  '10.1.2.3',
  '100.64.0.1',
  '127.0.0.1',
  '169.254.169.254',
  '172.16.0.1',
  '172.31.255.255',
  '192.168.1.1',
  '198.18.0.1',
  '203.0.113.9',
  '224.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  '::ffff:127.0.0.1',
  '::ffff:8.8.8.8',
  '64:ff9b::7f00:1',
  'fe80::1%eth0',
  'fc00::1',
  'ff02::1',
  '2001:db8::1',
  '2002:7f00:1::',
  '3fff::1',
  'nonsense',
])('%s is not', (address) => {
  expect(isPublic(address)).toBe(false)
})

const answering =
  (...addresses: string[]) =>
  async () =>
    addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }))

test('a public name gives the address to bind to', async () => {
  expect(await resolvePublic('shop.example', false, answering('8.8.8.8'))).toEqual({ address: '8.8.8.8', family: 4 })
})

test('one private address among public ones is refused', async () => {
  const mixed = resolvePublic('shop.example', false, answering('8.8.8.8', '10.0.0.1'))
  await expect(mixed).rejects.toMatchObject({ code: 'proofNotPublic' })
})

test('a name without address, and a bare address', async () => {
  await expect(resolvePublic('shop.example', false, answering())).rejects.toMatchObject({ code: 'proofUnreachable' })
  for (const host of ['8.8.8.8', '[2400:3200::1]'])
    await expect(resolvePublic(host, false)).rejects.toMatchObject({ code: 'proofNotPublic' })
})

test('localhost is this machine, and only where the registry is on it', async () => {
  expect(await resolvePublic('heyu.localhost', true)).toEqual({ address: '127.0.0.1', family: 4 })
  await expect(resolvePublic('heyu.localhost', false)).rejects.toMatchObject({ code: 'proofNotPublic' })
})
