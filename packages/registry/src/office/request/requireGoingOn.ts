import { findOrganizationRow, Refusal } from '@liangpai/server'
import type { Work } from '../../context.ts'

/**
 * Throws `organizationCloses` for an organisation whose last day is known. Asked after a request was written, which waits for
 * whoever closes it at the same time.
 */
export async function requireGoingOn({ tx }: Work, organization: string): Promise<void> {
  const row = await findOrganizationRow(tx, organization)
  if (row && row.until !== null) throw new Refusal('organizationCloses', organization)
}
