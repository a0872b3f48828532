import type { PageContext } from '@liangpai/server/pages'
import type { Case } from '../case/case.ts'
import { clocksOf } from '../clock/clock.ts'
import { offersOf } from '../clock/offers.ts'
import type { CasePage } from '../pages/case/casePage.ts'
import { caseView } from '../pages/case/caseView.ts'
import type { Party } from '../party/party.ts'
import { retentionOf } from '../retention/retention.ts'
import { partyViewOf } from '../view/partyView.ts'
import { context } from './hairDryer.ts'

const site: PageContext['site'] = {
  origin: 'https://station.example',
  organizationName: '云汀市网络消费者维权服务站',
  names: {},
  contact: 'https://station.example/',
}
const names = { he: '贺知远', su: '苏念', jiang: '江见川', regulator: '云汀市市场监督管理局' }

/** A page of a case as one of its sides reads it on a day. */
export const pageOf = (
  one: Case,
  party: Party,
  today: string,
  language: PageContext['language'] = 'zh-Hans',
): CasePage => ({
  context: { language, site },
  token: 'secret-of-the-link',
  today,
  profile: context.profile,
  number: '418206',
  view: partyViewOf(one, party),
  clocks: clocksOf(one, context),
  offers: offersOf(one, context, today),
  retention: retentionOf(one),
  course: [{ at: Date.UTC(2026, 10, 24, 8, 5) / 1000, type: 'file', by: 'buyer' }],
  pictures: [],
  names,
})

/** What stands on a page, without its tags. */
export const bare = (markup: string): string =>
  markup
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
/** The text of a page of a case. */
export const textOf = (page: CasePage): string =>
  bare(
    caseView(page)
      .toString()
      .replace(/<head>.*?<\/head>/s, ''),
  )
