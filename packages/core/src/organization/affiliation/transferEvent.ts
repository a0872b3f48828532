import type { PlainDate } from '../date.ts'
import type { TransferLetter } from './letter.ts'

/** The states of a transfer; the last four are final. */
export const transferStates = [
  'requested',
  'outApproved',
  'letterIssued',
  'received',
  'completed',
  'expired',
  'returned',
  'cancelled',
] as const
/** One of `transferStates`. */
export type TransferState = (typeof transferStates)[number]

/** A transfer of the formal relation (RULES section 2). */
export type Transfer = {
  state: TransferState
  since: PlainDate
  sendingOrganization: string
  receivingOrganization: string
  /** The levels that have yet to approve the leaving, next one first. */
  approvers: readonly string[]
  letter?: TransferLetter
  /** The numbers of lost letters and of those of earlier transfers, which are void. */
  voidLetters: readonly string[]
}

/** An event of a transfer. Its date is that of the decision or letter. */
export type TransferEvent =
  /** `approvers` are the levels that approve the leaving: the home, then each above it, none left out. */
  | { type: 'requestTransfer'; receivingOrganization: string; approvers: readonly string[] }
  | { type: 'approveTransfer'; by: string }
  | { type: 'issueLetter'; number: string; expires: PlainDate; acrossProvinces?: boolean }
  /** Replaces a lost letter, which becomes void. */
  | { type: 'reissueLetter'; number: string; expires: PlainDate; acrossProvinces?: boolean }
  | { type: 'receiveLetter'; number: string }
  /** The receipt comes back, which moves the formal relation. */
  | { type: 'returnReceipt' }
  | { type: 'returnLetter' }
  | { type: 'cancelTransfer' }
  | { type: 'expireLetter' }

/** Why a step of a transfer is refused. */
export const transferRefusals = [
  'forbiddenTransition',
  'alreadyHome',
  'organizationUnknown',
  'organizationNotInForce',
  'holdsNoRelations',
  'approversMissing',
  'firstApproverNotHome',
  'approverNotAbove',
  'approverLevelMissing',
  'notNextApprover',
  'letterNumber',
  'letterLife',
  'letterVoid',
  'letterUnknown',
  'letterExpired',
  'letterNotExpired',
] as const
/** One of `transferRefusals`. */
export type TransferRefusal = (typeof transferRefusals)[number]
