import { deadlineAfter, Refusal } from '@liangpai/server'
import { sendOnce } from '@liangpai/server/http'
import type { CaseAct } from '../../pages/case/caseForm.ts'
import type { CasePage } from '../../pages/case/casePage.ts'
import { caseOf, caseView } from '../../pages/case/caseView.ts'
import { objectPart } from '../../pages/case/objectPage.ts'
import { removedView } from '../../pages/case/removedPage.ts'
import { type SecondTap, secondTap } from '../../pages/case/sure.ts'
import { type CaseCall, readCase } from './readCase.ts'

type Answer = (call: CaseCall) => Promise<Response>
type Step = (call: CaseCall) => Promise<unknown>

const agrees = ({ form }: CaseCall): boolean => form.text('agrees') === 'yes'
const isSure = ({ form }: CaseCall): boolean => form.text('sure') === 'yes'

/** A step that is sent twice, or that the other side has overtaken, is answered by how far the case is now. */
const overtaken = new Set(['forbiddenTransition', 'alreadyAnswered', 'alreadyObjected', 'noTestProposed'])

const unlessOvertaken = (error: unknown): void => {
  if (!(error instanceof Refusal) || !overtaken.has(error.code)) throw error
}

/** Takes a step and shows what the case has come to. */
const taking =
  (step: Step): Answer =>
  async (call) => {
    await step(call).catch(unlessOvertaken)
    return sendOnce(caseView(await readCase(call)), 200)
  }

/** The same, after a second tap. */
const afterSecondTap =
  (tap: SecondTap, step: Step): Answer =>
  async (call) => {
    if (isSure(call)) return taking(step)(call)
    const page = await readCase(call)
    return sendOnce(caseOf(page, [secondTap(page, tap)]), 200)
  }

const by = ({ form }: CaseCall) => form.by

const consent: Answer = (call) => {
  const step: Step = ({ service, token }) => service.station.verbs.consent(by(call), { token, agrees: agrees(call) })
  return agrees(call) ? taking(step)(call) : afterSecondTap('noMediation', step)(call)
}

/** What is accepted is what was read: the second tap is for the same version, or for none. */
const agree: Answer = async (call) => {
  const version = Number(call.form.text('version'))
  const last = (await readCase(call)).view.proposals.at(-1)
  if (last !== undefined && last.version !== version) throw new Refusal('versionOutdated')
  const step: Step = ({ service, token }) =>
    service.station.verbs.agree(by(call), { token, version, agrees: agrees(call) })
  return afterSecondTap(agrees(call) ? 'accept' : 'decline', step)(call)
}

const object: Answer = async (call) => {
  const page = await readCase(call)
  const chosen = call.form.text('mediator')
  const isMissing = call.form.text('sent') === 'yes' && chosen === ''
  if (call.form.text('sent') !== 'yes' || isMissing) {
    const reason = call.form.text('reason')
    const shown = objectPart(page, { chosen, reason, replacedBy: replacedBy(call, page), isMissing })
    return sendOnce(caseOf(page, [shown]), isMissing ? 422 : 200)
  }
  return taking(async ({ form, service, token }) => {
    const typed = form.text('reason').trim()
    for (const mediator of chosen === 'both' ? acting(page) : [chosen])
      await service.station.verbs.object(form.by, { token, mediator, ...(typed !== '' && { reason: typed }) })
  })(call)
}

const acting = ({ view }: CasePage): string[] =>
  view.mediators.filter(({ until, objectedTo }) => until === undefined && !objectedTo).map(({ person }) => person)

/** The day by which a mediator would be replaced; only where a mediation pauses for it. */
function replacedBy({ service }: CaseCall, { view, profile, today }: CasePage): string | undefined {
  if (view.state !== 'mediating' && view.state !== 'paused') return undefined
  return deadlineAfter(service.station.context.calendar, today, profile.replace).day
}

const remove: Answer = async (call) => {
  const { form, service, token } = call
  await service.station.verbs['delete-part'](form.by, { token })
  return sendOnce(removedView(await readCase(call)), 200)
}

/** What a side answers and decides. */
export const answers = {
  consent,
  waive: taking(({ form, service, token }) =>
    service.station.verbs.waive(form.by, { token, mediator: form.text('mediator') }),
  ),
  object,
  test: taking((call) =>
    call.service.station.verbs['agree-to-test'](call.form.by, { token: call.token, agrees: agrees(call) }),
  ),
  agree,
  end: afterSecondTap('decline', ({ form, service, token }) =>
    service.station.verbs['end-mediation'](form.by, { token }),
  ),
  // The buyer's word ends the case, and the merchant's the time in which the buyer may object: neither is taken back.
  fulfil: afterSecondTap('done', ({ form, service, token }) => service.station.verbs.fulfil(form.by, { token })),
  missed: afterSecondTap('missed', ({ form, service, token }) =>
    service.station.verbs['report-missed'](form.by, { token }),
  ),
  withdraw: afterSecondTap('withdraw', ({ form, service, token }) =>
    service.station.verbs['withdraw-complaint'](form.by, { token }),
  ),
  delete: remove,
} satisfies Partial<Record<CaseAct, Answer>>
