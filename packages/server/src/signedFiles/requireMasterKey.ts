import { Refusal } from '../refusal.ts'
import { findSigningKey } from './signingKey.ts'

/** Throws `masterKeyWrong` where the vault does not open the service's own signing key. */
export async function requireMasterKey(reading: Parameters<typeof findSigningKey>[0]): Promise<void> {
  try {
    await findSigningKey(reading)
  } catch (error) {
    throw error instanceof Refusal && error.code === 'vaultSealBroken' ? new Refusal('masterKeyWrong') : error
  }
}
