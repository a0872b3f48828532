import { Refusal } from '@liangpai/server'
import type { Context } from '../context.ts'
import { areAnchorsOfRoot } from '../keys/anchors.ts'
import { openKey } from '../keys/signer.ts'
import { findBasicDamage } from '../store/damage.ts'
import { OFFICE } from '../store/issuers.ts'
import { allKeys } from '../store/keys.ts'

/**
 * Refuses to start what would fail later: with a wrong master key, when something has to be signed; with a damaged row,
 * when it is read; with pinned keys that are not the root's, when a badge file is made. Throws `masterKeyWrong`,
 * `vaultSealBroken`, `rowDamaged`, `anchorsDiffer`.
 */
export async function checkStart({ store: { db }, vault }: Pick<Context, 'store' | 'vault'>): Promise<void> {
  const [damage] = await findBasicDamage(db)
  if (damage) throw new Refusal('rowDamaged', `${damage.table}: ${damage.rows}`)
  if (!(await areAnchorsOfRoot(db))) throw new Refusal('anchorsDiffer')
  const keys = (await allKeys(db)).filter(({ organizationId }) => organizationId === OFFICE)
  const closed = keys.flatMap((key) => {
    try {
      openKey(vault, key)
      return []
    } catch (error) {
      return [error]
    }
  })
  if (closed.length === 0) return
  if (closed.length === keys.length) throw new Refusal('masterKeyWrong')
  throw closed[0]
}
