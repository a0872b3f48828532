import { type Affiliation, withGroupKept } from './affiliation.ts'
import { judgeApproverInForce, judgeApprovers } from './approvers.ts'
import type { PlainDate } from '../date.ts'
import { judgeHome } from './home.ts'
import { isId } from '../id.ts'
import { isLetterLife } from './letter.ts'
import type { Transfer, TransferEvent, TransferRefusal, TransferState } from './transferEvent.ts'
import type { TransferRules } from './transferRules.ts'
import type { Tree } from '../tree/tree.ts'

/** The affiliation after the step, or why it was refused. */
export type TransferOutcome = { ok: true; affiliation: Affiliation } | { ok: false; code: TransferRefusal }

type Event<Type extends TransferEvent['type']> = Extract<TransferEvent, { type: Type }>

/** What an event of a transfer is judged by. */
export type TransferContext = { date: PlainDate; rules: TransferRules; tree: Tree }

type Rule<Type extends TransferEvent['type']> = {
  from: readonly (TransferState | 'none')[]
  judge(
    event: Event<Type>,
    transfer: Transfer,
    context: TransferContext & { affiliation: Affiliation },
  ): Transfer | TransferRefusal
}

const table: { [Type in TransferEvent['type']]: Rule<Type> } = {
  /** Constitution, art. 8, and member management regulation of 2019, art. 25: every member belongs to one branch. */
  requestTransfer: {
    from: ['none', 'completed', 'expired', 'returned', 'cancelled'],
    judge({ receivingOrganization, approvers }, former, { affiliation, date, tree }) {
      const sendingOrganization = affiliation.homeOrganization
      if (receivingOrganization === sendingOrganization) return 'alreadyHome'
      const code = judgeHome(tree, receivingOrganization, date)
      if (code) return code
      const places = { home: sendingOrganization, receiving: receivingOrganization }
      const fault = judgeApprovers(tree, approvers, places, date)
      if (fault) return fault
      return {
        state: 'requested',
        since: date,
        sendingOrganization,
        receivingOrganization,
        approvers,
        voidLetters: usedNumbers(former),
      }
    },
  },
  /** RULES section 2: request, then approval level by level. */
  approveTransfer: {
    from: ['requested'],
    judge({ by }, transfer, { date, tree }) {
      const [next, ...approvers] = transfer.approvers
      if (by !== next) return 'notNextApprover'
      const fault = judgeApproverInForce(tree, by, date)
      if (fault) return fault
      return { ...transfer, approvers, state: approvers.length === 0 ? 'outApproved' : 'requested' }
    },
  },
  /** RULES section 2: the letter ends after three months at most, six across provinces. */
  issueLetter: {
    from: ['outApproved'],
    judge: (event, transfer, context) => withLetter(transfer, event, context, transfer.voidLetters),
  },
  /** RULES section 2: a lost letter is issued again, and the old one is void. One that has expired ends its transfer. */
  reissueLetter: {
    from: ['letterIssued'],
    judge(event, transfer, context) {
      if (transfer.letter && context.date > transfer.letter.expires) return 'letterExpired'
      return withLetter(transfer, event, context, usedNumbers(transfer))
    },
  },
  receiveLetter: {
    from: ['letterIssued'],
    judge({ number }, transfer, { date, tree }) {
      const { letter, voidLetters } = transfer
      if (voidLetters.includes(number)) return 'letterVoid'
      if (number !== letter?.number) return 'letterUnknown'
      if (date > letter.expires) return 'letterExpired'
      return judgeHome(tree, transfer.receivingOrganization, date) ?? { ...transfer, state: 'received' }
    },
  },
  /** Member management regulation of 2019, art. 25: until members are received, the sending side answers for them. */
  returnReceipt: {
    from: ['received'],
    judge: (_event, transfer, { date, tree }) =>
      judgeHome(tree, transfer.receivingOrganization, date) ?? { ...transfer, state: 'completed' },
  },
  returnLetter: {
    from: ['letterIssued', 'received'],
    judge: (_event, transfer) => ({ ...transfer, state: 'returned' }),
  },
  cancelTransfer: {
    from: ['requested', 'outApproved', 'letterIssued'],
    judge: (_event, transfer) => ({ ...transfer, state: 'cancelled' }),
  },
  expireLetter: {
    from: ['letterIssued'],
    judge: (_event, transfer, { date }) =>
      transfer.letter && date > transfer.letter.expires ? { ...transfer, state: 'expired' } : 'letterNotExpired',
  },
}

/** The numbers of all letters so far, of earlier transfers too: a number is used once in a record. */
function usedNumbers(transfer: Transfer | undefined): readonly string[] {
  const { letter, voidLetters = [] } = transfer ?? {}
  return letter ? [...voidLetters, letter.number] : voidLetters
}

function withLetter(
  transfer: Transfer,
  { number, expires, acrossProvinces }: Event<'issueLetter' | 'reissueLetter'>,
  { date, rules }: TransferContext,
  voidLetters: readonly string[],
): Transfer | TransferRefusal {
  const letter = { number, issued: date, expires }
  if (!isId(number) || voidLetters.includes(number)) return 'letterNumber'
  return isLetterLife(letter, acrossProvinces === true, rules)
    ? { ...transfer, state: 'letterIssued', letter, voidLetters }
    : 'letterLife'
}

/** The events of a transfer, in its order. */
export const transferEventTypes = Object.keys(table) as TransferEvent['type'][]

/** Whether an event is one of a transfer. */
export function isTransferEvent(event: { type: string }): event is TransferEvent {
  return Object.hasOwn(table, event.type)
}

/**
 * Applies an event to a member's transfer. The home organisation changes only when the receipt is back, from the sending
 * to the receiving organisation, so nobody is ever in two. A badge attested by the old branch lapses then (`badgeEffect.ts`).
 */
export function changeTransfer(
  affiliation: Affiliation,
  event: TransferEvent,
  context: TransferContext,
): TransferOutcome {
  const { transfer } = affiliation
  // Each event has its own rule; the compiler cannot follow the pairing through an index.
  const rule = table[event.type] as Rule<TransferEvent['type']>
  if (!rule.from.includes(transfer?.state ?? 'none')) return { ok: false, code: 'forbiddenTransition' }
  // The rule of a first request does not read the missing transfer.
  const changed = rule.judge(event, transfer as Transfer, { ...context, affiliation })
  if (typeof changed === 'string') return { ok: false, code: changed }
  const next = { ...affiliation, transfer: { ...changed, since: context.date } }
  return { ok: true, affiliation: changed.state === 'completed' ? movedHome(next, changed, context) : next }
}

/** Who has moved is no migrant any more. */
function movedHome(
  { migrant: _ended, ...affiliation }: Affiliation,
  { receivingOrganization }: Transfer,
  { date, tree }: TransferContext,
): Affiliation {
  const participatingOrganizations = affiliation.participatingOrganizations.filter((id) => id !== receivingOrganization)
  const moved = { ...affiliation, homeOrganization: receivingOrganization, since: date, participatingOrganizations }
  return withGroupKept(moved, tree, date)
}
