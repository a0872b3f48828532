import type {
  AbsencePaper,
  BadgeOccasion,
  BranchFounding,
  BranchHint,
  branchForms,
  chainLinks,
  compositionFindings,
  CountingFinding,
  Duty,
  EvidenceKind,
  FindingWeight,
  FoundingEvent,
  hostKinds,
  LetterState,
  MemberEvent,
  MemberNotice,
  MemberStatus,
  ParticipationEvent,
  RoleName,
  ShopRelation,
  TransferEvent,
  TransferState,
} from '@liangpai/core/organization'

/**
 * What organisations, roles, memberships and their events are called in one language (GLOSSARY A to C). Total over the
 * unions of `core`: a name without words does not compile. Kinds are in `kindWords`, refusals in `refusals`.
 */
export type OrganizationWords = {
  form: Record<(typeof branchForms)[number], string>
  host: Record<(typeof hostKinds)[number], string>
  chainLink: Record<(typeof chainLinks)[number], string>
  role: Record<RoleName, string>
  status: Record<MemberStatus, string>
  evidence: Record<EvidenceKind, string>
  absencePaper: Record<AbsencePaper, string>
  shopRelation: Record<ShopRelation, string>
  memberEvent: Record<MemberEvent['type'], string>
  transferEvent: Record<TransferEvent['type'], string>
  participationEvent: Record<ParticipationEvent['type'], string>
  transferState: Record<TransferState, string>
  letterState: Record<LetterState, string>
  foundingEvent: Record<FoundingEvent['type'], string>
  foundingState: Record<BranchFounding['state'], string>
  countingFinding: Record<CountingFinding, string>
  /** What is off about a body beside the number of its seats. */
  compositionFinding: Record<(typeof compositionFindings)[number], string>
  findingWeight: Record<FindingWeight, string>
  branchHint: Record<BranchHint['hint'], string>
  notice: Record<MemberNotice, string>
  duty: Record<Duty['duty'], string>
  /** What affects a badge beside the events of a membership. */
  badgeOccasion: Record<Exclude<BadgeOccasion, MemberEvent['type']>, string>
}
