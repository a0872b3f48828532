import { DAY, dayOf, MEMBER } from '@liangpai/server'
import { ALONGSIDE, type PlayModule, RUN_BY } from './servicesPlay.ts'

const member = { as: MEMBER }
const dayIn = (days: number): string => dayOf(Math.floor(Date.now() / 1000) + days * DAY)

/** A class of the branch, unless a session says otherwise. */
const lesson = {
  kind: 'trainingClass' as 'trainingClass' | 'exchangeMeeting' | 'volunteering',
  hosts: [RUN_BY],
  begins: '14:00',
  ends: '16:00',
  place: '柳塘活动室',
  openTo: 'everyone' as 'everyone' | 'invited',
}

type Added = Partial<typeof lesson> & { title: string; seats?: number; transition?: boolean }

/** Calendar: a published plan, a class that was held, and sessions to come; on one of them a place of the list is offered. */
export const seedCalendar: PlayModule = async ({ services, verbs: { calendar }, secretary, daysAgo, link }) => {
  daysAgo(24)
  const plans = new Map<string, string>()
  const sessions: string[] = []
  const add = async (days: number, more: Added): Promise<string> => {
    const day = dayIn(days)
    const year = day.slice(0, 4)
    const hosts = [RUN_BY, ALONGSIDE]
    const plan = plans.get(year) ?? (await calendar['make-plan'](secretary, { year: Number(year), hosts })).plan
    plans.set(year, plan)
    const { session } = await calendar['add-session'](secretary, { plan, day, ...lesson, ...more })
    sessions.push(session)
    return session
  }
  const past = await add(-10, { title: '短视频脚本' })
  const pages = await add(4, { title: '商品页怎么排', seats: 20 })
  const light = await add(9, { title: '直播打光入门', begins: '19:30', ends: '21:00' })
  const supply = await add(11, { title: '货源和看样', seats: 1, place: '青枫会议室', transition: true })
  const joint = { kind: 'volunteering' as const, hosts: [RUN_BY, ALONGSIDE], place: '柳塘社区' }
  await add(12, { title: '旧纸箱回收', ...joint, begins: '09:00', ends: '11:30' })
  const river = await add(-11, { title: '河道清理', ...joint, place: '云汀河东段', begins: '08:30', ends: '12:30' })
  const invited = await add(6, {
    title: '业务交流',
    kind: 'exchangeMeeting',
    openTo: 'invited',
    begins: '19:30',
    ends: '21:00',
  })
  const cancelled = await add(16, { title: '跨境收款入门' })
  for (const plan of plans.values()) await calendar['publish-plan'](secretary, { plan })
  for (const session of sessions) await calendar['open-session'](secretary, { session })

  const signUp = async (callName: string, contact: string, chosen: string[]) =>
    (await calendar['sign-up'](member, { sessions: chosen, callName, contact })).token
  daysAgo(14)
  const first = await signUp('小乔', '13900000000', [supply])
  const own = await signUp('老梁', '13500000000', [past, pages, light, supply])
  await signUp('阿屿', '13600000000', [pages])
  daysAgo(9)
  for (const callName of ['周周', '沈女士']) await calendar['add-walk-in'](secretary, { session: past, callName })
  await calendar['hold-session'](secretary, { session: past })
  // Whose hours wait to be confirmed stands in the secretary's list.
  for (const callName of ['许嘉木', '林观雨']) await calendar['add-walk-in'](secretary, { session: river, callName })
  await calendar['hold-session'](secretary, { session: river })
  daysAgo(1)
  await calendar['cancel-session'](secretary, { session: cancelled, reason: '讲师生病，改期另行通知' })
  const { token } = await calendar.invite(secretary, { session: invited })
  daysAgo(0)
  // The first of the list is offered the seat of whoever leaves.
  await calendar['delete-sign-up'](member, { token: first })
  return [
    { url: link('/signup', own), shows: "somebody's sign-ups, with a place that is offered until tomorrow" },
    { url: link('/invited', token), shows: 'an invitation to a session that no list has' },
    { url: `${services.context.origin}/calendar/plan`, shows: "the year's plan, which prints as one A4 table" },
    { url: `${services.context.origin}/proof`, shows: 'where anybody checks a proof of volunteering' },
  ]
}
