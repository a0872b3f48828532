import type * as z from 'zod'
import type { Complaint } from '../../complaint/complaint.ts'
import type { complaint } from '../../input/schemas.ts'

/** A complaint of what the buyer's form sent, without its day. */
export function complaintOf({ respondent, ...typed }: z.output<typeof complaint>): Omit<Complaint, 'received'> {
  const { shop, issues, facts, wish, basis, orderNo, complainant, guardian } = typed
  const { badgeNo } = shop
  return {
    shop: { name: shop.name, address: shop.address, ...(badgeNo !== undefined && { badgeNo }) },
    issues,
    facts,
    wish,
    ...(basis && { basis }),
    ...(orderNo !== undefined && { orderNo }),
    complainant,
    ...(guardian && { guardian }),
    respondent: { name: shop.name, contact: respondent ?? '' },
  }
}
