export { addMonths, holdsOn, isPeriod, isPlainDate } from './date.ts'
export type { Period, PlainDate } from './date.ts'

export { addOrganization, isWithin, moveOrganization, superiorsOf } from './organization.ts'
export type {
  BranchForm,
  Host,
  HostKind,
  OrganizationRefusal,
  PartyOrganization,
  Tree,
  TreeOutcome,
} from './organization.ts'

export { assignRole, reaches, rolesOn } from './role.ts'
export type { Role, RoleName, RoleOutcome, RoleRefusal } from './role.ts'

export { isMember, votes } from './member.ts'
export type { Member, MemberStatus } from './member.ts'
export { changeMember } from './transition.ts'
export type { MemberEvent, MemberOutcome, MemberRefusal } from './transition.ts'

export { judgeEligibility, judgeEvidence, judgeHands } from './eligibility.ts'
export type {
  Eligibility,
  EligibilityRefusal,
  Evidence,
  EvidenceKind,
  EvidenceRefusal,
  Hands,
  HandsRefusal,
  IssuerPolicy,
  ShopRelation,
} from './eligibility.ts'
