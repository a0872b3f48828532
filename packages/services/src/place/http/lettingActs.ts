import { Refusal } from '@liangpai/server'
import { FormGap, type WorkSession } from '@liangpai/server/http'
import type { Typed } from '@liangpai/server/pages'
import type { Contact } from '../../contact/contact.ts'
import { type TenantAct, tenantActs } from '../pages/work/tenantForms.ts'
import { clockNames } from '../pages/work/termsForm.ts'
import { TENANCY_PATH } from '../pages/tenancy/tenancyAssets.ts'
import { MOST_DEDUCTIONS } from '../tenancy/settling.ts'
import type { TenancyService } from './tenancyService.ts'

/** What somebody sent from a page of tenants. */
export type LettingForm = { tenancies: TenancyService; session: WorkSession; typed: Typed }

/** What is shown in one answer alone. */
export type ReachedOnce = { contact?: Contact; url?: string }

/** Sent twice, it is done once. */
const by = ({ session, typed }: LettingForm) => ({ ...session.by, idempotencyKey: typed['key']?.[0] ?? '' })
const one = ({ typed }: LettingForm, name: string): string => typed[name]?.[0]?.trim() ?? ''

function written(sent: LettingForm, name: string): string {
  const text = one(sent, name)
  if (text === '') throw new FormGap(name, 'writeIt')
  return text
}

const actIn = (sent: LettingForm): string => one(sent, 'act')

/** Takes a step in a tenancy. What is shown in the answer alone comes back. */
export async function actOnTenancy(sent: LettingForm, tenancy: string): Promise<ReachedOnce | undefined> {
  const act = tenantActs.find((name) => name === actIn(sent))
  if (!act) throw new Refusal('notFoundOrNotYours')
  return acts[act](sent, tenancy)
}

type Act = (sent: LettingForm, tenancy: string) => Promise<ReachedOnce | undefined>

/** A step whose result shows in the page. */
const step =
  (act: (sent: LettingForm, tenancy: string) => Promise<unknown>): Act =>
  async (sent, tenancy) => {
    await act(sent, tenancy)
    return undefined
  }

const acts: Readonly<Record<TenantAct, Act>> = {
  review: step((sent, tenancy) => sent.tenancies.verbs['review-application'](by(sent), { tenancy })),
  approve: step((sent, tenancy) => {
    const from = one(sent, 'from')
    return sent.tenancies.verbs['approve-application'](by(sent), { tenancy, ...(from !== '' && { from }) })
  }),
  decline: step((sent, tenancy) =>
    sent.tenancies.verbs['decline-application'](by(sent), { tenancy, reason: written(sent, 'reason') }),
  ),
  payment: step((sent, tenancy) =>
    sent.tenancies.verbs['record-deposit'](by(sent), { tenancy, means: written(sent, 'means') }),
  ),
  admit: step((sent, tenancy) => sent.tenancies.verbs.admit(by(sent), { tenancy })),
  extend: step((sent, tenancy) =>
    sent.tenancies.verbs['extend-term'](by(sent), { tenancy, until: written(sent, 'until') }),
  ),
  cooperate: step((sent, tenancy) =>
    sent.tenancies.verbs.cooperate(by(sent), {
      tenancy,
      cooperation: written(sent, 'cooperation'),
      suppliers: [...(sent.typed['suppliers'] ?? [])],
    }),
  ),
  settle: step((sent, tenancy) => settle(sent, tenancy)),
  check: step((sent, tenancy) =>
    sent.tenancies.verbs['check-settlement'](by(sent), { tenancy, version: one(sent, 'version') }),
  ),
  refund: step((sent, tenancy) =>
    sent.tenancies.verbs['return-deposit'](by(sent), { tenancy, means: written(sent, 'means') }),
  ),
  contact: async (sent, tenancy) => ({
    contact: await sent.tenancies.verbs['tenant-contact'](by(sent), { tenancy }),
  }),
  async link(sent, tenancy) {
    const { token, ...contact } = await sent.tenancies.verbs['tenant-link'](by(sent), { tenancy })
    return { contact, url: `${sent.tenancies.context.origin}${TENANCY_PATH}#${token}` }
  },
}

/** Writes what is taken off. What is wrong with one deduction stands in the row that it was typed into. */
async function settle(sent: LettingForm, tenancy: string): Promise<void> {
  const rows = Array.from({ length: MOST_DEDUCTIONS }, (_none, at) => [`reason-${at}`, `amount-${at}`] as const).filter(
    (names) => names.some((name) => one(sent, name) !== ''),
  )
  const deductions = rows.map(([reason, amount]) => ({ reason: written(sent, reason), amount: written(sent, amount) }))
  try {
    await sent.tenancies.verbs['settle-deposit'](by(sent), { tenancy, deductions })
  } catch (error) {
    throw inRowOf(error, rows)
  }
}

/** The same refusal with the field's name as its detail; only one deduction can be too high by itself. */
function inRowOf(error: unknown, rows: readonly (readonly [reason: string, amount: string])[]): unknown {
  if (!(error instanceof Refusal)) return error
  if (error.code === 'deductionsTooHigh' && rows.length === 1) return new Refusal(error.code, rows[0]?.[1])
  const [, at, member] = /\bdeductions\.(\d)\.(reason|amount)\b/.exec(error.message) ?? []
  return member === undefined ? error : new Refusal(error.code, rows[Number(at)]?.[member === 'reason' ? 0 : 1])
}

/** Sets on which terms a venue is let. */
export async function actOnTerms(sent: LettingForm): Promise<void> {
  const [, venue] = /^terms-(.+)$/.exec(actIn(sent)) ?? []
  if (venue === undefined) throw new Refusal('notFoundOrNotYours')
  const [deposit, howToPay] = [one(sent, 'deposit'), one(sent, 'howToPay')]
  const clocks = Object.fromEntries(
    clockNames.map((name) => [name, one(sent, `clock-${name}`)]).filter(([, days]) => days !== ''),
  )
  await sent.tenancies.verbs['set-letting-terms'](by(sent), {
    venue,
    ...(deposit !== '' && { deposit }),
    ...(howToPay !== '' && { howToPay }),
    clocks,
  })
}

/** Enters enterprises, their people and suppliers, and takes them out. */
export async function actOnOperators(sent: LettingForm): Promise<void> {
  const { verbs } = sent.tenancies
  const [act = ''] = actIn(sent).split('-')
  const enterprise = written(sent, 'enterprise')
  if (actIn(sent) === 'end-person') {
    await verbs['end-enterprise-person'](by(sent), { enterprise, person: one(sent, 'person') })
  } else if (actIn(sent) === 'end-supplier') {
    await verbs['end-supplier'](by(sent), { enterprise, supplier: one(sent, 'supplier') })
  } else if (act === 'person') {
    const person = { id: written(sent, 'person'), name: written(sent, 'name') }
    await verbs['add-enterprise-person'](by(sent), { enterprise, person })
  } else if (act === 'supplier') {
    await verbs['add-supplier'](by(sent), { enterprise, name: written(sent, 'name'), goods: written(sent, 'goods') })
  } else if (act === 'enterprise') {
    const parent = one(sent, 'parent')
    await verbs['add-enterprise'](by(sent), {
      enterprise,
      name: written(sent, 'name'),
      ...(parent !== '' && { parent }),
    })
  } else throw new Refusal('notFoundOrNotYours')
}
