import { Refusal } from '@liangpai/server'
import type { Context } from '../context.ts'
import { allKeys } from '../store/keys.ts'
import { opensAny } from '../keys/signer.ts'

/** Throws `masterKeyWrong` where the vault opens none of the keys that there are. */
export async function requireMasterKey({ store: { db }, vault }: Pick<Context, 'store' | 'vault'>): Promise<void> {
  const keys = await allKeys(db)
  if (keys.length > 0 && !opensAny(vault, keys)) throw new Refusal('masterKeyWrong')
}
