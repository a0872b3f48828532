import { Refusal } from '@liangpai/server'
import { openKey } from '../../keys/signer.ts'
import { allKeys } from '../../store/keys.ts'
import type { KeyRow } from '../../store/tables.ts'
import type { Check } from '../finding.ts'

/** Private keys that the master key does not open. */
export const checkKeys: Check = async ({ store: { db }, vault }) => {
  const opens = (key: KeyRow) => {
    try {
      openKey(vault, key)
      return true
    } catch (error) {
      if (error instanceof Refusal) return false
      throw error
    }
  }
  const keys = await allKeys(db)
  const closed = keys.filter((key) => !opens(key))
  if (closed.length === 0) return []
  if (closed.length === keys.length) return [{ what: 'masterKeyWrong', urgency: 'now' }]
  const damaged = closed.map(({ organizationId, purpose }) => ({ organization: organizationId, detail: purpose }))
  return damaged.map((key) => ({ what: 'keyDamaged', urgency: 'now', ...key }))
}
