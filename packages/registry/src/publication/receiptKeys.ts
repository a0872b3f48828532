import type { Language } from '@liangpai/presentation'
import type { Context } from '../context.ts'
import { issuers, namesOf } from '../store/issuers.ts'
import { allKeys, publicOf } from '../store/keys.ts'

/** A public key by which an issuer of this registry has signed receipts, retired ones too: a receipt outlives its key. */
export type ReceiptKey = {
  kid: string
  kty: 'EC'
  crv: 'P-256'
  x: string
  y: string
  iss: string
  issuer: Record<Language, string>
}

/** By what receipts are checked: a JWK set (RFC 7517) whose keys say whose they are. */
export async function receiptKeys({
  store: { db },
  now,
}: Pick<Context, 'store' | 'now'>): Promise<{ keys: ReceiptKey[] }> {
  const organizations = new Map((await issuers({ tx: db, at: now() })).map((issuer) => [issuer.id, issuer]))
  const rows = (await allKeys(db)).filter(({ purpose }) => purpose === 'federation')
  const keys = rows.flatMap((row) => {
    const issuer = organizations.get(row.organizationId)
    if (!issuer) return []
    const { name, entityId } = issuer
    return [
      { ...publicOf(row), iss: entityId, issuer: { 'zh-Hans': name, 'zh-Hant': name, en: name, ...namesOf(issuer) } },
    ]
  })
  return { keys }
}
