import { findSigningKey, Refusal } from '@liangpai/server'
import type { Reading } from '../context.ts'

/** Throws `masterKeyWrong` where the vault does not open the own key of the services. */
export async function requireMasterKey(reading: Pick<Reading, 'tx' | 'vault'>): Promise<void> {
  try {
    await findSigningKey(reading)
  } catch (error) {
    throw error instanceof Refusal && error.code === 'vaultSealBroken' ? new Refusal('masterKeyWrong') : error
  }
}
