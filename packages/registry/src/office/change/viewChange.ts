import { languages } from '@liangpai/presentation'
import { MEMBER } from '@liangpai/server'
import * as z from 'zod'
import { answerDue } from '../../clock/answerDue.ts'
import type { Context, Reading } from '../../context.ts'
import { pledge } from '../../input/schemas.ts'
import { proofTask, requestKind, seconds, shop } from '../../output/schemas.ts'
import { changeOf } from '../../store/changes.ts'
import { proofsOf } from '../../store/proofs.ts'
import { shopOf } from '../../store/requests.ts'
import type { BadgeRow, RequestRow } from '../../store/tables.ts'
import { taskOf } from '../proof/proofTask.ts'
import { offering, offeringOf } from '../issuance/notice.ts'
import { loadOwn, ownSession, type Target } from './changeTarget.ts'
import { withPledge } from './choose.ts'
import { readyChange } from './confirm.ts'
import { lapseOf } from './lapse.ts'
import { requireDue } from './renew.ts'

/** Which text a member wants to see before they agree in "My data". */
export const changeReading = z.strictObject({
  ...ownSession,
  change: z.enum(['choose', 'renew', 'confirm']).describe('what they are about to agree to'),
  pledge: pledge.optional().describe('their pledge in new words'),
  language: z.enum(languages).describe('the language of the reader'),
})

/** What a member agrees to in "My data": the facts that there are to choose, and the text. */
export const changeView = offering.extend({ shop: z.string(), endsAt: seconds })
/** The same. */
export type ChangeView = z.output<typeof changeView>

/** Shows what a member is about to agree to; throws as the verb of that name. */
export function viewChange(context: Context, input: z.output<typeof changeReading>): Promise<ChangeView> {
  return context.read(MEMBER, async (reading) => {
    const target = await loadOwn(reading, input.session)
    const request = await requestFor(reading, target, input)
    return {
      shop: shopOf(request).name,
      ...(await offeringOf(reading, request, input.language)),
      endsAt: target.badge.exp,
    }
  })
}

function requestFor(
  reading: Reading,
  { badge, request }: Target,
  { change, pledge }: z.output<typeof changeReading>,
): RequestRow | Promise<RequestRow> {
  if (change === 'confirm') return readyChange(reading, badge.badgeNo)
  if (change === 'renew') requireDue(reading, badge)
  return withPledge(request, pledge)
}

/** How far a change is that a member waits for. */
export const changeSteps = z.strictObject({
  kind: requestKind,
  newName: z.string().exactOptional(),
  since: seconds,
  step: z.enum(['requested', 'attested', 'reviewed']),
  changedAt: seconds,
  answerBy: seconds.describe('by when the branch answers'),
  isAgreed: z.boolean().describe('they agreed already, and are not asked again unless something else would be shown'),
  lapsesAt: seconds.exactOptional().describe('it is deleted then, unless something is done'),
  shop: shop.exactOptional().describe('the shop as it will be, where that changes'),
  proofs: z.array(proofTask).describe('what is to be proven of it'),
})
/** The same. */
export type ChangeSteps = z.output<typeof changeSteps>

/** The change of a badge that is under way; undefined if there is none. */
export async function stepsOf(reading: Reading, badge: BadgeRow): Promise<ChangeSteps | undefined> {
  const change = await changeOf(reading, badge.badgeNo)
  if (!change) return undefined
  const { kind, newName, state, consent, createdAt: since, updatedAt: changedAt } = change
  const step = state === 'requested' || state === 'attested' ? state : 'reviewed'
  const proofs = (await proofsOf(reading, change.id)).map(taskOf)
  const lapsesAt = lapseOf(badge, change)
  return {
    kind,
    ...(newName !== null && { newName }),
    since,
    step,
    changedAt,
    answerBy: answerDue(reading, changedAt),
    isAgreed: consent !== null,
    ...(lapsesAt !== undefined && { lapsesAt }),
    ...(kind === 'amendment' && { shop: shopOf(change) }),
    proofs,
  }
}
