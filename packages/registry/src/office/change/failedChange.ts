import { type Decision, decisionWords, inEachLanguage, type Words } from '@liangpai/presentation'
import * as z from 'zod'
import type { Reading } from '../../context.ts'
import { requestKind, seconds, shop, words } from '../../output/schemas.ts'
import { failedChangeOf } from '../../store/changes.ts'
import { shopOf } from '../../store/requests.ts'
import type { BadgeRow, RequestRow } from '../../store/tables.ts'
import { lapseOf } from './lapse.ts'

/** What was asked last of a badge and came to nothing, as it was asked, so that nothing is typed twice. */
export const failedChange = z.strictObject({
  kind: requestKind,
  isReturned: z.boolean().describe('it was sent back, and goes on once its member has completed it'),
  decision: z
    .array(words)
    .readonly()
    .describe('what whoever decided was shown that the member reads; nothing where the member took it back'),
  newName: z.string().exactOptional(),
  note: z.string().exactOptional(),
  shop: shop.exactOptional(),
  lapsesAt: seconds.exactOptional().describe('it is deleted then, unless something is done'),
})
/** The same. */
export type FailedChange = z.output<typeof failedChange>

/** What came to nothing last; undefined if nothing did. */
export async function viewFailedChange(reading: Reading, badge: BadgeRow): Promise<FailedChange | undefined> {
  const change = await failedChangeOf(reading, badge.badgeNo)
  if (!change) return undefined
  const { kind, state, newName, note } = change
  const lapsesAt = lapseOf(badge, change)
  return {
    kind,
    isReturned: state === 'returned',
    decision: wordsOfDecision(change),
    ...(newName !== null && { newName }),
    ...(note !== null && { note }),
    ...(kind === 'amendment' && { shop: shopOf(change) }),
    ...(lapsesAt !== undefined && { lapsesAt }),
  }
}

/** What a member takes back is refused, too, and may have been sent back before: that decision is over. */
function wordsOfDecision({ state, decision: text }: RequestRow): Words[] {
  const decision = text === null ? undefined : (JSON.parse(text) as Decision)
  if (decision?.decision !== state) return []
  return decisionWords(decision, 'zh-Hans').map((_, n) =>
    inEachLanguage((language) => decisionWords(decision, language)[n] ?? ''),
  )
}
