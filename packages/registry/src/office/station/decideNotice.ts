import { Refusal } from '@liangpai/server'
import * as z from 'zod'
import { id } from '@liangpai/server/input'
import type { Work } from '../../context.ts'
import { endBadge } from '../../publication/ending.ts'
import { OFFICE } from '../../store/issuers.ts'
import { updateStationNotice } from '../../store/stationNotices.ts'
import { type NoticeEffect, noticeEffects } from '../../store/stationRow.ts'
import { journalAndErase } from '../badge/journalAndErase.ts'
import { reviewAgain } from '../badge/reviewAgain.ts'
import { ofBadge } from '../concerns.ts'
import { journaled, waits } from '../../output/schemas.ts'
import { defineVerb } from '../defineVerb.ts'
import { REVIEWERS } from '../roles.ts'
import { isSecond, noWish, wishOf } from '../twoPersons.ts'
import { requireEffect } from './noticeEffects.ts'
import { type NoticeFound, noticeForOffice } from './noticeForOffice.ts'

/**
 * Two persons of the office decide what follows from a station's notice (SERVICES 2): nothing; a pause until the badge is
 * signed anew; or its end. Who says something else than the first of the two is the first of that.
 */
export const decideNotice = defineVerb({
  name: 'decide-notice',
  summary: "decide what follows from a station's notice, the second of two persons of the office to say so",
  input: z.strictObject({
    notice: id.describe('the number of the notice'),
    effect: z.enum(noticeEffects).describe('what follows for the badge'),
  }),
  output: z.strictObject({ notice: z.string(), ...waits, ...journaled }),
  cli: { arguments: ['notice'] },
  isUrgent: true,
  isInPerson: true,
  needsStepUp: true,
  load: (work, { notice }) => noticeForOffice(work, notice),
  mayAct: [{ by: 'role', roles: REVIEWERS, of: 'the office', organization: () => OFFICE }],
  concerns: ({ badge }, input, work) => (badge ? ofBadge(badge, input, work) : OFFICE),
  async act(work, { notice, effect }, found) {
    const { row, badge } = found
    if (row.decidedAt !== null) throw new Refusal('noticeDecided')
    await requireEffect(work, found, effect)
    const isBoth = row.wanted === effect && isSecond(work, row, 'noticeAsked')
    await updateStationNotice(
      work,
      notice,
      isBoth ? { ...noWish, wanted: null, decision: effect, decidedAt: work.at } : { ...wishOf(work), wanted: effect },
    )
    if (isBoth) await apply(work, effect, found)
    return {
      result: { notice, waits: !isBoth },
      subject: badge?.codeHash ?? notice,
      detail: { notice, effect, ...(!isBoth && { waits: true }) },
    }
  },
  after: journalAndErase,
})

async function apply(work: Work, effect: NoticeEffect, { badge }: NoticeFound): Promise<void> {
  if (!badge || effect === 'none') return
  if (effect === 'end') await endBadge(work, badge, 'end')
  else await reviewAgain(work, badge)
}
