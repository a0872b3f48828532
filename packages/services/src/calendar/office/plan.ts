import { dayOf, drawId, Refusal } from '@liangpai/server'
import { id } from '@liangpai/server/input'
import * as z from 'zod'
import { ofSomeHost } from '../../office/roles.ts'
import { publishPlan } from '../plan/plan.ts'
import { datesOf } from '../recurrence/recurrence.ts'
import { plannedDays, type SeriesDay, seriesOf, undecidedDays } from '../recurrence/series.ts'
import type { Session } from '../session/session.ts'
import { defineVerb, type Reading } from '../store/schema.ts'
import { insertSkippedDates, type SkippedDate } from '../store/skippedDates.ts'
import type { HoursWork } from '../store/hoursSchema.ts'
import { insertPlan, insertSession, planOf, sessionsBy, type StoredPlan } from '../store/sessions.ts'
import { aboutPlan, aboutSession, planInput, seriesInput, sessionFrom, sessionInput } from './inputs.ts'

const ofPlan = ofSomeHost((plan: StoredPlan) => plan.hosts)
const concernsPlan = (plan: StoredPlan) => plan.hosts[0]

/** Begins the plan of a year, which its hosts alone read until they publish it. */
export const makePlan = defineVerb({
  name: 'make-plan',
  summary: "begin a year's plan of sessions",
  input: planInput,
  output: aboutPlan,
  mayAct: [ofSomeHost((_loaded: undefined, { hosts }: z.output<typeof planInput>) => hosts)],
  concerns: (_loaded, { hosts }) => hosts[0],
  async act(work, { year, hosts }) {
    for (const host of hosts) await requireBranch(work, host)
    const plan = drawId()
    await insertPlan(work, plan, { year, hosts: [...new Set(hosts)], state: 'draft' })
    return { result: { plan }, subject: plan, detail: { year } }
  },
})

async function requireBranch({ tx }: Pick<Reading, 'tx'>, host: string): Promise<void> {
  const found = await tx.selectFrom('organizations').select('id').where('id', '=', host).executeTakeFirst()
  if (!found) throw new Refusal('organizationUnknown', host)
}

/** Refuses a session that its plan cannot have: of another year, of a host that is not the plan's, or that ends before it begins. */
export function requireFits(plan: StoredPlan, { hosts, times }: Session): void {
  if (hosts.some((host) => !plan.hosts.includes(host))) throw new Refusal('hostNotInPlan')
  if (Number(times.day.slice(0, 4)) !== plan.year) throw new Refusal('dayNotInPlan')
  if (times.to <= times.from) throw new Refusal('endsBeforeItBegins')
}

/** What is there at a place on the days of a plan: what was cancelled is not. */
async function occupiedIn(reading: Pick<Reading, 'tx'>, year: number, except?: string) {
  const sessions = await sessionsBy(reading, { from: `${year}-01-01`, until: `${year}-12-31` })
  return sessions
    .filter(({ id, state }) => state !== 'cancelled' && id !== except)
    .map(({ place, times }) => ({ place, times }))
}

/** Refuses a session at a place and time at which there is another one. */
export async function requireFree(
  work: Pick<Reading, 'tx' | 'at'>,
  { place, times }: Pick<Session, 'place' | 'times'>,
  except?: string,
): Promise<void> {
  const occupied = await occupiedIn(work, Number(times.day.slice(0, 4)), except)
  const at = { place, from: times.from, to: times.to }
  const [found] = seriesOf([times.day], at, { today: dayOf(work.at), occupied, choices: new Map() })
  if (found?.verdict === 'placeTaken') throw new Refusal('placeTaken')
  if (found?.verdict === 'over') throw new Refusal('sessionOver')
}

/** Adds a session to a plan. At a place and time at which there is one, it is refused and nothing is moved. */
export const addSession = defineVerb({
  name: 'add-session',
  summary: 'add a session to a plan',
  input: sessionInput,
  output: aboutSession,
  load: (work, { plan }) => planOf(work, plan),
  mayAct: [ofPlan],
  concerns: concernsPlan,
  async act(work, { plan: _plan, day, ...typed }, plan) {
    const session = sessionFrom(typed, day)
    requireFits(plan, session)
    await requireFree(work, session)
    const one = drawId()
    await insertSession(work, { id: one, planId: plan.id, session })
    return { result: { session: one }, subject: one, detail: { plan: plan.id } }
  },
})

/** A series as it would come out: each of its days with why it is possible or skipped. */
export async function previewSeries(
  reading: Pick<Reading, 'tx' | 'at'>,
  plan: StoredPlan,
  typed: z.output<typeof seriesInput>,
): Promise<SeriesDay[]> {
  const session = sessionFrom(typed, typed.first)
  requireFits(plan, session)
  const days = datesOf(typed.repeats, typed.first, `${plan.year}-12-31`)
  const at = { place: typed.place, from: typed.begins, to: typed.ends }
  const occupied = await occupiedIn(reading, plan.year)
  return seriesOf(days, at, { today: dayOf(reading.at), occupied, choices: new Map(Object.entries(typed.choices)) })
}

/** Adds the sessions of a series, once the secretary has said of each day near a festival whether it is skipped. */
export const addSeries = defineVerb({
  name: 'add-series',
  summary: 'add a series of sessions to a plan',
  input: seriesInput,
  output: z.strictObject({ sessions: z.array(z.string()) }),
  load: (work, { plan }) => planOf(work, plan),
  mayAct: [ofPlan],
  concerns: concernsPlan,
  async act(work, typed, plan) {
    const series = await previewSeries(work, plan, typed)
    if (undecidedDays(series).length > 0) throw new Refusal('daysUndecided')
    const days = plannedDays(series)
    if (days.length === 0) throw new Refusal('noDayPossible')
    const sessions = days.map((day) => ({ id: drawId(), planId: plan.id, session: sessionFrom(typed, day) }))
    for (const one of sessions) await insertSession(work, one)
    await insertSkippedDates(work as unknown as HoursWork, plan.id, leftOut(series, typed))
    return { result: { sessions: sessions.map((one) => one.id) }, subject: plan.id, detail: { sessions: days.length } }
  },
})

/** The dates that a series leaves out, as the year's table names them; what is over is nobody's date. */
function leftOut(series: readonly SeriesDay[], typed: z.output<typeof seriesInput>): SkippedDate[] {
  return series.flatMap((one) => {
    if (one.verdict !== 'placeTaken' && !(one.verdict === 'nearFestival' && one.choice === 'skip')) return []
    const because = one.verdict === 'placeTaken' ? one.verdict : one.festival
    return [{ ...sessionFrom(typed, one.day), because }]
  })
}

/** Publishes a plan: from now on everybody reads it. */
export const publish = defineVerb({
  name: 'publish-plan',
  summary: "publish a year's plan",
  input: z.strictObject({ plan: id.describe('the plan') }),
  output: aboutPlan,
  load: (work, { plan }) => planOf(work, plan),
  mayAct: [ofPlan],
  concerns: concernsPlan,
  async act(work, _input, plan) {
    const sessions = await sessionsBy(work, { plan: plan.id })
    const day = dayOf(work.at)
    const published = publishPlan(plan, sessions.length, day)
    if (typeof published === 'string') throw new Refusal(published)
    const set = { state: 'published' as const, publishedOn: day }
    await work.tx.updateTable('calendarPlans').set(set).where('id', '=', plan.id).execute()
    return { result: { plan: plan.id }, subject: plan.id }
  },
})
