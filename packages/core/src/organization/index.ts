export { isText } from '../text.ts'
export { addDays, addMonths, dayAfter, dayBefore, holdsOn, isPeriod, isPlainDate } from './date.ts'
export type { Period, PlainDate } from './date.ts'

export { issuesByDefault, mayIssue, organizationKinds } from './tree/kind.ts'
export { branchForms, chainLinks, holdsRelations, hostKinds } from './tree/organization.ts'
export type { BranchForm, ChainLink, Host, HostKind, PartyOrganization } from './tree/organization.ts'
export type { OrganizationChange, OrganizationRow } from './tree/organizationRow.ts'
export { emptyTree, judgeTree, rowsOf, treeFrom } from './tree/tree.ts'
export type { Tree } from './tree/tree.ts'
export { treeRefusals } from './tree/treeRefusal.ts'
export type { TreeFinding, TreeRefusal } from './tree/treeRefusal.ts'
export { addOrganization, changeOrganization, endOrganization, moveOrganization } from './tree/treeChange.ts'
export type { TreeOutcome } from './tree/treeChange.ts'
export {
  childrenOf,
  descendantsOf,
  isWithin,
  organizationOn,
  organizationsOn,
  pathOf,
  superiorsOf,
} from './tree/lineage.ts'

export { judgeRuleSets, ruleSetRefusals, rulesOfVersion, rulesOn, ruleSources } from './rules.ts'
export type { RuleSet, RuleSetFinding, RuleSetRefusal, RuleSets, RuleSource } from './rules.ts'
export {
  committeeSeatsOf,
  countingFindings,
  countingRules,
  judgeCommittee,
  judgeHeadcount,
  needApproval,
  newOrganizationCountingRules,
  weightOf,
} from './founding/counting.ts'
export type {
  CountingFinding,
  CountingOutcome,
  CountingRules,
  FindingWeight,
  Headcount,
  Range,
} from './founding/counting.ts'
export { changeFounding, foundedBranch, foundingRefusals, foundingStates } from './founding/founding.ts'
export type {
  BranchFounding,
  FoundingEvent,
  FoundingOutcome,
  FoundingRefusal,
  FoundingState,
  Override,
  PlannedBranch,
} from './founding/founding.ts'

export { judgeTerm, reelectionDue, termRefusals, termRules, usualTermYears } from './role/term.ts'
export type { TermRefusal, TermRules } from './role/term.ts'
export { isApprovedAbove, roleNames, roleRefusals } from './role/role.ts'
export type { Role, RoleName, RoleOutcome, RoleRefusal } from './role/role.ts'
export { assignRole, endRole } from './role/assignment.ts'
export type { Holder } from './role/assignment.ts'
export { officersOn, rolesOn, termsEnding } from './role/officers.ts'
export type { TermsOutcome } from './role/officers.ts'
export { reaches, withinReach } from './role/reach.ts'
export { compositionFindings, compositionRefusals, judgeComposition, vacanciesOn } from './role/composition.ts'
export type {
  CompositionContext,
  CompositionFinding,
  CompositionOutcome,
  CompositionRefusal,
  VacancyOutcome,
} from './role/composition.ts'

export { isMember, memberStatuses, votes } from './member/member.ts'
export type { ApplyingStatus, EndedStatus, Member, MemberStatus, SuspendableMember } from './member/member.ts'
export { isOfAge, membershipRules } from './member/membershipRules.ts'
export type { MembershipRules } from './member/membershipRules.ts'
export { memberNotices, memberRefusals } from './member/memberEvent.ts'
export type { Introducer, MemberEvent, MemberNotice, MemberRefusal } from './member/memberEvent.ts'
export { memberEventTypes } from './member/transition.ts'

export { belongsTo, managementOf, shownOrganization } from './affiliation/affiliation.ts'
export type { Affiliation } from './affiliation/affiliation.ts'
export { joinGroup } from './affiliation/group.ts'
export type { GroupOutcome, GroupRefusal } from './affiliation/group.ts'
export { participationEventTypes, participationRefusals } from './affiliation/participation.ts'
export type { ParticipationEvent, ParticipationRefusal } from './affiliation/participation.ts'
export { isMigrantMember, paperFor } from './affiliation/migrant.ts'
export type { Absence, AbsencePaper, MigrantRegistration } from './affiliation/migrant.ts'
export { transferRules } from './affiliation/transferRules.ts'
export type { TransferRules } from './affiliation/transferRules.ts'
export { transferRefusals, transferStates } from './affiliation/transferEvent.ts'
export type { Transfer, TransferEvent, TransferRefusal, TransferState } from './affiliation/transferEvent.ts'
export { transferEventTypes } from './affiliation/transfer.ts'
export type { TransferLetter } from './affiliation/letter.ts'

export { emptyHistory, recordOf } from './member/record.ts'
export type {
  HistoryEntry,
  MemberHistory,
  MemberRecord,
  RecordedEvent,
  RecordEvent,
  Standing,
} from './member/record.ts'
export { recordEvent, recordRefusals, replay } from './member/recording.ts'
export type { RecordContext, RecordFault, RecordOutcome, RecordRefusal, ReplayOutcome } from './member/recording.ts'
export { standingOn, statusOn, statusPeriodsOf } from './member/history.ts'
export type { StatusPeriod } from './member/history.ts'
export { letterStubsOf } from './member/letterStub.ts'
export type { LetterState, LetterStub } from './member/letterStub.ts'
export { dutiesBy, dutyNames, dutyTowards } from './member/duty.ts'
export type { Duty, DutyOutcome } from './member/duty.ts'
export { headcountOf } from './member/headcount.ts'
export type { HeadcountOutcome } from './member/headcount.ts'
export { headcountRefusals } from './member/membersIn.ts'
export type { HeadcountRefusal } from './member/membersIn.ts'
export { membersElsewhere, membersWithoutHome } from './member/memberWithoutHome.ts'
export type {
  ElsewhereOutcome,
  MemberElsewhere,
  MemberWithoutHome,
  WithoutHomeOutcome,
} from './member/memberWithoutHome.ts'
export { branchHintFor, branchHintOf } from './member/branchHint.ts'
export type { BranchHint } from './member/branchHint.ts'

export {
  eligibilityRefusals,
  eligibilityRules,
  judgeEligibility,
  operates,
  shopRelations,
} from './badge/eligibility.ts'
export type {
  AttestedStanding,
  Eligibility,
  EligibilityRefusal,
  EligibilityRules,
  IssuerPolicy,
  ShopRelation,
} from './badge/eligibility.ts'
export { evidenceKinds, evidenceRefusals, judgeEvidence } from './badge/evidence.ts'
export type { Evidence, EvidenceKind, EvidenceRefusal } from './badge/evidence.ts'
export { judgeSeparationOfDuties, separationRefusals } from './badge/separationOfDuties.ts'
export type { DutyHolders, SeparationRefusal } from './badge/separationOfDuties.ts'
export { badgeEffectOf, badgeEffectRules, badgeOccasions, isOfShop } from './badge/badgeEffect.ts'
export type { BadgeEffect, BadgeEffectRules, BadgeOccasion } from './badge/badgeEffect.ts'

export { coverageOf, coverageRefusals, emptyByLink, uncovered, withCarried } from './figure/coverage.ts'
export type { Coverage, CoverageField, CoverageOutcome, CoverageRefusal, CoverageTargets } from './figure/coverage.ts'
export { estimateRefusals, judgeEstimate } from './figure/estimate.ts'
export type { EstimateRefusal } from './figure/estimate.ts'
export { atLeast, between, exactly, figureRefusals, isFigure, ratio } from './figure/figure.ts'
export type { Figure, FigureRefusal, Ratio, RatioOutcome } from './figure/figure.ts'
export { countBehind, countRefusals, publishCounts, totalOf } from './figure/publishedCounts.ts'
export type {
  CountCell,
  CountHistory,
  CountOutcome,
  CountRefusal,
  CountTable,
  PublishedCell,
} from './figure/publishedCounts.ts'

export { changeInitiative, initiativeOn } from './initiative/changeInitiative.ts'
export type { InitiativeOutcome } from './initiative/changeInitiative.ts'
export {
  INITIATIVE_LENGTHS,
  initiativeLanguages,
  initiativeRefusals,
  initiativeStates,
  MOST_PARAGRAPHS,
} from './initiative/initiative.ts'
export type {
  Initiative,
  InitiativeContent,
  InitiativeEvent,
  InitiativeLanguage,
  InitiativeRefusal,
  InitiativeState,
  Written,
} from './initiative/initiative.ts'
