import { MEMBER } from '@liangpai/server'
import type { Services } from '@liangpai/services'
import { contextFor } from '../../../packages/services/src/module.ts'
import { bindAll } from '../../../packages/services/src/office/defineVerb.ts'
import { tenancyVerbs } from '../../../packages/services/src/place/office/tenancyVerbs.ts'
import type { PlaceTables } from '../../../packages/services/src/place/store/schema.ts'
import { venueVerbs } from '../../../packages/services/src/place/office/venueVerbs.ts'

const side = { as: MEMBER }
const fang = { as: 'fang' }
const lu = { as: 'lu' }

/** A venue with a room that is borrowed twice a day, and with so many tenants. */
export async function fillPlace(
  { context }: Services,
  { bookings, tenancies }: { bookings: number; tenancies: number },
): Promise<void> {
  const verbs = bindAll(context, { ...venueVerbs, ...tenancyVerbs })
  const { venue } = await verbs['add-venue'](fang, {
    name: '云汀市网商创业孵化基地',
    address: '商城路2号三楼',
    area: { min: 500, max: 600 },
    uses: ['activity', 'incubation'],
  })
  await verbs['set-letting-terms'](fang, { venue, deposit: '2000', howToPay: '转账' })
  const { space: room } = await verbs['add-space'](fang, { venue, name: '活动室', uses: ['activity'] })
  for (let at = 0; at < bookings; at++) {
    const day = new Date(Date.UTC(2026, 10, 25 + Math.floor(at / 2))).toISOString().slice(0, 10)
    const [from, to] = at % 2 === 0 ? ['09:00', '11:00'] : ['14:00', '16:00']
    await verbs['request-booking'](side, {
      space: room,
      day,
      from: from ?? '',
      to: to ?? '',
      purpose: '直播试拍',
      people: 6,
      callName: `商户${at}`,
      contact: '13400000000',
    })
  }
  const { db } = contextFor<PlaceTables>({ context }).store
  for (const [at, { id }] of (await db.selectFrom('bookings').select('id').execute()).entries())
    if (at % 10 !== 0) await verbs['approve-booking'](fang, { booking: id })
  for (let at = 0; at < tenancies; at++) await letTo(verbs, { venue, at })
  for (const [at, { id }] of (await db.selectFrom('tenancies').select('id').execute()).entries()) {
    if (at % 5 === 0) continue
    await verbs['review-application'](lu, { tenancy: id })
    await verbs['approve-application'](fang, { tenancy: id })
  }
}

type Verbs = ReturnType<typeof bindAll<typeof venueVerbs & typeof tenancyVerbs>>

async function letTo(verbs: Verbs, { venue, at }: { venue: string; at: number }): Promise<void> {
  const { space } = await verbs['add-space'](fang, { venue, name: `${at + 1}号区`, uses: ['incubation'] })
  await verbs['apply-for-place'](side, {
    space,
    until: '2027-06-30',
    plan: '草编包网店，做图、打包、发货。',
    teamName: `青禾队${at}`,
    team: [{ name: '乔木', school: '云汀学院', year: '三年级' }],
    contact: '13400000000',
  })
}
