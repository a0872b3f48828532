import { initStation, openStation, serveStation, type Station } from '@liangpai/mediation'
import type { OpenRegistry } from '@liangpai/registry'
import { type BranchConfig, MEMBER } from '@liangpai/server'
import { join } from 'node:path'
import type { City } from './city.ts'
import { secretaryOf } from './people.ts'

const DAY = 86_400
/** The branch that leads the station: that of the association which runs it. */
export const LED_BY = 'xiehui'

/** What of the station is in the book of the demo: where it is, and the private links of both sides of its two cases. */
export type StationBook = { origin: string; open: CaseLinks; ended: CaseLinks }

type CaseLinks = { number: string; buyer: string; merchant: string }

/** A folder, an origin and a master key of its own. */
export const stationConfigOf = (data: string, port: number): BranchConfig & { origin: string } => ({
  data: join(data, 'station'),
  origin: `http://station.localhost:${port}`,
})

/** Opens the seeded station and serves it. */
export async function openDemoStation(config: BranchConfig, port: number) {
  const station = await openStation(config)
  const served = await serveStation(station, { port, report: (fault) => console.error(fault) })
  return {
    station,
    async stop() {
      await served.close()
      await station.close()
    },
  }
}

/**
 * Sets the station up with the organisations of a registry, carried as its signed file, and plays two complaints through the real
 * verbs: the report's case to its end, and one that waits for both sides to answer a proposal.
 */
export async function seedStation(
  config: BranchConfig & { origin: string },
  registry: OpenRegistry,
  city: City,
): Promise<StationBook> {
  const clock = { now: 0 }
  const daysAgo = (days: number) => void (clock.now = Math.floor(Date.now() / 1000) - days * DAY)
  daysAgo(14)
  const { file, thumbprint } = await registry.verbs['export-organizations']({ as: 'clerk' }, {})
  const led = city.branches.find(({ slug }) => slug === LED_BY)
  const station = await initStation(
    { ...config, now: () => clock.now },
    {
      name: city.station.name,
      association: city.technicalHost,
      contact: `${config.origin}/`,
      organizations: file,
      thumbprint,
      ledBy: LED_BY,
      secretary: { id: secretaryOf(LED_BY), name: led?.secretary ?? '', until: dayIn(3 * 365) },
    },
  )
  try {
    await appointPeople(station)
    const ended = await playEnded(station, daysAgo)
    const open = await playOpen(station, daysAgo)
    return { origin: config.origin, ended, open }
  } finally {
    await station.close()
  }
}

const dayIn = (days: number): string => new Date(Date.now() + days * DAY * 1000).toISOString().slice(0, 10)

/** A case handler, three mediators, and the market regulator to which cases can be handed over. */
async function appointPeople({ verbs }: Station): Promise<void> {
  const secretary = { as: secretaryOf(LED_BY) }
  await verbs['appoint-handler'](secretary, { person: { id: 'lin', name: '林若溪' } })
  for (const [id, name] of [
    ['he', '贺知远'],
    ['su', '苏念'],
    ['jiang', '江见川'],
  ] as const)
    await verbs['appoint-mediator'](secretary, { person: { id, name } })
  const person = { id: 'fang', name: '方晚晴' }
  await verbs['add-partner'](secretary, { partner: 'regulator', name: '云汀市市场监督管理局', person })
}

type Ago = (days: number) => void

const side = { as: MEMBER }
const handler = { as: 'lin' }

/** The report's own case: a hair dryer with a fault, a rude answer, one mediator replaced, and the goods taken back. */
async function playEnded({ verbs }: Station, daysAgo: Ago): Promise<CaseLinks> {
  daysAgo(14)
  const { number, token: buyer } = await verbs.file(side, {
    shop: { name: '溪上电器', address: 'xishang-dianqi.localhost' },
    respondent: 'shop@xishang.example',
    issues: ['qualityFault', 'attitude'],
    facts: '收到吹风机用了三天就不出热风。找客服，对方说“用坏了不管”。',
    wish: ['returnGoods'],
    basis: 'qualityFault',
    orderNo: '2611-8830-27',
    complainant: { name: '许女士', contact: '13800000000' },
  })
  const one = { case: number }
  const merchant = await begin(verbs, one, buyer, daysAgo, 13)
  daysAgo(10)
  await verbs.object(side, { token: buyer, mediator: 'he' })
  daysAgo(9)
  await verbs['declare-interest']({ as: 'jiang' }, one)
  await verbs.replace(handler, { ...one, mediator: 'he', replacement: 'jiang' })
  const clauses = ['买家把吹风机寄回店铺，运费由店铺承担。', '店铺收到后三天内退款。']
  const terms = { remedies: ['returnGoods' as const, 'refund' as const], basis: 'qualityFault' as const, clauses }
  await verbs.propose({ as: 'jiang' }, { ...one, terms: { ...terms, lastDay: dayIn(7) } })
  daysAgo(8)
  for (const token of [buyer, merchant]) await verbs.agree(side, { token, version: 1, agrees: true })
  daysAgo(2)
  await verbs.fulfil(side, { token: buyer })
  return { number, buyer, merchant }
}

/** A kettle that leaks: the mediators have proposed an exchange, and the visitor answers for both sides. */
async function playOpen({ verbs }: Station, daysAgo: Ago): Promise<CaseLinks> {
  daysAgo(6)
  const { number, token: buyer } = await verbs.file(side, {
    shop: { name: '溪上电器', address: 'xishang-dianqi.localhost' },
    respondent: 'shop@xishang.example',
    issues: ['qualityFault'],
    facts: '电水壶第二次烧水时壶底漏水，照片里看得见水迹。',
    wish: ['exchange'],
    basis: 'qualityFault',
    orderNo: '2611-9014-66',
    complainant: { name: '卢先生', contact: '13800000001' },
  })
  const one = { case: number }
  const merchant = await begin(verbs, one, buyer, daysAgo, 5)
  daysAgo(2)
  await verbs.write(side, { token: merchant, text: '可以换新，请寄回旧壶。' })
  await verbs.write(side, { token: buyer, text: '希望换同款，运费由店铺出。' })
  daysAgo(1)
  const clauses = ['买家把水壶寄回店铺，运费由店铺承担。', '店铺收到后三天内寄出同款新品。']
  const terms = { remedies: ['exchange' as const], basis: 'qualityFault' as const, clauses, lastDay: dayIn(14) }
  await verbs.propose({ as: 'su' }, { ...one, terms })
  return { number, buyer, merchant }
}

/** Accepted, two mediators assigned of whom one shares the association with the shop, and both sides take part. */
async function begin(
  verbs: Station['verbs'],
  one: { case: string },
  buyer: string,
  daysAgo: Ago,
  from: number,
): Promise<string> {
  daysAgo(from)
  await verbs.answer(handler, one)
  await verbs.accept(handler, one)
  const shared = { kind: 'sameAssociation' as const, party: 'merchant' as const, name: '云汀市电子商务协会' }
  await verbs['declare-interest']({ as: 'he' }, { ...one, interests: [shared] })
  await verbs['declare-interest']({ as: 'su' }, one)
  await verbs.assign(handler, { ...one, mediators: ['he', 'su'] })
  await verbs['ask-consent'](handler, one)
  const { token: merchant } = await verbs['case-link'](handler, { ...one, party: 'merchant' })
  daysAgo(from - 1)
  for (const token of [buyer, merchant]) await verbs.consent(side, { token, agrees: true })
  return merchant
}
