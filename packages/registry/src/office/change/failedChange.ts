import type { Shop } from '@liangpai/core'
import { type Decision, decisionWords, inEachLanguage, type Words } from '@liangpai/presentation'
import type { Reading } from '../../context.ts'
import { failedChangeOf } from '../../store/changes.ts'
import { shopOf } from '../../store/requests.ts'
import type { BadgeRow, RequestKind, RequestRow } from '../../store/tables.ts'
import { lapseOf } from './lapse.ts'

/** What was asked last of a badge and came to nothing, as it was asked, so that nothing is typed twice. Times in seconds. */
export type FailedChange = {
  kind: RequestKind
  /** It was sent back, and goes on once its member has completed it. */
  isReturned: boolean
  /** What whoever decided was shown that the member reads, a paragraph each; nothing where the member took it back. */
  decision: readonly Words[]
  newName?: string
  note?: string
  shop?: Shop
  /** It is deleted then, unless something is done. */
  lapsesAt?: number
}

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
