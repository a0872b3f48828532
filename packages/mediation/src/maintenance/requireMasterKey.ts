import { findSigningKey, Refusal } from '@liangpai/server'
import type { Unsealing } from '../store/store.ts'

/** Throws `masterKeyWrong` where the vault does not open the station's own key. */
export async function requireMasterKey(reading: Unsealing): Promise<void> {
  try {
    await findSigningKey(reading)
  } catch (error) {
    throw error instanceof Refusal && error.code === 'vaultSealBroken' ? new Refusal('masterKeyWrong') : error
  }
}
