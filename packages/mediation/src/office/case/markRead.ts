import { MEMBER } from '@liangpai/server'
import type { Context, Reading } from '../../context.ts'
import { caseOf, type StoredCase, updateCase } from '../../store/cases.ts'
import type { Party } from '../../party/party.ts'
import { caseByLink } from './step.ts'

/**
 * Notes that a side has read what is new in its case: for the station alone (SERVICES 2). It is no act and no line of the trail, and
 * is written only where something came since.
 */
export async function markRead(context: Context, token: string): Promise<void> {
  if (!(await context.read(MEMBER, (reading) => unread(reading, token)))) return
  await context.transact(MEMBER, async (work) => {
    const found = await unread(work, token)
    if (!found) return
    const { number, record } = found.stored
    const read = { ...record.read, [found.party]: work.at }
    await updateCase(work, { number, record: { ...record, read } }, work)
  })
}

/** The case of a link, if something was written to it that its side has not opened since. */
async function unread(reading: Reading, token: string): Promise<{ stored: StoredCase; party: Party } | undefined> {
  const { number, party } = await caseByLink(reading, token)
  const stored = await caseOf(reading, number)
  const { course, read } = stored.record
  const last = course.findLast(({ type, by }) => type === 'write' && by !== party)
  return last && last.at > (read?.[party] ?? 0) ? { stored, party } : undefined
}
