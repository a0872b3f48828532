export { addMonths, dayAfter, holdsOn, isPeriod, isPlainDate } from './date.ts'
export type { Period, PlainDate } from './date.ts'

export { issuesByDefault, mayIssue, organizationKinds } from './kind.ts'
export { holdsRelations } from './organization.ts'
export type { BranchForm, ChainLink, Host, HostKind, PartyOrganization } from './organization.ts'
export { addOrganization, endOrganization, isWithin, moveOrganization, superiorsOf } from './tree.ts'
export type { Tree, TreeOutcome, TreeRefusal } from './tree.ts'

export {
  branchHintFor,
  committeeSeatsOf,
  countingRules,
  judgeCommittee,
  judgeHeadcount,
  needApproval,
  newOrganizationCountingRules,
  weightOf,
} from './counting.ts'
export type { BranchHint, CountingFinding, CountingRules, FindingWeight, Headcount, Range } from './counting.ts'
export { changeFounding, foundedBranch } from './founding.ts'
export type {
  BranchFounding,
  FoundingEvent,
  FoundingOutcome,
  FoundingRefusal,
  FoundingState,
  Override,
  PlannedBranch,
} from './founding.ts'

export { judgeTerm, reelectionDue, usualTermYears } from './term.ts'
export type { TermRefusal } from './term.ts'
export { assignRole, endRole, isApprovedAbove, reaches, roleNames, rolesOn } from './role.ts'
export type { Role, RoleName, RoleOutcome, RoleRefusal } from './role.ts'

export { isMember, memberStatuses, votes } from './member.ts'
export type { Member, MemberStatus } from './member.ts'
export { changeMember } from './transition.ts'
export type { Introducer, MemberEvent, MemberNotice, MemberOutcome, MemberRefusal } from './transition.ts'
export { dutyTowards } from './duty.ts'
export type { Duty } from './duty.ts'

export { belongsTo, joinGroup, shownOrganization, stopTakingPart, takePart } from './affiliation.ts'
export type { Affiliation, AffiliationOutcome, AffiliationRefusal, Transfer, TransferState } from './affiliation.ts'
export { changeTransfer } from './transfer.ts'
export type { TransferEvent, TransferOutcome, TransferRefusal } from './transfer.ts'
export type { TransferLetter } from './letter.ts'
export { isMigrantMember, paperFor } from './migrant.ts'
export type { Absence, AbsencePaper } from './migrant.ts'

export { judgeEligibility, operates, shopRelations } from './eligibility.ts'
export type { AttestedStanding, Eligibility, EligibilityRefusal, IssuerPolicy, ShopRelation } from './eligibility.ts'
export { evidenceKinds, judgeEvidence } from './evidence.ts'
export type { Evidence, EvidenceKind, EvidenceRefusal } from './evidence.ts'
export { judgeSeparationOfDuties } from './separationOfDuties.ts'
export type { DutyHolders, SeparationRefusal } from './separationOfDuties.ts'
export { badgeEffectOf, badgeOccasions, isOfShop } from './badgeEffect.ts'
export type { BadgeEffect, BadgeOccasion } from './badgeEffect.ts'
