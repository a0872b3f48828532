import { calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK, type JWK } from 'jose'
import { settingsOf } from '../store/settings.ts'
import type { Db, Tx } from '../store/store.ts'
import type { Vault } from '../vault/vault.ts'

/**
 * The key with which a service signs the files that are carried to another one. It is apart from the keys of badges and
 * federation (DESIGN 9), and the other service is given its thumbprint when it is set up.
 */
export type SigningKey = { thumbprint: string; publicJwk: JWK; privateKey: CryptoKey }

const settings = settingsOf<'fileKey'>()
const LABEL = 'settings.fileKey'

/** The key of this service; the first call makes one. */
export async function ensureSigningKey({ tx, vault }: { tx: Tx; vault: Vault }): Promise<SigningKey> {
  const found = await findSigningKey({ tx, vault })
  if (found) return found
  const { privateKey } = await generateKeyPair('ES256', { extractable: true })
  const jwk = await exportJWK(privateKey)
  await settings.write(tx, 'fileKey', vault.seal(LABEL, JSON.stringify(jwk)))
  return keyFrom(jwk)
}

/** The key of this service; undefined before its first file. Throws `vaultSealBroken`. */
export async function findSigningKey({ tx, vault }: { tx: Db; vault: Vault }): Promise<SigningKey | undefined> {
  const sealed = await settings.read(tx, 'fileKey')
  return sealed === undefined ? undefined : keyFrom(JSON.parse(vault.open(LABEL, sealed)) as JWK)
}

async function keyFrom(jwk: JWK): Promise<SigningKey> {
  const { kty, crv, x, y } = jwk
  const publicJwk = { kty, crv, x, y } as JWK
  return {
    thumbprint: await calculateJwkThumbprint(publicJwk),
    publicJwk,
    privateKey: (await importJWK(jwk, 'ES256')) as CryptoKey,
  }
}
