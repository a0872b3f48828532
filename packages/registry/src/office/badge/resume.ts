import { Refusal } from '@liangpai/server'
import * as z from 'zod'
import { requireClock } from '../../clock/requireClock.ts'
import { resumeBadge } from '../../publication/ending.ts'
import { requestOf } from '../../store/requests.ts'
import { defineVerb } from '../defineVerb.ts'
import { writeJournal } from './writeJournal.ts'
import { forbidOwn } from '../roles.ts'
import { badgeNumber, byIssuer, loadBadge } from './badgeTarget.ts'

/** Resumes a paused badge, by the issuer at the member's wish: the member's link can only pause and stop. */
export const resume = defineVerb({
  name: 'resume',
  summary: 'put a paused badge into effect again',
  input: z.strictObject({ badge: badgeNumber }),
  cli: { arguments: ['badge'] },
  load: (work, { badge }) => loadBadge(work, badge),
  mayAct: [byIssuer],
  prepare({ clock, journal }) {
    requireClock(clock)
    return journal.reach()
  },
  async act(work, _input, badge) {
    forbidOwn(work, await requestOf(work.tx, badge.requestId))
    if (badge.state !== 'paused') throw new Refusal('notPaused')
    await resumeBadge(work, badge)
    return { result: {}, subject: badge.codeHash }
  },
  after: writeJournal,
})
