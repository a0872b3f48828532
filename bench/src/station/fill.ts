import { MEMBER } from '@liangpai/server'
import type { Station } from '@liangpai/mediation'
import { caseOf, insertCase, updateCase } from '../../../packages/mediation/src/store/cases.ts'

const side = { as: MEMBER }
const lin = { as: 'lin' }
/** Cases that are written in one transaction. */
const BATCH = 500

type Verbs = Station['verbs']
type Filed = { one: { case: string }; buyer: string; merchant: string }

/** A station with its people: a case handler, a mediator of all cases, and a partner. */
export async function appointPeople({ verbs }: Pick<Station, 'verbs'>): Promise<void> {
  const qiao = { as: 'qiao' }
  await verbs['appoint-handler'](qiao, { person: { id: 'lin', name: '林若溪' } })
  for (const [id, name] of [
    ['he', '贺知远'],
    ['su', '苏念'],
  ] as const)
    await verbs['appoint-mediator'](qiao, { person: { id, name } })
  const person = { id: 'fang', name: '方晚晴' }
  await verbs['add-partner'](qiao, { partner: 'regulator', name: '云汀市市场监督管理局', person })
}

async function file(verbs: Verbs): Promise<Filed> {
  const { number, token: buyer } = await verbs.file(side, {
    shop: { name: '溪上电器', address: 'xishang.example', badgeNo: '7K3M-9QXW-2BHK' },
    respondent: 'shop@xishang.example',
    issues: ['qualityFault', 'attitude'],
    facts: '吹风机用了三天不出热风，客服说不管。'.repeat(20),
    wish: ['returnGoods'],
    basis: 'qualityFault',
    orderNo: '2611-8830-27',
    complainant: { name: '顾小满', contact: '13900000000' },
  })
  const { token: merchant } = await verbs['case-link'](lin, { case: number, party: 'merchant' })
  return { one: { case: number }, buyer, merchant }
}

async function begin(verbs: Verbs): Promise<Filed> {
  const filed = await file(verbs)
  const { one, buyer, merchant } = filed
  await verbs.accept(lin, one)
  await verbs['ask-declaration'](lin, { ...one, mediators: ['he', 'su'] })
  await verbs['declare-interest']({ as: 'he' }, one)
  await verbs.assign(lin, { ...one, mediators: ['he'] })
  await verbs['ask-consent'](lin, one)
  for (const token of [buyer, merchant]) await verbs.consent(side, { token, agrees: true })
  for (let at = 0; at < 5; at++) await verbs.write(side, { token: buyer, text: '请尽快处理。'.repeat(20) })
  return filed
}

/** A case in each of the states in which lists and clocks meet it. */
async function prototypes(verbs: Verbs): Promise<Filed[]> {
  const accepted = await file(verbs)
  await verbs.accept(lin, accepted.one)
  await verbs['ask-declaration'](lin, { ...accepted.one, mediators: ['he'] })
  const ended = await begin(verbs)
  await verbs['end-mediation'](side, { token: ended.merchant })
  const handedOver = await begin(verbs)
  const handOver = { partner: 'regulator', reason: 'lawbreaking' as const, note: '销售的商品没有合格证明。' }
  await verbs['hand-over'](lin, { ...handedOver.one, ...handOver })
  return [await file(verbs), accepted, await begin(verbs), await begin(verbs), ended, handedOver]
}

/** Brings a station to so many cases: every sixth of each prototype, all of the same mediator. Returns a case that is mediated. */
export async function fillStation({ verbs, context }: Station, cases: number): Promise<Filed> {
  const made = await prototypes(verbs)
  const records = await context.read('', (reading) =>
    Promise.all(made.map(async ({ one }) => (await caseOf(reading, one.case)).record)),
  )
  for (let from = made.length; from < cases; from += BATCH)
    await context.transact('', async (work) => {
      for (let at = from; at < Math.min(cases, from + BATCH); at++) {
        const copy = { number: String(1_000_000 + at), record: records[at % records.length]! }
        await insertCase(work, copy, context)
        await updateCase(work, copy, context)
      }
    })
  return made[2]!
}
