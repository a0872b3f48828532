import { pauseBadge } from './ending.ts'
import { defineVerb } from './perform.ts'
import { badgeOf, target } from './target.ts'

/** Pauses a badge, by the member or the issuer. Pausing a paused one changes nothing. */
export const pause = defineVerb({
  name: 'pause',
  input: target,
  async act(work, given) {
    const badge = await badgeOf(work, given)
    if (badge.state === 'active') await pauseBadge(work, badge)
    return { result: {}, subject: badge.codeHash }
  },
})
