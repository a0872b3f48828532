import { answersChecked } from '@liangpai/server/testing'
import { bindAll } from '../../office/defineVerb.ts'
import { secretary, type ServicesFixture, stranger } from '../../testing/services.ts'
import { tenancyVerbs } from '../office/tenancyVerbs.ts'
import { venueVerbs } from '../office/venueVerbs.ts'
import type { Services } from '../../openServices.ts'

const letting = { ...venueVerbs, ...tenancyVerbs }

/** The verbs of places of an open process. */
export const placeVerbs = (services: Services) => answersChecked(bindAll(services.context, letting), letting)

/** The second person of the branch that runs the services. */
export const deputy = { as: 'lu' }

/** An incubator with two spaces, let for 2,000.00, and the second person of its branch. */
export async function makeIncubator({ services }: ServicesFixture) {
  const verbs = placeVerbs(services)
  await services.verbs['appoint-leader'](secretary, {
    person: { id: 'lu', name: '陆闻溪' },
    role: 'deputySecretary',
    until: '2029-11-23',
  })
  const { venue } = await verbs['add-venue'](secretary, {
    name: '云汀市网商创业孵化基地',
    address: '商城路2号三楼',
    area: { min: 500, max: 600 },
    uses: ['activity', 'incubation'],
  })
  const { space: three } = await verbs['add-space'](secretary, {
    venue,
    name: '三号区',
    area: {
      min: 60,
      max: 60,
    },
    uses: ['incubation'],
  })
  const { space: four } = await verbs['add-space'](secretary, {
    venue,
    name: '四号区',
    area: {
      min: 40,
      max: 40,
    },
    uses: ['incubation', 'activity'],
  })
  await verbs['set-letting-terms'](secretary, { venue, deposit: '2000', howToPay: '转到柳塘网商协会账户。' })
  return { verbs, venue, three, four }
}

/** What four students apply with. */
export const students = (space: string) => ({
  space,
  until: '2027-06-30',
  plan: '草编包网店，做图、打包、发货。',
  teamName: '青禾队',
  team: [
    { name: '乔木', school: '云汀学院', year: '三年级' },
    { name: '许嘉木', school: '云汀学院', year: '三年级' },
    { name: '沈南枝', school: '云汀学院', year: '二年级' },
    { name: '顾小满', school: '云汀学院', year: '二年级' },
  ],
  contact: '134 0000 0000',
})

/** A park of a subsidiary of a group, with two of its people and a supplier, entered by another branch than the one that runs it. */
export async function makePark({ services }: ServicesFixture) {
  const verbs = placeVerbs(services)
  await verbs['add-enterprise'](stranger, { enterprise: 'group', name: '溪山集团', branch: 'park' })
  await verbs['add-enterprise'](stranger, {
    enterprise: 'net',
    name: '溪山网商服务有限公司',
    parent: 'group',
    branch: 'park',
  })
  for (const [id, name] of [
    ['he', '何青舟'],
    ['su', '苏念'],
  ] as const)
    await verbs['add-enterprise-person'](stranger, { enterprise: 'net', person: { id, name } })
  const { supplier } = await verbs['add-supplier']({ as: 'he' }, { enterprise: 'net', name: '山南种业', goods: '花种' })
  const { venue } = await verbs['add-venue'](
    { as: 'he' },
    { name: '溪山网商园区', address: '溪山路1号', area: { min: 3000 }, uses: ['park'], operator: 'net' },
  )
  const { space: lot } = await verbs['add-space']({ as: 'he' }, { venue, name: '一号铺', uses: ['park'] })
  return { verbs, venue, lot, supplier }
}

/** What a shopkeeper applies with; their other shop, outside, is no part of it. */
export const shopkeeper = (space: string) => ({
  space,
  until: '2027-12-31',
  plan: '花种网店。',
  shop: 'banmu.example',
  shopkeeper: '半亩花种',
  cooperation: '园区供货，自己在网上销售。',
  contact: '13500000000',
})
