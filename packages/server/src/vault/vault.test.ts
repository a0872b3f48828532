import { chmodSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type DatabaseFixture, makeFolder } from '../testing/databases.ts'
import { createMasterKey, openVault, type Vault } from './vault.ts'

let folder: DatabaseFixture
let path: string
let vault: Vault
beforeEach(() => {
  folder = makeFolder()
  path = join(folder.data, 'master.key')
  createMasterKey(path)
  vault = openVault(path)
})
afterEach(() => folder.remove())

const broken = expect.objectContaining({ code: 'vaultSealBroken' }) as Error

test('a sealed text opens again, and never looks the same twice', () => {
  const sealed = vault.seal('key a', '{"d":"秘密"}')
  expect(vault.open('key a', sealed)).toBe('{"d":"秘密"}')
  expect(vault.seal('key a', '{"d":"秘密"}')).not.toBe(sealed)
  expect(sealed).not.toContain('秘密')
})

test('a seal with any changed character is refused', () => {
  const sealed = vault.seal('key a', 'secret')
  for (let i = 0; i < sealed.length; i += 3) {
    const other = sealed[i] === 'A' ? 'Q' : 'A'
    expect(() => vault.open('key a', sealed.slice(0, i) + other + sealed.slice(i + 1))).toThrow(broken)
  }
})

test.each(['', 'v1.', 'v1.AAAA', 'v2.AAAA'])('%j does not open as a seal', (sealed) => {
  expect(() => vault.open('key a', sealed)).toThrow(broken)
})

test('a seal does not open under another label', () => {
  expect(() => vault.open('key b', vault.seal('key a', 'secret'))).toThrow(broken)
})

test('a seal does not open with another master key', () => {
  const other = join(folder.data, 'other.key')
  createMasterKey(other)
  expect(() => openVault(other).open('key a', vault.seal('key a', 'secret'))).toThrow(broken)
})

test('what was authenticated is told from what was changed, from another purpose and from another master key', () => {
  const lines = vault.authenticator('lines')
  const code = lines.codeOf('第一行')
  expect(code).toMatch(/^[\w-]{43}$/)
  expect(lines.isAuthentic('第一行', code)).toBe(true)
  expect(lines.isAuthentic('第二行', code)).toBe(false)
  for (const other of ['', code.slice(1), `${code}AA`, '*'.repeat(43)])
    expect(lines.isAuthentic('第一行', other)).toBe(false)
  expect(vault.authenticator('backup').codeOf('第一行')).not.toBe(code)
  const other = join(folder.data, 'other.key')
  createMasterKey(other)
  expect(openVault(other).authenticator('lines').isAuthentic('第一行', code)).toBe(false)
})

test('what is sealed in a compartment opens there alone', () => {
  const sealed = vault.compartment('kept apart').seal('record', '秘密')
  expect(vault.compartment('kept apart').open('record', sealed)).toBe('秘密')
  for (const other of [vault, vault.compartment('another')]) expect(() => other.open('record', sealed)).toThrow(broken)
})

test('the master key file is readable by its owner alone and never replaced', () => {
  expect(statSync(path).mode & 0o777).toBe(0o600)
  const before = readFileSync(path, 'utf8')
  createMasterKey(path)
  expect(readFileSync(path, 'utf8')).toBe(before)
})

test.each([0o640, 0o604, 0o660])('a master key file of mode %o is refused', (mode) => {
  chmodSync(path, mode)
  expect(() => openVault(path)).toThrow(expect.objectContaining({ code: 'keyFileReadableByOthers' }) as Error)
})

test('a missing master key file and one without a key are refused', () => {
  expect(() => openVault(join(folder.data, 'none'))).toThrow(
    expect.objectContaining({ code: 'masterKeyMissing' }) as Error,
  )
  writeFileSync(path, 'short')
  expect(() => openVault(path)).toThrow(expect.objectContaining({ code: 'masterKeyInvalid' }) as Error)
  expect(() => openVault(path, 'station')).toThrow(expect.objectContaining({ code: 'masterKeyInvalid' }) as Error)
})
