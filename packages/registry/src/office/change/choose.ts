import { DAY, Refusal } from '@liangpai/server'
import * as z from 'zod'
import type { Reading } from '../../context.ts'
import { pledge } from '../../input/schemas.ts'
import { wordPledge } from '../../store/changes.ts'
import { countConsentsSince } from '../../store/consents.ts'
import { updateRequest } from '../../store/requests.ts'
import type { BadgeRow, RequestRow } from '../../store/tables.ts'
import { replaceWithConsent } from '../issuance/replaceBadge.ts'
import { journalAndErase } from '../badge/journalAndErase.ts'
import { byDataSession } from '../session/access.ts'
import { journaled } from '../../output/schemas.ts'
import { defineVerb } from '../defineVerb.ts'
import { agreementTo, reserveFor } from '../issuance/agreement.ts'
import { choice } from '../issuance/schemas.ts'
import { loadOwn, ownSession } from './changeTarget.ts'
import { loadOwnChange, type OwnChange } from './ownChange.ts'

/** Beside the consent with which a badge began. */
const CHOICES_A_DAY = 10

const input = z.strictObject({
  ...ownSession,
  choice,
  pledge: pledge.optional().describe('their pledge in new words; as it is if absent'),
})

/** The member chooses anew what is public, or words their pledge anew: their own word, at once, with a consent of its own. */
export const choose = defineVerb({
  name: 'choose',
  summary: 'choose anew what a badge shows',
  input,
  output: z.strictObject({ receipt: z.string(), ...journaled }),
  http: { path: '/member/data/choose' },
  load: (work, input): Promise<OwnChange> =>
    loadOwnChange(work, input, async ({ badge, request }) => {
      await requireSeldom(work, badge)
      return withPledge(request, input.pledge)
    }),
  mayAct: [byDataSession],
  prepare: (context, { session }) =>
    reserveFor(context, async (work) => {
      const { badge, request } = await loadOwn(work, session)
      return { request: { ...request, badgeNo: badge.badgeNo }, exp: badge.exp }
    }),
  async act(work, { choice: chosen }, { badge, request, offering }, reservation) {
    const { choices, facts, consentedAt } = agreementTo(work, request, { choice: chosen, offering })
    const { pledge: words, pledgeVersion } = request
    await updateRequest(work, request.id, { pledge: words, pledgeVersion, updatedAt: work.at })
    await wordPledge(work, badge.badgeNo, request)
    const consent = { kind: 'amendment' as const, notice: offering.notice, choices, consentedAt }
    const { consent: row } = await replaceWithConsent(work, {
      request,
      facts,
      exp: badge.exp,
      consent,
      reservation,
      replaces: badge,
    })
    return { result: { receipt: row.receipt }, subject: badge.codeHash, detail: { facts: Object.keys(facts) } }
  },
  after: journalAndErase,
})

/** Each choice takes an index of its issuer for good: throws `chosenTooOften` for more than anybody needs. */
async function requireSeldom({ tx, at }: Reading, { badgeNo }: BadgeRow): Promise<void> {
  if ((await countConsentsSince(tx, badgeNo, at - DAY)) > CHOICES_A_DAY) throw new Refusal('chosenTooOften')
}

/** The request with a pledge in new words, which are its next version. */
export const withPledge = (request: RequestRow, pledge: string | undefined): RequestRow => ({
  ...request,
  ...(pledge !== undefined &&
    pledge !== request.pledge && {
      pledge,
      pledgeVersion: request.pledge === null ? request.pledgeVersion : request.pledgeVersion + 1,
    }),
})
