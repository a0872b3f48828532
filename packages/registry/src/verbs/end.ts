import * as z from 'zod'
import { endBadge } from './ending.ts'
import { defineVerb } from './perform.ts'
import { badgeOf } from './target.ts'

/** Why; known to the issuer alone. */
export const reasons = [
  'endedByIssuer',
  'statusChanged',
  'transferCompleted',
  'shopClosed',
  'keyCompromised',
  'issuedInError',
] as const

/** The issuer ends a badge. Why is the issuer's own knowledge, never public. */
export const end = defineVerb({
  name: 'end',
  input: z.strictObject({ badge: z.string(), reason: z.enum(reasons) }),
  async act(work, { badge: number, reason }) {
    const badge = await badgeOf(work, { badge: number })
    await endBadge(work, badge, 'end')
    return { result: {}, subject: badge.codeHash, detail: { reason } }
  },
})
