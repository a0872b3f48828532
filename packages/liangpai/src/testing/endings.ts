import { NOON } from '../../../registry/src/testing/office.ts'
import { type BothServices, hu, lan, side } from './bothServices.ts'

/** What a buyer writes; every text is found again wherever it would turn up. */
const complaint = {
  shop: { name: '商铺记号甲', address: 'shop-marker.example' },
  respondent: 'seller-marker@shop.example',
  issues: ['qualityFault' as const, 'attitude' as const],
  facts: '经过记号乙：吹风机用了三天不出热风。',
  wish: ['returnGoods' as const],
  basis: 'qualityFault' as const,
  orderNo: 'order-marker-2611',
  complainant: { name: '姓名记号丙', contact: 'buyer-marker@mail.example' },
  guardian: { name: '监护记号丁', contact: 'guardian-marker@mail.example' },
}

/** What stands in no other place than the station: what both sides, mediators and handlers wrote. */
export const MARKERS =
  '商铺记号甲 shop-marker seller-marker 经过记号乙 order-marker 姓名记号丙 buyer-marker 监护记号丁 guardian-marker 消息记号戊 条款记号己 移交记号庚 异议记号辛'.split(
    ' ',
  )

/** A case, and the links of its sides. */
export type Links = { one: { case: string }; buyer: string; merchant: string }

/** A complaint about the shop of a badge, and the merchant's link. */
export async function file({ station: { verbs } }: BothServices, badgeNo: string): Promise<Links> {
  const { number, token: buyer } = await verbs.file(side, { ...complaint, shop: { ...complaint.shop, badgeNo } })
  const { token: merchant } = await verbs['case-link'](hu, { case: number, party: 'merchant' })
  return { one: { case: number }, buyer, merchant }
}

async function ask({ station: { verbs } }: BothServices, { one }: Links): Promise<void> {
  await verbs.accept(hu, one)
  for (const as of ['su', 'he']) {
    await verbs['ask-declaration'](hu, { ...one, mediators: [as] })
    await verbs['declare-interest']({ as }, one)
  }
  await verbs.assign(hu, { ...one, mediators: ['su'] })
  await verbs['ask-consent'](hu, one)
}

async function begin(services: BothServices, links: Links): Promise<void> {
  const { verbs } = services.station
  await ask(services, links)
  for (const token of [links.buyer, links.merchant]) await verbs.consent(side, { token, agrees: true })
  await verbs.write(side, { token: links.buyer, text: '消息记号戊' })
}

async function agree(services: BothServices, links: Links): Promise<void> {
  const { verbs } = services.station
  await begin(services, links)
  const { one, buyer, merchant } = links
  await verbs.object(side, { token: buyer, mediator: 'su', reason: '异议记号辛' })
  await verbs.replace(hu, { ...one, mediator: 'su', replacement: 'he' })
  const terms = { remedies: ['returnGoods' as const], basis: 'qualityFault' as const, clauses: ['条款记号己'] }
  await verbs.propose({ as: 'he' }, { ...one, terms: { ...terms, lastDay: '2026-12-14' } })
  for (const token of [buyer, merchant]) await verbs.agree(side, { token, version: 1, agrees: true })
}

/** Lets the time limits of cases pass. */
async function elapse({ clock, station }: BothServices, days: number): Promise<void> {
  clock.now = NOON + days * 86_400
  await station.elapseDue()
}

/** Every way in which a mediation comes to an end (SERVICES 2). */
export const endings: Readonly<Record<string, (services: BothServices, links: Links) => Promise<unknown>>> = {
  withdrawn: ({ station }, { buyer }) => station.verbs['withdraw-complaint'](side, { token: buyer }),
  async 'refused by a side'(services, links) {
    await ask(services, links)
    await services.station.verbs.consent(side, { token: links.merchant, agrees: false })
  },
  async 'without consent in time'(services, links) {
    await ask(services, links)
    await elapse(services, 20)
  },
  async 'without an agreement'(services, links) {
    await begin(services, links)
    await services.station.verbs['end-mediation'](side, { token: links.merchant })
  },
  async 'out of time'(services, links) {
    await begin(services, links)
    await elapse(services, 30)
  },
  async 'handed over for lawbreaking'(services, links) {
    await begin(services, links)
    const handOver = { partner: 'regulator', reason: 'lawbreaking' as const, note: '移交记号庚' }
    await services.station.verbs['hand-over'](hu, { ...links.one, ...handOver })
    await services.station.verbs['take-receipt']({ as: 'fang' }, links.one)
  },
  async fulfilled(services, links) {
    await agree(services, links)
    await services.station.verbs.fulfil(side, { token: links.buyer })
  },
  async 'not fulfilled'(services, links) {
    await agree(services, links)
    services.clock.now = NOON + 25 * 86_400
    await services.station.verbs['report-missed'](side, { token: links.buyer })
  },
}

/** The file of what two of the station concluded, carried over. */
export async function conclude({ station: { verbs }, carry }: BothServices, { one }: Links): Promise<string> {
  const reason = '经查证，商家拒不履行调解协议。'
  await verbs.conclude(hu, { ...one, conclusion: 'confirmed', reason, pledgeVersion: '1' })
  await verbs['confirm-conclusion'](lan, { ...one, version: 1 })
  return carry('conclusion.jws', (await verbs['sign-finding'](hu, one)).file)
}
