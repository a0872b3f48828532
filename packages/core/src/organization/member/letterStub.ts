import { dayAfter, isPlainDate, type PlainDate } from '../date.ts'
import type { TransferLetter } from '../affiliation/letter.ts'
import type { MemberHistory } from './record.ts'
import type { Transfer, TransferState } from '../affiliation/transferEvent.ts'

/** What became of a letter: on its way, void, or what became of its transfer. */
export type LetterState = 'void' | Exclude<TransferState, 'requested' | 'outApproved'>

/** The stub of a transfer letter (存根), which stays for ever. `completed` is one whose receipt came back. */
export type LetterStub = TransferLetter & {
  sendingOrganization: string
  receivingOrganization: string
  state: LetterState
  /** The day on which that state began. */
  since: PlainDate
}

/**
 * The stubs of all letters up to a day, oldest first. A letter that nobody brought in by its last day has expired, recorded
 * or not and whatever happens later; one still good of a member who leaves the Party is cancelled.
 */
export function letterStubsOf({ entries }: MemberHistory, day: PlainDate): LetterStub[] {
  const stubs: LetterStub[] = []
  if (!isPlainDate(day)) return stubs
  let letter: TransferLetter | undefined
  for (const { date, standing } of entries) {
    if (date > day) break
    const { affiliation } = standing
    const stub = stubOf(affiliation?.transfer)
    const isNew = stub !== undefined && affiliation?.transfer?.letter !== letter
    const last = stubs.at(-1)
    if (last && isExpired(last, date)) stubs.splice(-1, 1, expired(last))
    else if (last && isOpen(last) && (isNew || !affiliation))
      stubs.splice(-1, 1, { ...last, state: isNew ? 'void' : 'cancelled', since: date })
    else if (last && isOpen(last) && stub && !isNew) stubs.splice(-1, 1, stub)
    if (isNew) stubs.push(stub)
    letter = affiliation?.transfer?.letter ?? letter
  }
  return stubs.map((stub) => (isExpired(stub, day) ? expired(stub) : stub))
}

/** The stub of a transfer's letter, if one was issued. */
function stubOf(transfer: Transfer | undefined): LetterStub | undefined {
  if (!transfer?.letter) return undefined
  const { letter, sendingOrganization, receivingOrganization, state, since } = transfer
  // A transfer that has a letter is past its approval.
  return { ...letter, sendingOrganization, receivingOrganization, state: state as LetterState, since }
}

const isOpen = ({ state }: LetterStub) => state === 'letterIssued' || state === 'received'

const isExpired = ({ state, expires }: LetterStub, day: PlainDate) => state === 'letterIssued' && expires < day

const expired = (stub: LetterStub): LetterStub => ({ ...stub, state: 'expired', since: dayAfter(stub.expires) })
