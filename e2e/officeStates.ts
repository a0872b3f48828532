import { storeBadgeFile } from '../packages/registry/src/script/badgeFiles.ts'
import { appoint, askFor, consentTo, fullMember, member, offerTo } from '../packages/registry/src/testing/office.ts'
import { publishMonths } from '../packages/registry/src/testing/months.ts'
import { city } from '@liangpai/world'
import { cookieOf } from '../packages/registry/src/testing/signIn.ts'
import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright'
import { fillInitiatives } from './initiativeStates.ts'
import type { ServedOffice } from './memberPhone.ts'
import type { OfficePage } from './officePage.ts'

const page = (name: string, person: string, path: string): OfficePage => ({ name, person, path: `/office/${path}` })

/** Months, an estimate and areas, and a researcher who reads them. */
async function fillFigures(office: ServedOffice): Promise<void> {
  const { verbs } = office.registry
  await publishMonths(office, [3, 8, 84, 231, 405, 612])
  await verbs.estimate({ as: 'chu' }, { min: 2000, max: 3000, source: city.committee.name, statedOn: '2026-03' })
  await verbs['name-areas']({ as: 'chu' }, { areas: [city.village, '商城网商服务区', '白鹭镇'] })
  await appoint(verbs, 'office', 'jiang', 'researcher', { status: undefined, until: undefined })
}

const figurePages = [
  page('figures', 'jiang', 'figures'),
  page('figures-office', 'chu', 'figures?day=2026-11-24'),
  page('figures-text', 'jiang', 'figures/text'),
  page('not-a-researchers', 'jiang', 'inbox'),
]

/** What waits for the second of two leaders, and the pages on which they say so. */
async function fillWishes(office: ServedOffice, badge: string, shown: string): Promise<OfficePage[]> {
  const { verbs, context } = office.registry
  await appoint(verbs, 'office', 'wen', 'deputySecretary', { approvedAbove: true })
  const file = await storeBadgeFile(context, '1.0.1', new TextEncoder().encode('a wanted file'))
  await verbs['withdraw-badge-file']({ as: 'qiao' }, { file, reason: 'fault' })
  await verbs['stop-link']({ as: 'qiao' }, { badge })
  return [
    page('inbox-of-second', 'wen', 'inbox'),
    page('badge-of-second', 'wen', `badges/${shown}`),
    page('badge-files-of-second', 'wen', 'badge-files'),
  ]
}

/** A second branch, in which nothing waits. */
const zone = {
  organization: 'zone',
  kind: 'branch',
  name: '商城网商服务区党支部',
  area: '商城网商服务区',
  chainLink: 'service',
} as const

/** Brings an office to where each of its pages has something to show, and returns them all. */
export async function fillOffice(office: ServedOffice): Promise<OfficePage[]> {
  const { verbs } = office.registry
  await verbs.charter({ as: 'qiao' }, zone)
  await appoint(verbs, 'zone', 'zhou', 'secretary')
  await storeBadgeFile(office.registry.context, '1.0.0', new TextEncoder().encode('a file'))
  const { request: shown, token } = await offerTo(office, {
    subject: { id: 'lu', name: '陆闻溪' },
    shop: { name: '溪上笔记', urls: [], listing: { host: 'shop.market.example', id: '104729' } },
  })
  const { badgeNo } = await consentTo(office.registry, token)
  const attested = await askFor(office)
  await verbs.attest({ as: 'lin' }, { request: attested, ...fullMember })
  const returned = await askFor(office, { subject: { id: 'qiaow', name: '乔未晚' } })
  await verbs.return({ as: 'lin' }, { request: returned, missing: 'shop' })
  office.clock.now += 3600
  const open = await askFor(office, {
    subject: { id: 'xu', name: '许望舒' },
    shop: { name: '望舒手作', urls: ['https://wangshu-handmade.example/'] },
  })
  const own = await askFor(office, { subject: { id: 'lin', name: 'lin同志' } })
  await fillFigures(office)
  const report = { kind: 'address', text: '在另一个网站看到这个编号。', contact: '微信 buyer-77' } as const
  const { number } = await verbs.report(member, { badge: badgeNo, ...report })
  const inPerson = { as: 'qiao', via: 'passkey', steppedUpAt: office.clock.now } as const
  const roll = { name: '党员名册系统', scopes: ['inbox', 'show', 'appoint'], days: 90 }
  await verbs['add-token'](inPerson, roll)
  await verbs['add-token'](inPerson, { name: '夜间报表', scopes: ['figures'], days: 400 })
  return [
    page('inbox', 'lin', 'inbox'),
    ...(await fillWishes(office, badgeNo, shown)),
    page('request', 'lin', `requests/${open}`),
    page('return', 'lin', `requests/${open}?form=return`),
    page('own-request', 'lin', `requests/${own}`),
    page('returned', 'lin', `requests/${returned}`),
    page('review', 'chu', `requests/${attested}`),
    page('badge', 'chu', `badges/${shown}`),
    page('end', 'chu', `badges/${shown}?form=end`),
    page('badge-of-branch', 'lin', `badges/${shown}`),
    page('branch-hint', 'lin', 'organizations/liutang?full=3'),
    page('badge-files', 'qiao', 'badge-files'),
    page('root', 'qiao', 'root'),
    page('root-published', 'qiao', 'root?done=publish'),
    page('report', 'chu', `reports/${number}`),
    page('empty', 'zhou', 'inbox'),
    page('address-none', 'zhou', 'nowhere'),
    page('nothing-there', 'zhou', `requests/${open}`),
    page('look-up', 'chu', 'look-up'),
    page('not-found', 'chu', 'look-up?q=7K3M-9QXW-2BHK'),
    page('organizations', 'qiao', 'organizations'),
    page('organization', 'qiao', 'organizations/liutang'),
    ...(await fillInitiatives(office)),
    page('people', 'qiao', 'people'),
    page('person', 'qiao', 'people/lin'),
    page('trail', 'qiao', 'trail'),
    ...figurePages,
    page('my-sign-in', 'qiao', 'my-sign-in'),
    page('new-token', 'qiao', 'my-sign-in/new-token'),
    page('step-up', 'qiao', 'step-up?back=/office/my-sign-in'),
  ]
}

/** A browser context in which somebody is signed in. */
export async function signedInContext(
  browser: Browser,
  office: ServedOffice,
  person: string,
  options: BrowserContextOptions = {},
): Promise<BrowserContext> {
  const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1280, height: 800 }, ...options })
  const [name = '', value = ''] = (await cookieOf(office, person)).split('=')
  await context.addCookies([{ name, value, url: office.registry.origin, httpOnly: true, sameSite: 'Strict' }])
  return context
}
