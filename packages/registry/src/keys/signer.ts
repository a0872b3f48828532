import { createSigner, generateJwk, type PrivateJwk, type PublicJwk, type Signer } from '@liangpai/core/issue'
import { keyWords } from '@liangpai/presentation'
import { Refusal, type Vault } from '@liangpai/server'
import { addKey, keysOf, publicOf, type Purpose } from '../store/keys.ts'
import type { Tx } from '../store/store.ts'
import type { KeyRow } from '../store/tables.ts'

/** The keys of all organisations of this registry. Federation keys vouch for others, badge keys sign badges and lists. */
export type KeyRing = {
  /** Makes an organisation's first key for a purpose. */
  create(tx: Tx, organizationId: string, purpose: Purpose, now: number): Promise<void>
  /** The signer with the active key. */
  signer(tx: Tx, organizationId: string, purpose: Purpose): Promise<Signer>
  /** The public keys to publish. */
  published(tx: Tx, organizationId: string, purpose: Purpose): Promise<PublicJwk[]>
}

const label = (organizationId: string, purpose: Purpose, kid: string) => `key ${organizationId} ${purpose} ${kid}`

/** The private half of a key; throws `vaultSealBroken`, which names the key in words. */
export function openKey(vault: Vault, { organizationId, purpose, kid, sealed }: KeyRow): PrivateJwk {
  try {
    return JSON.parse(vault.open(label(organizationId, purpose, kid), sealed)) as PrivateJwk
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    throw new Refusal(error.code, keyWords(organizationId, purpose))
  }
}

/** Whether the vault opens any of these keys: if none, its master key is another one. */
export const opensAny = (vault: Vault, keys: readonly KeyRow[]): boolean => keys.some((key) => opens(vault, key))

/** Whether the vault opens a key. */
export function opens(vault: Vault, key: KeyRow): boolean {
  try {
    openKey(vault, key)
    return true
  } catch (error) {
    if (error instanceof Refusal) return false
    throw error
  }
}

/** The keys in the database. A private half is opened by the vault and stays in memory once used. */
export function createKeyRing(vault: Vault): KeyRing {
  const opened = new Map<string, Promise<Signer>>()
  return {
    async create(tx, organizationId, purpose, now) {
      const { d, ...key } = await generateJwk()
      const sealed = vault.seal(label(organizationId, purpose, key.kid), JSON.stringify({ ...key, d }))
      const publicJwk = JSON.stringify(key)
      await addKey(tx, { kid: key.kid, organizationId, purpose, publicJwk, sealed, state: 'active', createdAt: now })
    },
    async signer(tx, organizationId, purpose) {
      const [row] = await keysOf(tx, organizationId, purpose)
      if (row?.state !== 'active') throw new Refusal('keyMissing', keyWords(organizationId, purpose))
      const cached = opened.get(row.sealed)
      if (cached) return cached
      const signer = createSigner(openKey(vault, row))
      opened.set(row.sealed, signer)
      return signer
    },
    published: async (tx, organizationId, purpose) => (await keysOf(tx, organizationId, purpose)).map(publicOf),
  }
}
