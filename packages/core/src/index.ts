export { createVerifier, verifyBadge } from './verify.ts'
export type { Asked, Judgement, Verifier, VerifierOptions } from './verify.ts'
export { formatBadgeNo, parseBadgeNo } from './badge/code.ts'
export { UsageError } from './reason.ts'
export type { Reason } from './reason.ts'
export type { Bundle } from './bundle.ts'
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
} from './verdict.ts'
