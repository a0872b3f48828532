import { contextFor } from '../packages/services/src/module.ts'
import { viewTenancyByLink } from '../packages/services/src/place/office/tenancy/viewTenancy.ts'
import type { PlaceTables } from '../packages/services/src/place/store/schema.ts'
import {
  deputy,
  makeIncubator,
  makePark,
  shopkeeper,
  students,
} from '../packages/services/src/place/testing/letting.ts'
import { ask } from '../packages/services/src/place/testing/venue.ts'
import { member, secretary } from '../packages/services/src/testing/services.ts'
import type { ServedServices } from './servedServices.ts'
import { type ServicesPage, withForms } from './servicesPage.ts'

type Made = Awaited<ReturnType<typeof makeIncubator>> & { room: string }

/** An incubator with its rooms, bookings and teams at each step, and a park with a shopkeeper. */
export async function fillPlace(served: ServedServices): Promise<ServicesPage[]> {
  const made = await makeIncubator(served)
  const { verbs, venue } = made
  const { space: room } = await verbs['add-space'](secretary, { venue, name: '活动室', uses: ['activity'] })
  await describe(made)
  const all = { ...made, room }
  return [
    { name: 'place', path: '/place' },
    { name: 'borrow', path: `/place/borrow/${venue}` },
    { name: 'apply', path: `/place/apply/${venue}` },
    ...(await fillBookings(served, all)),
    ...(await fillTenancies(served, all)),
    ...(await fillPark(served)),
    ...['', '/bookings', '/tenants', '/operators'].map((end) => ({
      name: `work-place${end.replace('/', '-')}`,
      path: `/work/place${end}`,
      person: 'fang',
    })),
    ...withForms([{ name: 'work-place-venues', path: '/work/place/venues', person: 'fang' }]),
  ]
}

/** The venue and one of its spaces are changed after they were set up: with names in other languages, and all that can be said. */
async function describe({ verbs, venue, three }: Omit<Made, 'room'>): Promise<void> {
  await verbs['change-venue'](secretary, {
    venue,
    name: '云汀市网商创业孵化基地',
    names: { en: 'Yunting Online Merchants’ Incubator', 'zh-Hant': '雲汀市網商創業孵化基地' },
    address: '商城路2号三楼',
    description: '楼下就是市场，拿货方便，场地也大。',
    area: { min: 500, max: 600 },
    uses: ['incubation', 'activity'],
    answerDays: 2,
  })
  await verbs['change-space'](secretary, {
    space: three,
    name: '三号区',
    names: { en: 'Area three', 'zh-Hant': '三號區' },
    area: { min: 60, max: 60 },
    uses: ['incubation'],
  })
}

async function fillBookings({ services }: ServedServices, { verbs, room }: Made): Promise<ServicesPage[]> {
  const wanted = await ask(services, room)
  const rival = await ask(services, room, { purpose: '外语沙龙', from: '15:00', callName: '石桥', people: 12 })
  const approved = await ask(services, room, { day: '2026-12-02', purpose: '选品会' })
  await verbs['approve-booking'](secretary, { booking: approved.id })
  const declined = await ask(services, room, { day: '2026-12-03', purpose: '仓库盘点' })
  await verbs['decline-booking'](secretary, { booking: declined.id, reason: 'unsuitable' })
  const moved = await ask(services, room, { day: '2026-12-02', from: '09:00', to: '11:00', purpose: '打包练习' })
  const to = { space: room, day: '2026-12-03', from: '09:00', to: '11:00' }
  await verbs['move-booking'](secretary, { booking: moved.id, ...to })
  const own = (name: string, { token }: { token: string }) => ({ name: `booking-${name}`, path: '/booking', token })
  return [
    own('requested', wanted),
    own('approved', approved),
    own('declined', declined),
    own('moved', moved),
    { name: 'work-booking', path: `/work/place/bookings/${rival.id}`, person: 'fang' },
  ]
}

const idOf = (served: ServedServices, token: string): Promise<string> =>
  contextFor<PlaceTables>(served.services).read('', async (work) => (await viewTenancyByLink(work, token)).id)

/** Each team as far as its name says, on spaces of their own. */
async function fillTenancies(served: ServedServices, { verbs, venue }: Made): Promise<ServicesPage[]> {
  const pages: ServicesPage[] = []
  const numerals = ['五', '六', '七', '八', '九', '十', '十一', '十二']
  const team = async (name: string, go: (one: { token: string; tenancy: string }) => Promise<unknown>) => {
    const wanted = { name: `${numerals.shift() ?? ''}号区`, area: { min: 20, max: 20 }, uses: ['incubation' as const] }
    const { space } = await verbs['add-space'](secretary, { venue, ...wanted })
    const { token } = await verbs['apply-for-place'](member, students(space))
    const tenancy = await idOf(served, token)
    await go({ token, tenancy })
    pages.push({ name: `tenancy-${name}`, path: '/tenancy', token })
    const worked = { name: `work-tenancy-${name}`, path: `/work/place/tenants/${tenancy}`, person: 'fang' }
    pages.push(...(['submitted', 'admitted', 'objected'].includes(name) ? withForms([worked]) : [worked]))
  }
  const approve = async (tenancy: string) => {
    await verbs['review-application'](deputy, { tenancy })
    await verbs['approve-application'](secretary, { tenancy })
  }
  const admit = async (tenancy: string) => {
    await approve(tenancy)
    await verbs['record-deposit'](deputy, { tenancy, means: '银行转账' })
    await verbs.admit(deputy, { tenancy })
  }
  const settle = async ({ token, tenancy }: { token: string; tenancy: string }) => {
    await admit(tenancy)
    await verbs['leave-place'](member, { token, lastDay: '2026-11-25' })
    await verbs['settle-deposit'](deputy, { tenancy, deductions: [{ reason: '更换门锁', amount: '120.00' }] })
    await verbs['check-settlement'](secretary, { tenancy, version: 1 })
  }
  await team('submitted', async () => {})
  await team('approved', ({ tenancy }) => approve(tenancy))
  await team('admitted', ({ tenancy }) => admit(tenancy))
  await team('settling', settle)
  await team('objected', async (one) => {
    await settle(one)
    await verbs['object-to-settlement'](member, { token: one.token, version: 1, text: '门锁入驻前就坏了。' })
  })
  await team('settled-anew', async (one) => {
    await settle(one)
    await verbs['object-to-settlement'](member, { token: one.token, version: 1, text: '门锁入驻前就坏了。' })
    const deductions = [
      { reason: '更换门锁的一半', amount: '60.00' },
      { reason: '清运留下的货架', amount: '35.50' },
    ]
    await verbs['settle-deposit'](deputy, { tenancy: one.tenancy, deductions })
  })
  await team('refunded', async (one) => {
    await settle(one)
    await verbs['agree-to-settlement'](member, { token: one.token, version: 1 })
    await verbs['return-deposit'](secretary, { tenancy: one.tenancy, means: '原账户' })
    pages.push({ name: 'work-statement', path: `/work/place/tenants/${one.tenancy}/statement`, person: 'fang' })
  })
  await team('declined', async ({ tenancy }) => {
    await verbs['review-application'](deputy, { tenancy })
    await verbs['decline-application'](secretary, { tenancy, reason: '这块地方已给先申请的队伍。' })
  })
  return pages
}

async function fillPark(served: ServedServices): Promise<ServicesPage[]> {
  const { verbs, venue, lot } = await makePark(served)
  const { token } = await verbs['apply-for-place'](member, shopkeeper(lot))
  const tenancy = await idOf(served, token)
  await verbs['review-application']({ as: 'he' }, { tenancy })
  return [
    { name: 'apply-park', path: `/place/apply/${venue}` },
    { name: 'tenancy-park', path: '/tenancy', token },
    { name: 'work-park', path: `/work/place/tenants/${tenancy}`, person: 'he' },
    { name: 'work-operator', path: '/work', person: 'he' },
  ]
}
