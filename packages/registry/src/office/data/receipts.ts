import type { Language } from '@liangpai/presentation'
import { MEMBER, Refusal } from '@liangpai/server'
import type { Context, Reading } from '../../context.ts'
import { stopLinkOf } from '../../store/stopLinks.ts'
import { consentsOf } from '../../store/consents.ts'
import { endingReceiptOf } from '../badge/endingReceipt.ts'
import type { Journaled } from '../writeJournal.ts'
import { accessOf, ownBadge } from '../session/access.ts'

/** The signed receipts of a member's consents, newest first. Throws `dataSessionEnded`, `dataNeedsMore`. */
export const receiptsOf = (
  context: Context,
  session: string,
): Promise<{ receipts: { id: string; receipt: string }[] }> =>
  context.read(MEMBER, async (reading) => {
    const badge = await ownBadge(reading, session)
    const consents = await consentsOf(reading, badge.badgeNo)
    return { receipts: consents.map(({ id, receipt }) => ({ id, receipt })) }
  })

/** Withdraws, and adds the receipt of the ending: once the badge has ended, its session opens nothing any more. */
export async function withdrawWithReceipt(
  context: Context,
  { session, language }: { session: string; language: Language },
  withdraw: () => Promise<Journaled>,
): Promise<Journaled & { receipt?: string }> {
  const found = await context.read(MEMBER, (reading) => stopLinkIn(reading, session))
  const result = await withdraw()
  if (!result.journaled || !found?.link) return result
  const { badgeNo, link } = found
  return { ...result, receipt: await endingReceiptOf(context, { tokenHash: link.tokenHash, badgeNo }, language) }
}

/** The badge of a session with its stop link; nothing after an earlier tap, which has ended it. */
async function stopLinkIn(reading: Reading, session: string) {
  try {
    const { badgeNo } = (await accessOf(reading, session)).badge
    return { badgeNo, link: await stopLinkOf(reading.tx, { badgeNo }) }
  } catch (error) {
    if (error instanceof Refusal && error.code === 'notInEffect') return undefined
    throw error
  }
}
