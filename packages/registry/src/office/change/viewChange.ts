import type { Shop } from '@liangpai/core'
import { languages } from '@liangpai/presentation'
import { MEMBER } from '@liangpai/server'
import * as z from 'zod'
import { answerDue } from '../../clock/answerDue.ts'
import type { Context, Reading } from '../../context.ts'
import { pledge } from '../../input/schemas.ts'
import { changeOf } from '../../store/changes.ts'
import { proofsOf } from '../../store/proofs.ts'
import { shopOf } from '../../store/requests.ts'
import type { BadgeRow, RequestRow } from '../../store/tables.ts'
import { type ProofTask, taskOf } from '../proof/proofTask.ts'
import { offeringOf, type Offering } from '../issuance/notice.ts'
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
export type ChangeView = Offering & { shop: string; endsAt: number }

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

/** How far a change is that a member waits for. Times in seconds. */
export type ChangeSteps = {
  kind: RequestRow['kind']
  newName?: string
  since: number
  step: 'requested' | 'attested' | 'reviewed'
  changedAt: number
  /** By when the branch answers. */
  answerBy: number
  /** They agreed to it already, and are not asked again unless something else would be shown. */
  isAgreed: boolean
  /** It is deleted then, unless something is done. */
  lapsesAt?: number
  /** The shop as it will be, where that changes. */
  shop?: Shop
  /** What is to be proven of it. */
  proofs: ProofTask[]
}

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
