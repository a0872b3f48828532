import { MEMBER } from '@liangpai/server'
import type { PlayModule } from './servicesPlay.ts'

const member = { as: MEMBER }
const second = { as: 'lu' }

type Play = Parameters<PlayModule>[0]

const dayIn = (days: number): string => new Date(Date.now() + (days * 24 + 8) * 3_600_000).toISOString().slice(0, 10)

/** Teams at four steps in the areas of an incubator, and a park with a shopkeeper; returns what they open. */
export async function seedTenancy(play: Play, { venue, areas }: { venue: string; areas: readonly string[] }) {
  const { services, verbs, secretary, daysAgo, link } = play
  const { place } = verbs
  daysAgo(19)
  const person = { id: second.as, name: '陆闻溪' }
  await services.verbs['appoint-leader'](secretary, { person, role: 'deputySecretary', until: dayIn(900) })
  await place['set-letting-terms'](secretary, {
    venue,
    deposit: '2000',
    howToPay: '转到柳塘网商协会的账户，写明队名。',
  })
  const settled = await lettingOf(play, { space: areas[3] ?? '', teamName: '远山队', days: 300 })
  await settled.moveIn()
  daysAgo(9)
  await settled.leave(dayIn(-8))
  daysAgo(8)
  await settled.settle()
  daysAgo(18)
  await (await lettingOf(play, { space: areas[0] ?? '', teamName: '溪山小队', days: 210 })).moveIn()
  const ending = await lettingOf(play, { space: areas[1] ?? '', teamName: '有间纸坊', days: 20 })
  await ending.moveIn()
  daysAgo(1)
  const applied = await lettingOf(play, { space: areas[2] ?? '', teamName: '青禾队', days: 200 })
  await seedPark(play)
  return [
    { url: link('/tenancy', applied.token), shows: 'a team that applied for a place and waits for two people' },
    { url: link('/tenancy', ending.token), shows: 'a team that has moved in' },
    { url: link('/tenancy', settled.token), shows: 'a team that left: its deposit came back less one deduction' },
  ]
}

/** One application, and the steps that it can be taken through by two people of the branch. */
async function lettingOf(
  { services, verbs: { place }, secretary }: Play,
  { space, teamName, days }: { space: string; teamName: string; days: number },
) {
  const team = [
    { name: '乔木', school: '云汀学院', year: '三年级' },
    { name: '许嘉木', school: '云汀学院', year: '二年级' },
  ]
  const wish = { space, until: dayIn(days), plan: '草编包网店，做图、打包、发货。', contact: '13400000000' }
  const { token } = await place['apply-for-place'](member, { ...wish, team, teamName })
  const line = (await services.workOf(secretary, 'zh-Hans')).find(({ title }) => title === teamName)
  const tenancy = line?.href.split('/').at(-1) ?? ''
  return {
    token,
    async moveIn() {
      await place['review-application'](second, { tenancy })
      await place['approve-application'](secretary, { tenancy })
      await place['record-deposit'](second, { tenancy, means: '银行转账' })
      await place.admit(second, { tenancy })
    },
    leave: (lastDay: string) => place['leave-place'](member, { token, lastDay }),
    async settle() {
      await place['settle-deposit'](second, { tenancy, deductions: [{ reason: '更换门锁，有收据', amount: '120' }] })
      await place['check-settlement'](secretary, { tenancy, version: 1 })
      await place['agree-to-settlement'](member, { token, version: 1 })
      await place['return-deposit'](secretary, { tenancy, means: '原账户' })
    },
  }
}

/** A group, its subsidiary, the park that it operates, and a shopkeeper there (SYSTEMS 93–96). */
async function seedPark({ services, verbs: { place }, secretary }: Play): Promise<void> {
  await place['add-enterprise'](secretary, { enterprise: 'xishan', name: '溪山集团' })
  await place['add-enterprise'](secretary, { enterprise: 'xishan-net', name: '溪山网商服务有限公司', parent: 'xishan' })
  const [he, su] = [{ as: 'he' }, { as: 'su' }]
  for (const person of [
    { id: he.as, name: '何远舟' },
    { id: su.as, name: '苏念' },
  ])
    await place['add-enterprise-person'](secretary, { enterprise: 'xishan-net', person })
  const goods = { enterprise: 'xishan-net', name: '山南种业', goods: '花种' }
  const { supplier } = await place['add-supplier'](he, goods)
  const park = { name: '溪山网商园区', address: '溪山路1号', area: { min: 3000 }, uses: ['park' as const] }
  const { venue } = await place['add-venue'](he, { ...park, operator: 'xishan-net' })
  const { space } = await place['add-space'](he, { venue, name: '一号铺', uses: ['park'] })
  const cooperation = '园区供货，自己在网上销售。'
  const keeper = { shopkeeper: '半亩花种', cooperation, shop: 'banmu.example', contact: '13500000000' }
  await place['apply-for-place'](member, { space, until: dayIn(400), plan: '花种网店。', ...keeper })
  const line = (await services.workOf(he, 'zh-Hans')).find(({ title }) => title === keeper.shopkeeper)
  const tenancy = line?.href.split('/').at(-1) ?? ''
  await place['review-application'](he, { tenancy })
  await place['approve-application'](su, { tenancy })
  await place.admit(he, { tenancy })
  await place.cooperate(he, { tenancy, cooperation, suppliers: [supplier] })
}
