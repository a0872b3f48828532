import type { Case } from '../case/case.ts'
import type { Complaint } from '../complaint/complaint.ts'
import type { HandOver } from '../handOver/handOver.ts'

/** What a partner reads of a case that was handed over to it: the shop and what is said of it, and nobody's name. */
export type PartnerView = Pick<Complaint, 'received' | 'shop' | 'issues' | 'facts' | 'wish' | 'basis'> & {
  handOver: HandOver
}

/** A case for a partner; undefined unless it was handed over to it. */
export function partnerViewOf({ complaint, handOvers }: Case, partner: string): PartnerView | undefined {
  const handOver = handOvers.find((one) => one.partner === partner)
  if (!handOver) return undefined
  const { received, shop, issues, facts, wish, basis } = complaint
  return { received, shop, issues, facts, wish, ...(basis && { basis }), handOver }
}
