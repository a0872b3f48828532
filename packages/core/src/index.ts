export { createVerifier, verifyBadge } from './verifier.ts'
export type { Verifier, VerifierOptions } from './verifier.ts'
export type { VerifyContext } from './judge.ts'
export type { Judgement } from './judgement.ts'
export type {
  Facts,
  Kind,
  Listing,
  Membership,
  Organization,
  Shop,
  State,
  Station,
  Verdict,
  VerifiedVerdict,
  WrongSiteVerdict,
} from './verdict.ts'
export type { Reason, Step } from './reason.ts'
export { bundleAddress, nextEvidence } from './nextEvidence.ts'
export type { EvidenceInHand, EvidenceNeed, EvidencePart, NextEvidence } from './nextEvidence.ts'
export type { Bundle } from './bundle.ts'
export { formatBadgeNo, parseBadgeNo } from './badge/badgeNo.ts'
export { readBadgeNo } from './badge/typedBadgeNo.ts'
export type { BadgeNoFault, TypedBadgeNo } from './badge/typedBadgeNo.ts'
export { readListingId } from './badge/typedListingId.ts'
export type { ListingIdFault, TypedListingId } from './badge/typedListingId.ts'
export { readPageAddress } from './pageAddress.ts'
export { readSignedToken } from './token/signedToken.ts'
export type { SignedToken } from './token/signedToken.ts'
export { isThumbprint } from './token/thumbprint.ts'
export { isLocalhost } from './localhost.ts'
export { UsageError } from './usageError.ts'
