import { endBadge } from './ending.ts'
import { defineVerb } from './perform.ts'
import { badgeOf, target } from './target.ts'

/** The member takes his consent back, by his link or at the office: the badge ends and its data are deleted. */
export const withdraw = defineVerb({
  name: 'withdraw',
  input: target,
  async act(work, given) {
    const badge = await badgeOf(work, given)
    await endBadge(work, badge, 'withdraw')
    return { result: {}, subject: badge.codeHash }
  },
})
