import type { Initiative } from '@liangpai/core/organization'
import type { Words } from '@liangpai/presentation'
import { MEMBER, organizationOf } from '@liangpai/server'
import type { Context } from '../../context.ts'
import { findInitiative } from '../../store/initiatives.ts'
import { wordsOf } from '../wordsOf.ts'
import { initiativeNow } from './loadInitiative.ts'

/** What anybody may read of an initiative: nothing that was not opened, and nothing of who asked. */
export type PublicInitiative = Omit<Initiative, 'next' | 'organizer'> & { slug: string; organization: Words }

/** An initiative that was opened; nothing for a draft, as for one that never was. */
export async function publicInitiative(context: Context, slug: string): Promise<PublicInitiative | undefined> {
  return context.read(MEMBER, async (reading) => {
    const row = await findInitiative(reading.tx, slug)
    if (!row) return undefined
    const organizer = await organizationOf(reading, row.organizationId)
    const { next: _unseen, organizer: _id, ...seen } = initiativeNow(reading, row, organizer)
    return seen.state === 'draft' ? undefined : { ...seen, slug, organization: wordsOf(organizer) }
  })
}
