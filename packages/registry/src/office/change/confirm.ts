import { Refusal } from '@liangpai/server'
import * as z from 'zod'
import type { Reading } from '../../context.ts'
import { changeOf } from '../../store/changes.ts'
import type { RequestRow } from '../../store/tables.ts'
import { journalAndErase } from '../badge/journalAndErase.ts'
import { byDataSession } from '../session/access.ts'
import { journaled } from '../../output/schemas.ts'
import { defineVerb } from '../defineVerb.ts'
import { agreementTo, signAgreement, isReviewed, reserveFor } from '../issuance/agreement.ts'
import { choice } from '../issuance/schemas.ts'
import { validUntilOf } from '../issuance/validUntil.ts'
import { isProven } from '../proof/isProven.ts'
import { loadOwn, ownSession } from './changeTarget.ts'
import { loadOwnChange } from './ownChange.ts'

/** The member agrees to a change of their badge that was attested and reviewed: it is signed, and public when this returns. */
export const confirm = defineVerb({
  name: 'confirm',
  summary: 'agree to a change of a badge that was reviewed',
  input: z.strictObject({ ...ownSession, choice }),
  output: z.strictObject({ receipt: z.string(), ...journaled }),
  http: { path: '/member/data/confirm' },
  load: (work, input) => loadOwnChange(work, input, ({ badge }) => readyChange(work, badge.badgeNo)),
  mayAct: [byDataSession],
  concerns: ({ request }) => request.organizationId,
  prepare: (context, { session }) =>
    reserveFor(context, async (work) => {
      const { badge } = await loadOwn(work, session)
      const request = await readyChange(work, badge.badgeNo)
      return { request, exp: await validUntilOf(work, request) }
    }),
  async act(work, { choice: chosen }, { badge, request, offering }, reservation) {
    const agreement = agreementTo(work, request, { choice: chosen, offering })
    const agreed = { request, exp: await validUntilOf(work, request), agreement }
    const { consent } = await signAgreement(work, agreed, reservation)
    return { result: { receipt: consent.receipt }, subject: badge.codeHash, detail: { request: request.id } }
  },
  after: journalAndErase,
})

/** The change of a badge that waits for its member alone; throws `changeNotWaiting`, `shopNotProven`. */
export async function readyChange(work: Reading, badgeNo: string): Promise<RequestRow> {
  const request = await changeOf(work, badgeNo)
  if (!request || !isReviewed(request)) throw new Refusal('changeNotWaiting')
  if (!(await isProven(work, request))) throw new Refusal('shopNotProven')
  return request
}
