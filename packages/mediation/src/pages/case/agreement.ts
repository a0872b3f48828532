import type { Proposal } from '../../agreement/proposal.ts'
import { bothAgree } from '../../party/party.ts'
import type { CasePage } from './casePage.ts'

/** The version that both sides accepted, once they have. */
export const agreementIn = ({ view }: CasePage): Proposal | undefined =>
  view.proposals.find(({ answers }) => bothAgree(answers))
