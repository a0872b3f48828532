import { hoursVerbsOf, recordsOf } from '../packages/services/src/calendar/testing/hours.ts'
import { lesson, listOf, signUp, verbsOf } from '../packages/services/src/calendar/testing/calendar.ts'
import { ask, type HelpFixture, helpOn } from '../packages/services/src/help/testing/helpFixture.ts'
import { member, secretary } from '../packages/services/src/testing/services.ts'
import { fillPlace } from './servicesPlaces.ts'
import { type ServicesPage, withForms, work } from './servicesPage.ts'
import type { ServedServices } from './servedServices.ts'

/** The day on which all of them are read. */
const DAY = '2026-11-25'

/** Everything that pages show, by the real verbs: requests, sessions, rooms and teams at each step. */
export async function fillServices(served: ServedServices): Promise<ServicesPage[]> {
  const help = await fillHelp(served)
  const calendar = await fillCalendar(served)
  const place = await fillPlace(served)
  served.on(DAY, '15:30')
  const start: ServicesPage[] = [
    { name: 'start', path: '/' },
    { name: 'lost', path: '/lost' },
    { name: 'address-none', path: '/nowhere' },
    ...work('day', '/work'),
    ...withForms(work('people', '/work/people')),
    ...work('person', '/work/people/tang'),
    ...work('settings', '/work/settings'),
    ...work('trail', '/work/trail'),
    ...work('posters', '/work/posters'),
    ...work('figures', '/work/figures'),
    ...work('not-yours', `/work/help/${'0'.repeat(24)}`),
    { name: 'day-of-another', path: '/work', person: 'bai' },
  ]
  return [...start, ...help, ...calendar, ...place]
}

/** A center with three who help: one is asked first, one helps twice, one has nobody. */
async function fillMentors({ verbs }: HelpFixture) {
  await verbs['set-up-center'](secretary, {
    center: 'liutang',
    name: '柳塘网商服务中心',
    names: { en: 'Liutang Merchant Service Center', 'zh-Hant': '柳塘網商服務中心' },
    open: '周一至周五 9:00–17:00',
    answerWithin: 2,
  })
  await verbs['set-up-center'](secretary, {
    center: 'market',
    host: 'association',
    name: '商城路服务中心',
    open: '每天 8:30–18:00',
    topics: ['supply', 'promotion'],
  })
  const add = (callName: string, contact: string, more = {}) =>
    verbs['add-mentor'](secretary, {
      center: 'liutang',
      callName,
      contact,
      topics: ['supply', 'pageDesign'],
      capacity: 6,
      ...more,
    })
  const he = await add('何青舟', '13700000000')
  const tang = await add('唐既明', '13600000000')
  const idle = await add('白露', 'bailu@liutang.example', { topics: ['promotion'], capacity: 1 })
  return { he, tang, idle }
}

async function fillHelp({ services }: ServedServices): Promise<ServicesPage[]> {
  const help = helpOn(services)
  const { verbs } = help
  const { he, tang, idle } = await fillMentors(help)
  const introduced = async (callName: string, mentors: readonly { mentor: string }[]) => {
    const one = await ask(help, { callName })
    await verbs['introduce-mentors'](secretary, {
      request: one.request,
      mentors: mentors.map(({ mentor }) => mentor),
    })
    return one
  }
  const open = await ask(help, {
    callName: '周周',
    topic: 'supply',
    transition: true,
    text: '做了二十年布匹批发，想学着在网上卖。',
  })
  await ask(help, { callName: '阿屿', topic: 'promotion', text: '店开了半年，不知道活动怎么做。' })
  const waiting = await introduced('小满', [he])
  const helped = await introduced('小乔', [he, tang])
  await verbs['accept-introduction'](member, { token: he.token, request: helped.request })
  await verbs['accept-introduction'](member, { token: tang.token, request: helped.request, saysMember: true })
  const done = await introduced('老梁', [tang])
  await verbs['accept-introduction'](member, { token: tang.token, request: done.request })
  await verbs['finish-help'](member, { token: done.token })
  const nobody = await ask(help, { callName: '石桥', topic: 'other', text: '想找人写外语的商品说明。' })
  await verbs['close-help'](secretary, { request: nobody.request, closure: 'noMentor' })
  const own = (name: string, { token }: { token: string }): ServicesPage => ({
    name: `help-${name}`,
    path: '/help',
    token,
  })
  return [
    { name: 'help-centers', path: '/help' },
    { name: 'help-ask', path: '/help/liutang' },
    own('open', open),
    own('waiting', waiting),
    own('helped', helped),
    own('done', done),
    own('nobody', nobody),
    { name: 'mentor-asked', path: '/mentor', token: he.token },
    { name: 'mentor-helping', path: '/mentor', token: tang.token },
    { name: 'mentor-idle', path: '/mentor', token: idle.token },
    ...work('help', '/work/help'),
    ...work('help-request', `/work/help/${helped.request}`),
    ...withForms(work('mentors', '/work/help/mentors')),
    ...withForms(work('centers', '/work/help/centers')),
  ]
}

/** Volunteering beside another session of the same morning. */
const STALL = {
  title: '便民咨询台',
  kind: 'volunteering' as const,
  place: '商城路入口',
  day: DAY,
  begins: '09:00',
  ends: '11:00',
}
/** All that is changed of a session, at once. */
const CHANGED = {
  title: '主播说货源：第一单怎么来',
  place: '商城路2号三楼大会议室',
  day: '2026-12-11',
  begins: '13:30',
  ends: '15:30',
  seats: 30,
}

async function fillCalendar(served: ServedServices): Promise<ServicesPage[]> {
  const { services } = served
  const verbs = verbsOf(services)
  const { plan } = await verbs['make-plan'](secretary, { year: 2026, hosts: ['liutang', 'association'] })
  const add = async (more: Partial<Omit<typeof lesson, 'kind'>> & { kind?: 'volunteering'; seats?: number }) =>
    (await verbs['add-session'](secretary, { plan, ...lesson, ...more })).session
  const full = await add({ seats: 1 })
  const jointly = await add({
    title: '主播说货源：从选品到第一单',
    day: '2026-12-10',
    hosts: ['liutang', 'association'],
  })
  const invited = await add({ title: '外语沙龙', day: '2026-12-12', openTo: 'invited' })
  const off = await add({ title: '快递和包装', day: '2026-12-17', place: '商城路2号三楼大会议室' })
  const river = await add({ title: '河道清理', kind: 'volunteering', day: DAY, begins: '08:30', ends: '12:30' })
  const stall = await add(STALL)
  const attendance = await add({ title: '柜台值守', kind: 'volunteering', day: DAY, begins: '15:00', ends: '18:00' })
  await verbs['publish-plan'](secretary, { plan })
  for (const session of [full, jointly, invited, off, river, stall, attendance])
    await verbs['open-session'](secretary, { session })
  const sheet = async (callName: string, ...sessions: string[]) => (await signUp(services, sessions, callName)).token
  const first = await sheet('阿屿', full)
  const offered = await sheet('老梁', full, jointly)
  const waiting = await sheet('周周', full, off)
  const volunteer = await sheet('许嘉木', river, jointly)
  const [holder] = await listOf(services, full)
  await verbs['cancel-sign-up'](member, { token: first, signup: holder?.id ?? '' })
  await verbs['cancel-session'](secretary, { session: off, reason: '场地停电' })
  served.on('2026-11-24', '17:30') // who signed up before reads what was changed
  await verbs['change-session'](secretary, { session: jointly, ...CHANGED })
  const { token: invitation } = await verbs.invite(secretary, { session: invited })
  for (const name of ['许嘉木', '沈南枝', '石桥']) await sheet(name, stall, attendance)
  const sheets = { cancelled: first, offered, waiting, volunteer }
  return [
    { name: 'calendar', path: '/calendar' },
    { name: 'sign-up-form', path: `/calendar/sign-up?session=${jointly}` },
    { name: 'plan', path: '/calendar/plan/2026' },
    { name: 'subscribe', path: '/calendar/subscribe' },
    { name: 'invited', path: '/invited', token: invitation },
    ...Object.entries(sheets).map(([name, token]) => ({ name: `sheet-${name}`, path: '/signup', token })),
    ...(await fillHours(served, river, volunteer)),
    ...(await fillOwnHours(served, stall)),
    ...work('calendar', '/work/calendar'),
    ...withForms(work('plan', `/work/calendar/plans/${plan}`)),
    ...work('series', `/work/calendar/plans/${plan}/series`),
    ...withForms(work('session', `/work/calendar/sessions/${full}`)),
    ...work('session-changed', `/work/calendar/sessions/${jointly}`),
    ...work('attendance', `/work/calendar/sessions/${attendance}/attendance`),
    ...withForms(work('hours', `/work/calendar/hours/${river}`)),
    ...work('print', '/work/calendar/print/2026'),
    ...work('feeds', '/work/calendar/feeds'),
  ]
}

/** A session is held, the hours of whoever came are corrected once, and proved. */
async function fillHours({ services, on }: ServedServices, session: string, sheet: string): Promise<ServicesPage[]> {
  const [verbs, hours] = [verbsOf(services), hoursVerbsOf(services)]
  on(DAY, '12:40')
  for (const { id } of await listOf(services, session))
    await verbs.mark(secretary, { session, signup: id, attended: true })
  await verbs['hold-session'](secretary, { session })
  const [record] = await recordsOf(services, session)
  const id = record?.id ?? ''
  await hours['confirm-hours'](secretary, { noneOwn: true, session, hours: [{ record: id, hours: 4.5 }] })
  const { token } = await hours['open-hours'](member, { token: sheet })
  const { number } = await hours['issue-proof'](member, { token, name: '许嘉木', records: [id] })
  return [
    { name: 'hours', path: '/hours', token },
    { name: 'proof-check', path: '/proof' },
    { name: 'proof', path: `/proof/${number}` },
    { name: 'proof-none', path: '/proof/VH-0000-0000' },
  ]
}

/** Of three who came, one is whoever confirms, one is confirmed, and one waits. */
async function fillOwnHours({ services, on }: ServedServices, session: string): Promise<ServicesPage[]> {
  const [verbs, hours] = [verbsOf(services), hoursVerbsOf(services)]
  on(DAY, '12:40')
  for (const { id } of await listOf(services, session))
    await verbs.mark(secretary, { session, signup: id, attended: true })
  await verbs['hold-session'](secretary, { session })
  const [own, confirmed] = await recordsOf(services, session)
  await hours['confirm-hours'](secretary, {
    session,
    noneOwn: true,
    own: [own?.id ?? ''],
    hours: [{ record: confirmed?.id ?? '', hours: 2 }],
  })
  return work('hours-own', `/work/calendar/hours/${session}`)
}
