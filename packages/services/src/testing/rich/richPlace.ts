import { deputy, makeIncubator, makePark, placeVerbs, shopkeeper, students } from '../../place/testing/letting.ts'
import { ask, placeContext } from '../../place/testing/venue.ts'
import { viewTenancyByLink } from '../../place/office/tenancy/viewTenancy.ts'
import { member, secretary, type ServicesFixture } from '../services.ts'
import type { Mark } from './richHelp.ts'

const operator = { as: 'he' }

/** A request to borrow a room with a rival, in the incubator of the branch: each part has a text of its own. */
async function playRichBooking({ services }: ServicesFixture, venue: string, mark: Mark) {
  const verbs = placeVerbs(services)
  const { space: room } = await verbs['add-space'](secretary, { venue, name: '活动室', uses: ['activity'] })
  const own = await ask(services, room, {
    purpose: mark('借用记号'),
    callName: mark('借用人记号'),
    contact: 'jieyong@mark.example',
  })
  const rival = await ask(services, room, {
    purpose: mark('对手用途记号'),
    callName: mark('对手名记号'),
    contact: 'duishou@mark.example',
  })
  return { booking: own.id, booker: own.token, rival: rival.token }
}

/**
 * A team that leaves and objects to its settlement, another one that applies, a booking with a rival, and a shopkeeper of a park
 * whose operator another branch entered.
 */
export async function playRichPlace(fixture: ServicesFixture, mark: Mark) {
  const { services, on } = fixture
  const { verbs, venue, three, four } = await makeIncubator(fixture)
  const idOf = async (token: string) =>
    (await placeContext(services).read('', (reading) => viewTenancyByLink(reading as never, token))).id
  let sent = 0
  const keyed = <By extends { as: string }>(by: By) => ({ ...by, idempotencyKey: `rich place ${sent++}` })
  const team = (space: string, named: string, contact: string) => ({
    ...students(space),
    teamName: mark(`队${named}`),
    plan: mark(`计划${named}`),
    shop: mark(`网店${named}`),
    team: [{ name: mark(`队员${named}`), school: mark(`学校${named}`), year: mark(`年级${named}`) }],
    contact,
  })
  const { token: tenant } = await verbs['apply-for-place'](keyed(member), team(three, '记号', 'duizhang@mark.example'))
  const tenancy = await idOf(tenant)
  await verbs['review-application'](keyed(deputy), { tenancy })
  await verbs['approve-application'](secretary, { tenancy })
  await verbs['record-deposit'](keyed(deputy), { tenancy, means: mark('收款记号') })
  await verbs.admit(deputy, { tenancy })
  await verbs['leave-place'](member, { token: tenant, lastDay: '2026-11-24' })
  await verbs['settle-deposit'](keyed(deputy), {
    tenancy,
    deductions: [{ reason: mark('扣款记号'), amount: '123.45' }],
  })
  await verbs['check-settlement'](secretary, { tenancy, version: 1 })
  await verbs['object-to-settlement'](keyed(member), { token: tenant, version: 1, text: mark('异议记号') })
  const { token: applicant } = await verbs['apply-for-place'](
    keyed(member),
    team(four, '申请号', 'shenqing@mark.example'),
  )
  const booked = await playRichBooking(fixture, venue, mark)
  const park = await makePark(fixture)
  const { token: keeper } = await verbs['apply-for-place'](keyed(member), {
    ...shopkeeper(park.lot),
    shopkeeper: mark('掌柜记号'),
    cooperation: mark('合作记号'),
    contact: 'zhanggui@mark.example',
  })
  const shop = await idOf(keeper)
  await verbs['review-application'](keyed(operator), { tenancy: shop })
  on('2026-11-25')
  return { tenancy, tenant, applicant, ...booked, shop, keeper, applied: await idOf(applicant) }
}
