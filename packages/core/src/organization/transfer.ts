import { type Affiliation, type Transfer, type TransferState, withGroupKept } from './affiliation.ts'
import { isPlainDate, type PlainDate } from './date.ts'
import { isLetterLife } from './letter.ts'
import { isMember, type MemberStatus } from './member.ts'
import { holdsRelations } from './organization.ts'
import { findOrganization, type Tree } from './tree.ts'

/** An event of a transfer. Its date is that of the decision or letter. */
export type TransferEvent =
  | { type: 'request'; receivingOrganization: string; approvers: readonly string[]; status: MemberStatus }
  | { type: 'approveOut'; by: string }
  | { type: 'issueLetter'; number: string; expires: PlainDate; acrossProvinces?: boolean }
  /** Replaces a lost letter, which becomes void. */
  | { type: 'reissueLetter'; number: string; expires: PlainDate; acrossProvinces?: boolean }
  | { type: 'receive'; number: string }
  /** The receipt comes back, which moves the formal relation. */
  | { type: 'returnReceipt' }
  | { type: 'returnLetter' }
  | { type: 'cancel' }
  | { type: 'expire' }

/** Why a step of a transfer is refused. */
export type TransferRefusal =
  | 'dateInvalid'
  | 'dateBeforeLast'
  | 'forbiddenTransition'
  | 'notMember'
  | 'alreadyHome'
  | 'receiverHoldsNoRelations'
  | 'approversMissing'
  | 'notNextApprover'
  | 'letterNumber'
  | 'letterLife'
  | 'letterVoid'
  | 'letterUnknown'
  | 'letterExpired'
  | 'letterNotExpired'

/** The affiliation after the step, or why it was refused. */
export type TransferOutcome = { ok: true; affiliation: Affiliation } | { ok: false; code: TransferRefusal }

type Event<Type extends TransferEvent['type']> = Extract<TransferEvent, { type: Type }>
type TransferContext = { affiliation: Affiliation; date: PlainDate; tree: Tree }
type Rule<Type extends TransferEvent['type']> = {
  from: readonly (TransferState | 'none')[]
  judge(event: Event<Type>, transfer: Transfer, context: TransferContext): Transfer | TransferRefusal
}

const table: { [Type in TransferEvent['type']]: Rule<Type> } = {
  /** Constitution, art. 8, and member management regulation of 2019, art. 25: every member belongs to one branch. */
  request: {
    from: ['none', 'completed', 'expired', 'returned', 'cancelled'],
    judge({ receivingOrganization, approvers, status }, _none, { affiliation, date, tree }) {
      if (!isMember(status)) return 'notMember'
      if (receivingOrganization === affiliation.homeOrganization) return 'alreadyHome'
      const receiver = findOrganization(tree, receivingOrganization)
      // A receiver in another province is not in this tree; its own side answers for it.
      if (receiver && !holdsRelations(receiver)) return 'receiverHoldsNoRelations'
      if (approvers.length === 0) return 'approversMissing'
      const sendingOrganization = affiliation.homeOrganization
      return { state: 'requested', since: date, sendingOrganization, receivingOrganization, approvers, voidLetters: [] }
    },
  },
  /** RULES section 2: request, then approval level by level. */
  approveOut: {
    from: ['requested'],
    judge({ by }, transfer) {
      const [next, ...approvers] = transfer.approvers
      if (by !== next) return 'notNextApprover'
      return { ...transfer, approvers, state: approvers.length === 0 ? 'outApproved' : 'requested' }
    },
  },
  /** RULES section 2: the letter ends after three months at most, six across provinces. */
  issueLetter: {
    from: ['outApproved'],
    judge: (event, transfer, { date }) => withLetter(transfer, event, date, transfer.voidLetters),
  },
  /** RULES section 2: a lost letter is issued again, and the old one is void. */
  reissueLetter: {
    from: ['letterIssued'],
    judge(event, transfer, { date }) {
      const { letter, voidLetters } = transfer
      return withLetter(transfer, event, date, letter ? [...voidLetters, letter.number] : voidLetters)
    },
  },
  receive: {
    from: ['letterIssued'],
    judge({ number }, transfer, { date }) {
      const { letter, voidLetters } = transfer
      if (voidLetters.includes(number)) return 'letterVoid'
      if (number !== letter?.number) return 'letterUnknown'
      return date > letter.expires ? 'letterExpired' : { ...transfer, state: 'received' }
    },
  },
  /** Member management regulation of 2019, art. 25: until members are received, the sending side answers for them. */
  returnReceipt: { from: ['received'], judge: (_event, transfer) => ({ ...transfer, state: 'completed' }) },
  returnLetter: {
    from: ['letterIssued', 'received'],
    judge: (_event, transfer) => ({ ...transfer, state: 'returned' }),
  },
  cancel: {
    from: ['requested', 'outApproved', 'letterIssued'],
    judge: (_event, transfer) => ({ ...transfer, state: 'cancelled' }),
  },
  expire: {
    from: ['letterIssued'],
    judge: (_event, transfer, { date }) =>
      transfer.letter && date > transfer.letter.expires ? { ...transfer, state: 'expired' } : 'letterNotExpired',
  },
}

function withLetter(
  transfer: Transfer,
  { number, expires, acrossProvinces = false }: Event<'issueLetter' | 'reissueLetter'>,
  date: PlainDate,
  voidLetters: readonly string[],
): Transfer | TransferRefusal {
  const letter = { number, issued: date, expires }
  if (number === '' || voidLetters.includes(number)) return 'letterNumber'
  return isLetterLife(letter, acrossProvinces)
    ? { ...transfer, state: 'letterIssued', letter, voidLetters }
    : 'letterLife'
}

/**
 * Applies an event to a person's transfer. The home organisation changes only when the receipt is back, from the sending to
 * the receiving organisation, so nobody is ever in two. A badge attested by the old branch lapses then (`badgeEffect.ts`).
 */
export function changeTransfer(
  affiliation: Affiliation,
  event: TransferEvent,
  date: PlainDate,
  tree: Tree,
): TransferOutcome {
  const refuse = (code: TransferRefusal): TransferOutcome => ({ ok: false, code })
  if (!isPlainDate(date)) return refuse('dateInvalid')
  const { transfer } = affiliation
  // Each event has its own rule; the compiler cannot follow the pairing through an index.
  const rule = table[event.type] as Rule<TransferEvent['type']>
  if (!rule.from.includes(transfer?.state ?? 'none')) return refuse('forbiddenTransition')
  if (date < (transfer?.since ?? affiliation.since)) return refuse('dateBeforeLast')
  // The rule of a first request does not read the missing transfer.
  const changed = rule.judge(event, transfer as Transfer, { affiliation, date, tree })
  if (typeof changed === 'string') return refuse(changed)
  const next = { ...affiliation, transfer: { ...changed, since: date } }
  return { ok: true, affiliation: changed.state === 'completed' ? movedHome(next, changed, date, tree) : next }
}

function movedHome(
  affiliation: Affiliation,
  { receivingOrganization }: Transfer,
  date: PlainDate,
  tree: Tree,
): Affiliation {
  const participatingOrganizations = affiliation.participatingOrganizations.filter((id) => id !== receivingOrganization)
  const moved = { ...affiliation, homeOrganization: receivingOrganization, since: date, participatingOrganizations }
  return withGroupKept(moved, tree)
}
