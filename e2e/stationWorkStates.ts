import { side, type StationFixture, typedComplaint } from '../packages/mediation/src/testing/station.ts'

/** A page of those who work for a station: who sees it, and where it is. */
export type WorkedPage = { name: string; person: string; path: string }

/** A picture of one point. */
const GREY = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

const lin = { as: 'lin' }
const su = { as: 'su' }

type Filed = { number: string; buyer: string; merchant: string; one: { case: string } }
type Issue = 'qualityFault' | 'attitude' | 'deliveryAndReturns' | 'other'

async function file({ station: { verbs } }: StationFixture, name: string, issues: Issue[]): Promise<Filed> {
  const { number, token: buyer } = await verbs.file(side, {
    ...typedComplaint,
    shop: { ...typedComplaint.shop, name },
    issues,
  })
  const { token: merchant } = await verbs['case-link'](lin, { case: number, party: 'merchant' })
  return { number, buyer, merchant, one: { case: number } }
}

async function begin({ station: { verbs } }: StationFixture, { one, buyer, merchant }: Filed): Promise<void> {
  const shared = { kind: 'sameAssociation' as const, party: 'merchant' as const, name: '云汀市电子商务协会' }
  await verbs.accept(lin, one)
  await verbs['declare-interest']({ as: 'he' }, { ...one, interests: [shared] })
  await verbs['declare-interest'](su, one)
  await verbs.assign(lin, { ...one, mediators: ['he', 'su'] })
  await verbs['ask-consent'](lin, one)
  for (const token of [buyer, merchant]) await verbs.consent(side, { token, agrees: true })
}

async function appointMore({ station: { verbs } }: StationFixture): Promise<void> {
  const qiao = { as: 'qiao' }
  await verbs['appoint-mediator'](qiao, { person: { id: 'zhu', name: '祝予安' } })
  await verbs['appoint-mediator'](qiao, { person: { id: 'wen', name: '闻晚舟' } })
  await verbs['appoint-handler'](qiao, { person: { id: 'min', name: '闵知秋' } })
}

/** One that ended, with a conclusion that nobody has confirmed; in another month than the others, whose figures are published. */
async function conclude(fixture: StationFixture): Promise<Filed> {
  const { verbs } = fixture.station
  const filed = await file(fixture, '茶具店', ['deliveryAndReturns'])
  await begin(fixture, filed)
  const note = '涉嫌虚假宣传'
  await verbs['hand-over'](lin, { ...filed.one, partner: 'regulator', reason: 'lawbreaking', note })
  await verbs['take-receipt']({ as: 'fang' }, filed.one)
  await verbs.conclude(lin, { ...filed.one, conclusion: 'confirmed', reason: '经向店铺核对，宣传与实物不符。' })
  return filed
}

/** One with a proposal that neither side has answered. */
async function propose(fixture: StationFixture): Promise<Filed> {
  const filed = await file(fixture, '灯具店', ['other'])
  await begin(fixture, filed)
  await fixture.station.verbs.propose(su, {
    ...filed.one,
    terms: {
      remedies: ['returnGoods', 'refund', 'apology'],
      basis: 'qualityFault',
      clauses: ['买家最迟12月9日寄回。', '店铺收到后3天内，按原支付方式退款128.00元。'],
      lastDay: '2026-12-14',
    },
  })
  return filed
}

/** One whose goods are tested, until a day whose year has no holidays yet. */
async function test(fixture: StationFixture): Promise<Filed> {
  const { verbs } = fixture.station
  const filed = await file(fixture, '厨具店', ['qualityFault'])
  await begin(fixture, filed)
  await verbs.test(su, { ...filed.one, what: '由云汀市产品质量检测站检测，费用由店铺先付', lastDay: '2026-12-25' })
  for (const token of [filed.buyer, filed.merchant]) await verbs['agree-to-test'](side, { token, agrees: true })
  return filed
}

/** One with messages and a picture, in which the buyer asked for another mediator; of three one may be assigned. */
async function object(fixture: StationFixture, filed: Filed): Promise<void> {
  const { verbs } = fixture.station
  await verbs['add-picture'](side, { token: filed.buyer, picture: GREY })
  await verbs.write(side, { token: filed.merchant, text: '客服话说重了，想看照片。' })
  await verbs.tell(su, { ...filed.one, text: '请买家补一张吹风机的照片。', audience: 'both' })
  await verbs.write(side, { token: filed.buyer, text: '照片已经加上了。', toMediators: true })
  await verbs.object(side, { token: filed.buyer, mediator: 'he' })
  await verbs['declare-interest']({ as: 'jiang' }, filed.one)
  const trade = { kind: 'trade' as const, party: 'merchant' as const, name: '溪上电器' }
  await verbs['declare-interest']({ as: 'wen' }, { ...filed.one, interests: [trade] })
}

/** One that waits to be assigned, with a mediator who was asked to declare. */
async function askToDeclare(fixture: StationFixture): Promise<Filed> {
  const { verbs } = fixture.station
  const filed = await file(fixture, '童鞋店', ['qualityFault'])
  await verbs.accept(lin, filed.one)
  await verbs['declare-interest'](su, filed.one)
  await verbs['ask-declaration'](lin, { ...filed.one, mediators: ['zhu'] })
  const note = '超出服务站范围'
  await verbs['hand-over'](lin, { ...filed.one, partner: 'regulator', reason: 'outOfScope', note })
  return filed
}

/** Brings a station to where each of its work pages has something to show, and returns them all. */
export async function fillWork(fixture: StationFixture): Promise<WorkedPage[]> {
  const { station, on } = fixture
  await appointMore(fixture)
  const ended = await conclude(fixture)
  const objected = await file(fixture, '溪上电器', ['qualityFault', 'attitude'])
  on('2026-11-25')
  await station.verbs.answer(lin, objected.one)
  on('2026-11-26')
  await begin(fixture, objected)
  const proposed = await propose(fixture)
  on('2026-11-27')
  const tested = await test(fixture)
  on('2026-11-30')
  const toAssign = await askToDeclare(fixture)
  on('2026-12-01')
  await object(fixture, objected)
  const received = await file(fixture, '竹编坊', ['other'])
  await station.publishFigures()
  return pagesOf({ ended, objected, proposed, tested, toAssign, received })
}

type Cases = { [Name in 'ended' | 'objected' | 'proposed' | 'tested' | 'toAssign' | 'received']: Filed }

const pagesOf = ({ ended, objected, proposed, tested, toAssign, received }: Cases): WorkedPage[] => {
  const page = (name: string, person: string, path: string): WorkedPage => ({ name, person, path: `/work/${path}` })
  const ofCase = (name: string, person: string, { number }: Filed) => page(name, person, `cases/${number}`)
  return [
    page('list', 'lin', 'cases'),
    ofCase('replace', 'lin', objected),
    ofCase('received', 'lin', received),
    ofCase('assign', 'lin', toAssign),
    ofCase('own-conclusion', 'lin', ended),
    page('ended', 'lin', 'ended'),
    page('hand-overs', 'lin', 'hand-overs'),
    page('figures', 'lin', 'figures'),
    page('trail', 'lin', 'trail'),
    ofCase('confirm', 'min', ended),
    page('people', 'qiao', 'people'),
    page('mediator-list', 'su', 'cases'),
    ofCase('test', 'su', tested),
    ofCase('proposed', 'su', proposed),
    ofCase('declare', 'zhu', toAssign),
    page('nothing-to-do', 'jiang', 'cases'),
    ofCase('nothing-there', 'jiang', objected),
    page('partner', 'fang', 'hand-overs'),
    page('handed-over', 'fang', `hand-overs/${toAssign.number}`),
  ]
}
