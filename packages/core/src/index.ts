export { createVerifier, verifyBadge } from './verify.ts'
export type { Judgement, Verifier, VerifierOptions, VerifyContext } from './verify.ts'
export type {
  Facts,
  Kind,
  Listing,
  Membership,
  Organization,
  Shop,
  State,
  Station,
  Step,
  Verdict,
  VerifiedVerdict,
  WrongSiteVerdict,
} from './verdict.ts'
export type { Reason } from './reason.ts'
export { bundleAddress, nextEvidence } from './nextEvidence.ts'
export type { EvidenceInHand, EvidenceKind, EvidenceNeed, NextEvidence } from './nextEvidence.ts'
export type { Bundle } from './bundle.ts'
export { formatBadgeNo, parseBadgeNo } from './badge/code.ts'
export { isLocalhost } from './address.ts'
export { UsageError } from './reason.ts'
