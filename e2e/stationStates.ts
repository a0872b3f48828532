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
  const begun = await fileBegun(served)
  const ended = await fileEnded(served)
  return [...formPages, ...intakePages(begun), ...mediationPages(begun), ...endPages(ended)]
}

type Cases<Name extends string> = { [name in Name]: Opened }

/** Files a complaint and takes it to where a page is another. */
async function fileTo(served: ServedStation, to: (one: Opened) => Promise<unknown> = async () => {}): Promise<Opened> {
  const { station, on } = served
  on('2026-11-24')
  const { number, token: buyer } = await station.verbs.file(side, typedComplaint)
  const { token: merchant } = await station.verbs['case-link'](lin, { case: number, party: 'merchant' })
  const opened = { one: { case: number }, buyer, merchant }
  await to(opened)
  return opened
}

type Begun = 'received' | 'accepted' | 'invited' | 'mediating' | 'objected' | 'tested' | 'proposed' | 'agreed'

async function fileBegun(served: ServedStation): Promise<Cases<Begun>> {
  const { station, on } = served
  const { verbs } = station
  const steps = stepsOf(served)
  const file = (to?: (one: Opened) => Promise<unknown>) => fileTo(served, to)
  return {
    received: await file(),
    accepted: await file(steps.accept),
    invited: await file(steps.ask),
    mediating: await file(steps.talk),
    objected: await file(async (one) => {
      await steps.talk(one)
      on('2026-12-01')
      await verbs.object(side, { token: one.buyer, mediator: 'he' })
    }),
    tested: await file(async (one) => {
      await steps.talk(one)
      await verbs.test({ as: 'su' }, { ...one.one, what: '吹风机由云汀市质检所检测。', lastDay: '2026-12-09' })
    }),
    proposed: await file(steps.propose),
    agreed: await file(steps.agree),
  }
}

type Ended = 'refused' | 'fulfilled' | 'missed' | 'ended' | 'declined' | 'withdrawn'

async function fileEnded(served: ServedStation): Promise<Cases<Ended>> {
  const { station, on } = served
  const { verbs } = station
  const steps = stepsOf(served)
  const after = (step: (one: Opened) => Promise<unknown>, day: string, end: (one: Opened) => Promise<unknown>) =>
    fileTo(served, async (one) => {
      await step(one)
      on(day)
      await end(one)
    })
  const nothing = async () => {}
  return {
    refused: await after(nothing, '2026-11-24', ({ one }) => verbs.refuse(lin, { ...one, reason: 'incomplete' })),
    fulfilled: await after(steps.agree, '2026-12-12', ({ buyer }) => verbs.fulfil(side, { token: buyer })),
    missed: await after(steps.agree, '2026-12-15', ({ buyer }) => verbs['report-missed'](side, { token: buyer })),
    ended: await after(steps.talk, '2026-12-10', ({ buyer }) => verbs['end-mediation'](side, { token: buyer })),
    declined: await after(steps.ask, '2026-11-26', ({ merchant }) =>
      verbs.consent(side, { token: merchant, agrees: false }),
    ),
    withdrawn: await after(nothing, '2026-12-01', ({ buyer }) => verbs['withdraw-complaint'](side, { token: buyer })),
  }
}

const formPages: PartyPage[] = [
  { name: 'form', day: '2026-11-24', path: '/complain' },
  { name: 'form-stated', day: '2026-11-24', path: '/#shop=溪上电器&address=xishang.example&code=5T8R-2NQC-6WPE' },
  { name: 'form-gaps', day: '2026-11-24', path: '/complain', press: 'send' },
  { name: 'address-none', day: '2026-11-24', path: '/nowhere' },
  { name: 'link-lost', day: '2026-11-24', path: '/case' },
]

const intakePages = ({ received, accepted, invited }: Cases<Begun>): PartyPage[] => [
  { name: 'receipt', day: '2026-11-24', token: received.buyer },
  { name: 'correct', day: '2026-11-24', token: received.buyer, press: 'correct' },
  { name: 'accepted', day: '2026-11-26', token: accepted.buyer },
  { name: 'invited-buyer', day: '2026-11-26', token: invited.buyer },
  { name: 'invited-merchant', day: '2026-11-26', token: invited.merchant },
  { name: 'no-part', day: '2026-11-26', token: invited.merchant, press: 'no' },
]

const mediationPages = ({ mediating, objected, tested, proposed, agreed }: Cases<Begun>): PartyPage[] => [
  { name: 'mediating-buyer', day: '2026-11-30', token: mediating.buyer },
  { name: 'mediating-merchant', day: '2026-11-30', token: mediating.merchant },
  { name: 'contact', day: '2026-11-30', token: mediating.merchant, press: 'correct' },
  { name: 'object', day: '2026-11-30', token: mediating.buyer, press: 'object' },
  { name: 'objected', day: '2026-12-01', token: objected.buyer },
  { name: 'test', day: '2026-11-30', token: tested.buyer },
  { name: 'silent', day: '2026-12-07', token: mediating.buyer },
  { name: 'proposal-buyer', day: '2026-12-04', token: proposed.buyer },
  { name: 'proposal-merchant', day: '2026-12-04', token: proposed.merchant },
  { name: 'accept', day: '2026-12-04', token: proposed.buyer, press: 'yes' },
  { name: 'decline', day: '2026-12-04', token: proposed.buyer, press: 'no' },
  { name: 'agreed-buyer', day: '2026-12-07', token: agreed.buyer },
  { name: 'agreed-merchant', day: '2026-12-07', token: agreed.merchant },
  { name: 'agreement', day: '2026-12-07', token: agreed.buyer, press: 'agreement' },
]

const endPages = ({ refused, fulfilled, missed, ended, declined, withdrawn }: Cases<Ended>): PartyPage[] => [
  { name: 'refused', day: '2026-11-24', token: refused.buyer },
  { name: 'fulfilled', day: '2026-12-12', token: fulfilled.buyer },
  { name: 'missed', day: '2026-12-15', token: missed.buyer },
  { name: 'ended', day: '2026-12-10', token: ended.buyer },
  { name: 'course', day: '2026-12-10', token: ended.buyer, press: 'agreement' },
  { name: 'declined', day: '2026-11-26', token: declined.buyer },
  { name: 'withdrawn', day: '2026-12-01', token: withdrawn.buyer },
]

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
