import { organizationOf, readEyes, Refusal, type RolePermission, sharesEyes, LEADERS } from '@liangpai/server'
import * as z from 'zod'
import { id } from '@liangpai/server/input'
import type { Reading } from '../../context.ts'
import type { HandoverRow } from '../../store/handoverRow.ts'
import { contentOf, waitingHandover } from '../../store/handovers.ts'

/** The handover that was read: one that was submitted anew since has another id. */
export const handoverId = id.describe('the handover, as the inbox shows it')

/** A handover that waits, and the superior whose leaders decide about it. */
export type Waiting = { handover: HandoverRow; superior: string }

/** Throws `handoverUnknown`. */
export async function loadWaiting(work: Reading, { handover: one }: { handover: string }): Promise<Waiting> {
  const handover = await waitingHandover(work, one)
  const { id: organization, superiorId } = await organizationOf(work, handover.organizationId)
  return { handover, superior: superiorId ?? organization }
}

/** The leaders of the superior decide. */
export const bySuperior: RolePermission<Reading, z.output<z.ZodObject>, Waiting> = {
  by: 'role',
  roles: LEADERS,
  of: 'the superior',
  organization: ({ superior }) => superior,
}

/** Throws `approverIsSubmitter`, `approverIsNominee`: another pair of eyes than those who propose it or take office by it. */
export function requireOtherEyes({ eyes }: Pick<Reading, 'eyes'>, handover: HandoverRow): void {
  if (sharesEyes(eyes, [handover.submittedBy, ...readEyes(handover.submittedEyes)]))
    throw new Refusal('approverIsSubmitter')
  const nominees = contentOf(handover).seats.map(({ person }) => person.id)
  if (sharesEyes(eyes, nominees)) throw new Refusal('approverIsNominee')
}
