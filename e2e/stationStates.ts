import { side, typedComplaint } from '../packages/mediation/src/testing/station.ts'
import type { ServedStation } from './servedStation.ts'

/** A page of a side: where it is, on which day it is read, and what is pressed on it first. */
export type PartyPage = { name: string; day: string; token?: string; path?: string; press?: string }

const lin = { as: 'lin' }
const terms = {
  remedies: ['returnGoods' as const, 'refund' as const, 'apology' as const],
  basis: 'qualityFault' as const,
  clauses: [
    '买家寄回吹风机和配件。',
    '店铺收到后3天内，按原支付方式退128.00元。',
    '店铺就客服的答复，在这里向买家道歉。',
  ],
  lastDay: '2026-12-14',
}

/** Cases as far as their sides see another page, each with its links. */
export async function fillStation(served: ServedStation): Promise<PartyPage[]> {
  const { station, on } = served
  const { verbs } = station
  const file = async (to: (one: Opened) => Promise<void> = async () => {}) => {
    on('2026-11-24')
    const { number, token: buyer } = await verbs.file(side, typedComplaint)
    const { token: merchant } = await verbs['case-link'](lin, { case: number, party: 'merchant' })
    const opened = { one: { case: number }, buyer, merchant }
    await to(opened)
    return opened
  }
  const steps = stepsOf(served)
  const received = await file()
  const refused = await file(({ one }) => verbs.refuse(lin, { ...one, reason: 'incomplete' }).then(() => {}))
  const accepted = await file(steps.accept)
  const asked = await file(steps.ask)
  const mediating = await file(steps.talk)
  const objected = await file(async (one) => {
    await steps.talk(one)
    on('2026-12-01')
    await verbs.object(side, { token: one.buyer, mediator: 'he' })
  })
  const tested = await file(async (one) => {
    await steps.talk(one)
    await verbs.test({ as: 'su' }, { ...one.one, what: '吹风机由云汀市质检所检测。', lastDay: '2026-12-09' })
  })
  const proposed = await file(steps.propose)
  const agreed = await file(steps.agree)
  const fulfilled = await file(async (one) => {
    await steps.agree(one)
    on('2026-12-12')
    await verbs.fulfil(side, { token: one.buyer })
  })
  const missed = await file(async (one) => {
    await steps.agree(one)
    on('2026-12-15')
    await verbs['report-missed'](side, { token: one.buyer })
  })
  const ended = await file(async (one) => {
    await steps.talk(one)
    on('2026-12-10')
    await verbs['end-mediation'](side, { token: one.buyer })
  })
  const declined = await file(async (one) => {
    await steps.ask(one)
    await verbs.consent(side, { token: one.merchant, agrees: false })
  })
  const withdrawn = await file(async (one) => {
    on('2026-12-01')
    await verbs['withdraw-complaint'](side, { token: one.buyer })
  })
  return [
    { name: 'form', day: '2026-11-24', path: '/complain' },
    { name: 'form-stated', day: '2026-11-24', path: '/#shop=溪上电器&address=xishang.example&code=5T8R-2NQC-6WPE' },
    { name: 'form-gaps', day: '2026-11-24', path: '/complain', press: 'send' },
    { name: 'link-lost', day: '2026-11-24', path: '/case' },
    { name: 'receipt', day: '2026-11-24', token: received.buyer },
    { name: 'correct', day: '2026-11-24', token: received.buyer, press: 'correct' },
    { name: 'refused', day: '2026-11-24', token: refused.buyer },
    { name: 'accepted', day: '2026-11-26', token: accepted.buyer },
    { name: 'asked-buyer', day: '2026-11-26', token: asked.buyer },
    { name: 'asked-merchant', day: '2026-11-26', token: asked.merchant },
    { name: 'no-part', day: '2026-11-26', token: asked.merchant, press: 'no' },
    { name: 'mediating-buyer', day: '2026-11-30', token: mediating.buyer },
    { name: 'mediating-merchant', day: '2026-11-30', token: mediating.merchant },
    { name: 'contact', day: '2026-11-30', token: mediating.merchant, press: 'correct' },
    { name: 'object', day: '2026-11-30', token: mediating.buyer, press: 'object' },
    { name: 'objected', day: '2026-12-01', token: objected.buyer },
    { name: 'test-asked', day: '2026-11-30', token: tested.buyer },
    { name: 'silent', day: '2026-12-07', token: mediating.buyer },
    { name: 'proposal-buyer', day: '2026-12-04', token: proposed.buyer },
    { name: 'proposal-merchant', day: '2026-12-04', token: proposed.merchant },
    { name: 'accept', day: '2026-12-04', token: proposed.buyer, press: 'yes' },
    { name: 'decline', day: '2026-12-04', token: proposed.buyer, press: 'no' },
    { name: 'agreed-buyer', day: '2026-12-07', token: agreed.buyer },
    { name: 'agreed-merchant', day: '2026-12-07', token: agreed.merchant },
    { name: 'agreement', day: '2026-12-07', token: agreed.buyer, press: 'agreement' },
    { name: 'fulfilled', day: '2026-12-12', token: fulfilled.buyer },
    { name: 'missed', day: '2026-12-15', token: missed.buyer },
    { name: 'ended', day: '2026-12-10', token: ended.buyer },
    { name: 'course', day: '2026-12-10', token: ended.buyer, press: 'agreement' },
    { name: 'declined', day: '2026-11-26', token: declined.buyer },
    { name: 'withdrawn', day: '2026-12-01', token: withdrawn.buyer },
  ]
}

type Opened = { one: { case: string }; buyer: string; merchant: string }

/** The report's case, each step with those before it. */
function stepsOf({ station, on }: ServedStation) {
  const { verbs } = station
  const accept = async ({ one }: Opened) => {
    on('2026-11-26')
    await verbs.accept(lin, one)
  }
  const ask = async (opened: Opened) => {
    await accept(opened)
    const { one } = opened
    const interests = [{ kind: 'sameAssociation' as const, party: 'merchant' as const, name: '云汀市电子商务协会' }]
    await verbs['declare-interest']({ as: 'he' }, { ...one, interests })
    await verbs['declare-interest']({ as: 'su' }, one)
    await verbs.assign(lin, { ...one, mediators: ['he', 'su'] })
    await verbs['ask-consent'](lin, one)
  }
  const talk = async (opened: Opened) => {
    await ask(opened)
    on('2026-11-30')
    for (const token of [opened.buyer, opened.merchant]) await verbs.consent(side, { token, agrees: true })
    await verbs.tell({ as: 'he' }, { ...opened.one, text: '许女士好，我和苏念一起来听。店铺已同意参加调解。' })
    await verbs.write(side, { token: opened.merchant, text: '当时客服话说重了。想先看看出风口的照片。' })
    await verbs.write(side, { token: opened.buyer, text: '照片已添加。我只想退货。' })
  }
  const propose = async (opened: Opened) => {
    await talk(opened)
    on('2026-12-03')
    await verbs.propose(
      { as: 'su' },
      { ...opened.one, terms: { ...terms, remedies: ['repair'], clauses: ['店铺修理吹风机。'] } },
    )
    on('2026-12-04')
    await verbs.propose({ as: 'su' }, { ...opened.one, terms })
  }
  const agree = async (opened: Opened) => {
    await propose(opened)
    on('2026-12-07')
    for (const token of [opened.buyer, opened.merchant]) await verbs.agree(side, { token, version: 2, agrees: true })
  }
  return { accept, ask, talk, propose, agree }
}
