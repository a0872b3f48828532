import { dayOf, eachThing, orFault, Refusal, SYSTEM } from '@liangpai/server'
import { addAudit } from '@liangpai/server/store'
import { type ClockName, endingClock, isOver } from '../clock/clock.ts'
import type { Context } from '../context.ts'
import { caseOf, dueCases } from '../store/cases.ts'
import { takeStep } from '../office/case/step.ts'

/** Ends what a time limit ends, each case by itself: one that fails holds up no other, and is thrown in the end. Returns the numbers. */
export async function elapseDue(context: Context): Promise<string[]> {
  const today = dayOf(context.now())
  const due = await context.read(SYSTEM, ({ tx }) => dueCases(tx, today))
  return orFault(
    await eachThing(
      due.map(({ number }) => number),
      (number) => elapseOne(context, number, today),
    ),
  )
}

async function elapseOne(context: Context, number: string, today: string): Promise<boolean> {
  return context.transact(SYSTEM, async (work) => {
    const name = await overClock(work, number, today)
    if (!name) return false
    await takeStep(work, number, { role: 'clock' }, { type: 'elapse', clock: name })
    const { tx, at, actor, ledBy } = work
    await addAudit(tx, {
      at,
      actor,
      verb: 'elapse',
      subject: number,
      detail: JSON.stringify({ clock: name }),
      organizationId: ledBy,
    })
    return true
  })
}

/** The clock that is over now: somebody may have acted since the list was read, or taken the case away. */
async function overClock(
  work: Parameters<typeof takeStep>[0],
  number: string,
  today: string,
): Promise<ClockName | undefined> {
  try {
    const { record } = await caseOf(work, number)
    const ending = endingClock(record.case, work)
    return ending && isOver(ending, today) ? ending.name : undefined
  } catch (error) {
    if (error instanceof Refusal && error.code === 'notFoundOrNotYours') return undefined
    throw error
  }
}
