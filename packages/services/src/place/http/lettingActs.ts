import { type InputFault, NOTHING, RefusedInput, Refusal } from '@liangpai/server'
import { FormGaps, performForm, type WorkSession } from '@liangpai/server/http'
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
    performForm(sent.tenancies.verbs['decline-application'], by(sent), sent.typed, (form) => ({
      tenancy,
      reason: form.written('reason'),
    })),
  ),
  payment: step((sent, tenancy) =>
    performForm(sent.tenancies.verbs['record-deposit'], by(sent), sent.typed, (form) => ({
      tenancy,
      means: form.written('means'),
    })),
  ),
  admit: step((sent, tenancy) => sent.tenancies.verbs.admit(by(sent), { tenancy })),
  extend: step((sent, tenancy) =>
    performForm(sent.tenancies.verbs['extend-term'], by(sent), sent.typed, (form) => ({
      tenancy,
      until: form.written('until'),
    })),
  ),
  cooperate: step((sent, tenancy) =>
    performForm(sent.tenancies.verbs.cooperate, by(sent), sent.typed, (form) => ({
      tenancy,
      cooperation: form.written('cooperation'),
      suppliers: form.all('suppliers'),
    })),
  ),
  settle: step((sent, tenancy) => settle(sent, tenancy)),
  check: step((sent, tenancy) =>
    sent.tenancies.verbs['check-settlement'](by(sent), { tenancy, version: one(sent, 'version') }),
  ),
  refund: step((sent, tenancy) =>
    performForm(sent.tenancies.verbs['return-deposit'], by(sent), sent.typed, (form) => ({
      tenancy,
      means: form.written('means'),
    })),
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
  try {
    await performForm(sent.tenancies.verbs['settle-deposit'], by(sent), sent.typed, (form) => ({
      tenancy,
      deductions: rows.map(([reason, amount]) => ({ reason: form.written(reason), amount: form.written(amount) })),
    }))
  } catch (error) {
    throw inRowOf(error, rows)
  }
}

type Row = readonly [reason: string, amount: string]

/** The same refusal by the fields of the rows; only one deduction can be too high by itself. */
function inRowOf(error: unknown, rows: readonly Row[]): unknown {
  if (error instanceof FormGaps) return new FormGaps(error.gaps, error.faults.map(inRow(rows)), error.fields)
  if (error instanceof RefusedInput) return new RefusedInput(error.faults.map(inRow(rows)), error.code, error.detail)
  const isOfOne = error instanceof Refusal && error.code === 'deductionsTooHigh' && rows.length === 1
  return isOfOne ? new Refusal(error.code, rows[0]?.[1]) : error
}

const inRow =
  (rows: readonly Row[]) =>
  (fault: InputFault): InputFault => {
    const [, at, member] = /^deductions\.(\d)\.(reason|amount)$/.exec(fault.path) ?? []
    const field = rows[Number(at)]?.[member === 'reason' ? 0 : 1]
    return field === undefined ? fault : { ...fault, path: field }
  }

/** Sets on which terms a venue is let. */
export async function actOnTerms(sent: LettingForm): Promise<void> {
  const [, venue] = /^terms-(.+)$/.exec(actIn(sent)) ?? []
  if (venue === undefined) throw new Refusal('notFoundOrNotYours')
  await performForm(sent.tenancies.verbs['set-letting-terms'], by(sent), sent.typed, (form) => {
    const [deposit, howToPay] = [form.one('deposit'), form.one('howToPay')]
    const clocks = Object.fromEntries(
      clockNames.map((name) => [name, form.one(`clock-${name}`)]).filter(([, days]) => days !== ''),
    )
    return {
      venue,
      ...(deposit !== '' && { deposit }),
      ...(howToPay !== '' && { howToPay }),
      clocks,
      ...form.madeFrom(),
    }
  })
}

/** Enters enterprises, their people and suppliers, and takes them out. */
export async function actOnOperators(sent: LettingForm): Promise<void> {
  const { verbs } = sent.tenancies
  const [act = ''] = actIn(sent).split('-')
  const enterprise = one(sent, 'enterprise')
  if (actIn(sent) === 'end-person') {
    await verbs['end-enterprise-person'](by(sent), { enterprise, person: one(sent, 'person') })
  } else if (actIn(sent) === 'end-supplier') {
    await verbs['end-supplier'](by(sent), { enterprise, supplier: one(sent, 'supplier') })
  } else if (act === 'person') {
    await performForm(verbs['add-enterprise-person'], by(sent), sent.typed, (form) => ({
      enterprise,
      person: { name: form.written('name'), id: form.written('person') },
    }))
  } else if (act === 'supplier') {
    await performForm(verbs['add-supplier'], by(sent), sent.typed, (form) => ({
      enterprise,
      name: form.written('name'),
      goods: form.written('goods'),
    }))
  } else if (act === 'enterprise') {
    const parent = one(sent, 'parent')
    await performForm(verbs['add-enterprise'], by(sent), sent.typed, (form) => ({
      name: form.written('name'),
      enterprise: form.written('enterprise'),
      madeFrom: NOTHING,
      ...(parent !== '' && { parent }),
    }))
  } else throw new Refusal('notFoundOrNotYours')
}
