import type { Check } from '@liangpai/server'
import type { Context } from '../../context.ts'
import { requireMasterKey } from '../requireMasterKey.ts'
import { opens } from '../../keys/signer.ts'
import { issuers } from '../../store/issuers.ts'
import { allKeys } from '../../store/keys.ts'
import type { Dated } from '../../store/store.ts'
import type { KeyRow } from '../../store/tables.ts'

/** Private keys that are gone or that the master key does not open. Throws `masterKeyWrong` where it opens none. */
export const checkKeys: Check<Context> = async (context) => {
  await requireMasterKey(context)
  const { store, vault, now } = context
  const { db } = store
  const keys = await allKeys(db)
  const closed = keys.filter((key) => !opens(vault, key))
  const damaged = [...closed, ...(await missingKeys({ tx: db, at: now() }, keys))].map(
    ({ organizationId, purpose }) => ({
      organization: organizationId,
      detail: purpose,
    }),
  )
  return damaged.map((key) => ({ what: 'keyDamaged', urgency: 'now', ...key }))
}

/** What an issuer has no active key for. */
async function missingKeys(
  dated: Dated,
  keys: readonly KeyRow[],
): Promise<Pick<KeyRow, 'organizationId' | 'purpose'>[]> {
  const needed = (await issuers(dated)).flatMap(({ id: organizationId }) =>
    (['federation', 'badge'] as const).map((purpose) => ({ organizationId, purpose })),
  )
  return needed.filter(
    ({ organizationId, purpose }) =>
      !keys.some((key) => key.organizationId === organizationId && key.purpose === purpose && key.state === 'active'),
  )
}
