import * as z from 'zod'
import { requestOf } from '../store/requests.ts'
import { forbidOwn } from './authority.ts'
import { resumeBadge } from './ending.ts'
import { defineVerb } from './perform.ts'
import { Refusal } from '@liangpai/server'
import { badgeOf } from './target.ts'

/** Resumes a paused badge, by the issuer at the member's wish: his link can only pause and stop. */
export const resume = defineVerb({
  name: 'resume',
  input: z.strictObject({ badge: z.string() }),
  async act(work, given) {
    const badge = await badgeOf(work, given)
    forbidOwn(work, await requestOf(work.tx, badge.requestId))
    if (badge.state !== 'paused') throw new Refusal('notPaused')
    await resumeBadge(work, badge)
    return { result: {}, subject: badge.codeHash }
  },
})
