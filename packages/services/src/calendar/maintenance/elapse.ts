import { eachThing, orFault, SYSTEM } from '@liangpai/server'
import { noteOfTime } from '../../maintenance/noteOfTime.ts'
import { settleList } from '../store/lists.ts'
import type { CalendarContext, Work } from '../store/schema.ts'
import { sessionOf } from '../store/sessions.ts'

/** Lets offers lapse that nobody answered, and offers what is free to the next. Each list by itself; returns the sessions. */
export async function elapseLists(context: CalendarContext): Promise<string[]> {
  const due = await context.store.db
    .selectFrom('calendarSessions')
    .select('id')
    .where('lapsesAt', '<=', context.now())
    .orderBy('lapsesAt')
    .execute()
  const ids = due.map(({ id }) => id)
  return orFault(await eachThing(ids, (id) => context.transact(SYSTEM, (work) => elapse(work, id))))
}

async function elapse(work: Work, id: string): Promise<boolean> {
  if (!(await settleList(work, id))) return false
  const { hosts } = await sessionOf(work, id)
  await noteOfTime(work, { verb: 'elapse', subject: id, host: hosts[0] ?? work.ledBy })
  return true
}
