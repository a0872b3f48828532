import { randomBytes, scryptSync } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { generateJwk, type PrivateJwk, type PublicJwk } from '@liangpai/core/issue'
import { privateFolder, readPrivate, Refusal, vaultUnder, writeWhole } from '@liangpai/server'
import * as z from 'zod'
import { publicJwk } from './carried.ts'

/** The keys that verifiers pin. */
export type RootKeys = { active: string; standby: string }

/** Characters of a passphrase at least: who finds the folder can try as often as they like. */
const SHORTEST = 12

/** scrypt's cost: 128 MiB and about a third of a second for each try. */
const COST = 2 ** 17
const BLOCK = 8
const KEY_BYTES = 32

const keyFile = z.strictObject({
  v: z.literal(1),
  key: publicJwk,
  scrypt: z.strictObject({
    cost: z
      .int()
      .min(2)
      .max(2 ** 20),
    salt: z.string(),
  }),
  sealed: z.string(),
})
type KeyFile = z.infer<typeof keyFile>

const pathOf = (folder: string, name: keyof RootKeys) => join(folder, `${name}.json`)

/**
 * Creates the root's two keys in a folder of their own, under a passphrase, and returns their thumbprints. `cost` is for
 * tests. Throws `rootExists`, `rootPassphraseShort`.
 */
export async function initRoot(folder: string, passphrase: string, cost: number = COST): Promise<RootKeys> {
  if (existsSync(pathOf(folder, 'active'))) throw new Refusal('rootExists', folder)
  if ([...passphrase].length < SHORTEST) throw new Refusal('rootPassphraseShort')
  privateFolder(folder)
  const create = async (name: keyof RootKeys) => {
    const { d, ...key } = await generateJwk()
    const scrypt = { cost, salt: randomBytes(16).toString('base64url') }
    const sealed = vaultOf(passphrase, scrypt).seal(labelOf(key), d)
    writeWhole(pathOf(folder, name), JSON.stringify({ v: 1, key, scrypt, sealed } satisfies KeyFile))
    return key.kid
  }
  return { active: await create('active'), standby: await create('standby') }
}

/** The public half of a key, which needs no passphrase. Throws `rootKeyMissing`, `rootKeyDamaged`. */
export const readPublicKey = (folder: string, name: keyof RootKeys): PublicJwk => readKeyFile(folder, name).key

/** A key with its private half. Throws `rootPassphraseWrong` besides. */
export function openRootKey(folder: string, name: keyof RootKeys, passphrase: string): PrivateJwk {
  const { key, scrypt, sealed } = readKeyFile(folder, name)
  const vault = vaultOf(passphrase, scrypt)
  try {
    return { ...key, d: vault.open(labelOf(key), sealed) }
  } catch {
    throw new Refusal('rootPassphraseWrong')
  }
}

/** Bound to the sealed half, so that no other public half can be put beside it. */
const labelOf = (key: PublicJwk): string => `root ${key.kid} ${key.x} ${key.y}`

function vaultOf(passphrase: string, { cost, salt }: KeyFile['scrypt']) {
  const options = { N: cost, r: BLOCK, p: 1, maxmem: 256 * cost * BLOCK + 2 ** 20 }
  return vaultUnder(scryptSync(passphrase.normalize('NFC'), Buffer.from(salt, 'base64url'), KEY_BYTES, options))
}

function readKeyFile(folder: string, name: keyof RootKeys): KeyFile {
  const path = pathOf(folder, name)
  if (!existsSync(path)) throw new Refusal('rootKeyMissing', `${folder}: ${name}`)
  const text = readPrivate(path).toString('utf8')
  try {
    return keyFile.parse(JSON.parse(text))
  } catch {
    throw new Refusal('rootKeyDamaged', path)
  }
}
