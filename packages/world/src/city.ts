import type { Facts, Shop } from '@liangpai/core'
import type { OrganizationClaims } from '@liangpai/core/issue'

/** Seconds in a day. */
export const DAY = 86_400

/** The moment at which everything in the world is fresh unless a test names another one, in seconds. */
export const NOW = 1_796_000_000

/** The invented city of Yunting: the only source of names and addresses for tests, demo, bench and fuzz. */
export const city = {
  area: '云汀市',
  /** Issuer and registry. */
  origin: 'https://liang.yunting.example',
  contact: 'office@yunting.example',
  /** The association that runs the committee's registry. */
  association: '云汀市电子商务协会',
  /** Root and office carry the committee's name. */
  committee: {
    name: '云汀市网商党委',
    names: { 'zh-Hant': '雲汀市網商黨委', en: 'Yunting Online Merchants Party Committee' },
    kind: 'committee',
    area: '云汀市',
    station: { name: '云汀市网络消费者维权服务站', contact: 'https://station.yunting.example/' },
  } satisfies OrganizationClaims,
  /** The path segment of the branch's entity id. */
  branchSlug: 'liutang',
  /** A branch that the office has chartered to issue. */
  branch: {
    name: '柳塘网商党支部',
    names: { 'zh-Hant': '柳塘網商黨支部', en: 'Liutang Online Merchants Party Branch' },
    kind: 'branch',
    chainLink: '供货',
  } satisfies OrganizationClaims,
  village: '柳塘村',
  member: '沈书遥',
  /** What the member shows when every fact is shown. */
  facts: { name: '沈书遥', branch: '柳塘网商党支部', pledge: '诚信经营' } satisfies Facts,
  shop: { name: '荷雨茶铺', urls: ['https://heyu-tea.example/'] } satisfies Shop,
  /** The shop's place on a marketplace. */
  listing: { host: 'market.example', id: '4711' },
  badgeNo: '7K3M9QXW2BHK',
}
