import { SYSTEM } from '@liangpai/server'
import { settleList } from '../store/lists.ts'
import type { CalendarContext } from '../store/schema.ts'

/** Lets offers lapse that nobody answered, and offers what is free to the next. Each list by itself; returns the sessions. */
export async function elapseLists(context: CalendarContext): Promise<string[]> {
  const due = await context.store.db
    .selectFrom('calendarSessions')
    .select('id')
    .where('lapsesAt', '<=', context.now())
    .orderBy('lapsesAt')
    .execute()
  const changed: string[] = []
  for (const { id } of due) if (await context.transact(SYSTEM, (work) => settleList(work, id))) changed.push(id)
  return changed
}
