import { side, type StationFixture, typedComplaint } from './station.ts'

const lin = { as: 'lin' }

/**
 * A case of which each part has a text of its own, as `caseParts` lists them, or what `mark` makes of it; He mediates, Su was
 * replaced, Jiang has declared.
 */
export async function playRichCase({ station: { verbs }, on }: StationFixture, mark = (text: string) => text) {
  const complaint = {
    ...typedComplaint,
    shop: { ...typedComplaint.shop, name: mark('店名记号'), address: mark('店址记号') },
    respondent: mark('商家电话记号'),
    facts: mark('经过记号'),
    orderNo: mark('订单记号'),
    complainant: { name: mark('买家姓名记号'), contact: mark('买家电话记号') },
    guardian: { name: mark('监护人记号'), contact: mark('监护人记号') },
  }
  const { number, token: buyer } = await verbs.file(side, complaint)
  const { token: merchant } = await verbs['case-link'](lin, { case: number, party: 'merchant' })
  const one = { case: number }
  on('2026-11-26')
  await verbs.accept(lin, one)
  await verbs['appoint-mediator']({ as: 'qiao' }, { person: { id: 'ren', name: '任听溪' } })
  await verbs['ask-declaration'](lin, { ...one, mediators: ['he', 'su', 'jiang', 'ren'] })
  const interests = [{ kind: 'sameAssociation' as const, party: 'merchant' as const, name: mark('协会记号') }]
  await verbs['declare-interest']({ as: 'he' }, { ...one, interests })
  for (const as of ['su', 'jiang']) await verbs['declare-interest']({ as }, one)
  await verbs.assign(lin, { ...one, mediators: ['su'] })
  await verbs['ask-consent'](lin, one)
  on('2026-11-27')
  for (const token of [buyer, merchant]) await verbs.consent(side, { token, agrees: true })
  await verbs.object(side, { token: buyer, mediator: 'su', reason: mark('异议记号') })
  await verbs.replace(lin, { ...one, mediator: 'su', replacement: 'he' })
  await write({ verbs }, { one, buyer, merchant }, mark)
  on('2026-12-01')
  await verbs.test({ as: 'he' }, { ...one, what: mark('检测记号'), lastDay: '2026-12-04' })
  await verbs['agree-to-test'](side, { token: buyer, agrees: false })
  const terms = { remedies: ['repair' as const], clauses: [mark('条款记号')], lastDay: '2026-12-14' }
  await verbs.propose({ as: 'he' }, { ...one, terms })
  await verbs['add-partner'](
    { as: 'qiao' },
    { partner: 'other', name: '另一个部门', person: { id: 'wei', name: '卫青禾' } },
  )
  await verbs['hand-over'](lin, { ...one, partner: 'regulator', reason: 'outOfScope', note: mark('移交记号') })
  await verbs['hand-over'](lin, { ...one, partner: 'other', reason: 'outOfScope', note: mark('别处移交记号') })
  await verbs['end-mediation'](side, { token: merchant })
  await verbs.conclude({ as: 'he' }, { ...one, conclusion: 'confirmed', reason: mark('结论记号') })
  await verbs['confirm-conclusion'](lin, { ...one, version: 1 })
  return { number, buyer, merchant }
}

type Played = { one: { case: string }; buyer: string; merchant: string }

async function write(
  { verbs }: Pick<StationFixture['station'], 'verbs'>,
  { one, buyer, merchant }: Played,
  mark: (text: string) => string,
): Promise<void> {
  await verbs.write(side, { token: buyer, text: mark('给双方记号') })
  await verbs.write(side, { token: buyer, text: mark('买家密言记号'), toMediators: true })
  await verbs.write(side, { token: merchant, text: mark('商家密言记号'), toMediators: true })
  await verbs.tell(lin, { ...one, text: mark('致买家记号'), audience: 'buyer' })
  await verbs.tell(lin, { ...one, text: mark('致商家记号'), audience: 'merchant' })
}
