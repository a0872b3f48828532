import { type RoleName, roleNames } from '@liangpai/core/organization'
import type { HandoverView } from '../../office/handover/viewHandover.ts'
import type { Seat } from '../../store/handoverRow.ts'

type Person = { id: string; name: string }

/** One seat: who had it, and who takes it. */
export type SeatRow = { role: RoleName; leaving?: Person; coming?: Person }

/** The seats of a proposal beside those who have them now: who stays stands beside themself, the others in their order. */
export function seatRows({ seats: holders }: Pick<HandoverView, 'seats'>, proposed: readonly Seat[]): SeatRow[] {
  const rows: SeatRow[] = []
  for (const role of roleNames) {
    const old = holders.filter((one) => one.role === role)
    const taken = proposed.filter((one) => one.role === role).map(({ person }) => person)
    const staying = old.filter(({ id }) => taken.some((one) => one.id === id))
    const leaving = old.filter((one) => !staying.includes(one))
    const coming = taken.filter(({ id }) => !staying.some((one) => one.id === id))
    for (const one of staying) rows.push({ role, leaving: one, coming: one })
    for (let i = 0; i < Math.max(leaving.length, coming.length); i++) {
      const [from, to] = [leaving[i], coming[i]]
      rows.push({ role, ...(from && { leaving: from }), ...(to && { coming: to }) })
    }
  }
  return rows
}

/** The roles that a body has beside those that are held: one row of the form for each that nobody holds. */
const USUAL: readonly RoleName[] = [
  'secretary',
  'deputySecretary',
  'organizationMember',
  'publicityMember',
  'disciplineMember',
]
/** How many plain seats can be added at once. */
const MORE_MEMBERS = 2

/** The rows of the form: each seat that is held, each usual one that is not, and some plain ones; filled with what was returned. */
export function formRows(view: HandoverView): SeatRow[] {
  const rows = seatRows(view, view.returned?.content.seats ?? [])
  const missing = USUAL.filter((role) => !rows.some((row) => row.role === role)).map((role) => ({ role }))
  const plain = Array.from({ length: MORE_MEMBERS }, () => ({ role: 'committeeMember' as const }))
  const all: SeatRow[] = [...rows, ...missing, ...plain]
  return all.toSorted((a, b) => roleNames.indexOf(a.role) - roleNames.indexOf(b.role))
}
