import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { generateJwk } from '@liangpai/core/issue'
import { type DatabaseFixture, makeFolder } from '@liangpai/server/testing'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { PASSPHRASE } from '../testing/office.ts'
import { initRoot, openRootKey } from './rootKeys.ts'

let place: DatabaseFixture
let folder: string
beforeEach(() => {
  place = makeFolder()
  folder = join(place.data, 'root')
})
afterEach(() => place.remove())

const code = (code: string) => expect.objectContaining({ code }) as Error

async function publicKey() {
  const { d: _, ...key } = await generateJwk()
  return key
}

describe("the root's keys", () => {
  test('are two, in files readable by their owner alone, without their private halves', async () => {
    const { active, standby } = await initRoot(folder, PASSPHRASE, 2)
    expect(active).not.toBe(standby)
    for (const name of ['active', 'standby'] as const) {
      const path = join(folder, `${name}.json`)
      expect(statSync(path).mode & 0o777).toBe(0o600)
      expect(readFileSync(path, 'utf8')).not.toContain(openRootKey(folder, name, PASSPHRASE).d)
    }
    expect(statSync(folder).mode & 0o777).toBe(0o700)
  })

  test('are never replaced', async () => {
    await initRoot(folder, PASSPHRASE, 2)
    await expect(initRoot(folder, PASSPHRASE, 2)).rejects.toThrow(code('rootExists'))
  })

  test('have a passphrase of at least 12 characters', async () => {
    await expect(initRoot(folder, '短口令', 2)).rejects.toThrow(code('rootPassphraseShort'))
    await initRoot(folder, '一二三四五六七八九十甲乙', 2)
  })

  test('by default cost whoever tries passphrases 128 MiB and some time for each', async () => {
    await initRoot(folder, PASSPHRASE)
    expect(JSON.parse(readFileSync(join(folder, 'active.json'), 'utf8'))).toMatchObject({ scrypt: { cost: 131_072 } })
    expect(openRootKey(folder, 'active', PASSPHRASE).d).toHaveLength(43)
  })

  test('open with no other passphrase, and not if anything in the file was changed', async () => {
    await initRoot(folder, PASSPHRASE, 2)
    expect(() => openRootKey(folder, 'active', `${PASSPHRASE}!`)).toThrow(code('rootPassphraseWrong'))
    const path = join(folder, 'active.json')
    const file = JSON.parse(readFileSync(path, 'utf8'))
    writeFileSync(path, JSON.stringify({ ...file, key: await publicKey() }))
    expect(() => openRootKey(folder, 'active', PASSPHRASE)).toThrow(code('rootPassphraseWrong'))
    writeFileSync(path, '{}')
    expect(() => openRootKey(folder, 'active', PASSPHRASE)).toThrow(code('rootKeyDamaged'))
  })
})
