import { city } from '@liangpai/world'
import type { Organization, Shop, VerifiedVerdict, WrongSiteVerdict } from '@liangpai/core'
import type { BadgeContext } from './cardModel.ts'

const id = city.origin

export const root: Organization = { id: `${id}/root`, kind: 'committee', name: city.committee.name, names: {} }
export const office: Organization = { ...root, id }
export const branch: Organization = { id: `${id}/o/liutang`, kind: 'branch', name: city.branch.name, names: {} }
export const shop: Shop = { name: '荷雨茶铺', urls: ['https://heyu-tea.example/'] }

export const verified: VerifiedVerdict = {
  state: 'verified',
  badgeNo: '7K3M9QXW2BHK',
  membership: 'full',
  facts: {},
  shop,
  chain: [root, office],
  issuer: office,
  station: { name: city.committee.station.name, contact: city.committee.station.contact },
  validFrom: Date.UTC(2025, 10, 23, 16) / 1000,
  validUntil: Date.UTC(2026, 10, 23, 16) / 1000,
  asOf: Date.UTC(2026, 5, 1, 7, 58) / 1000,
  fresh: true,
}

/** The same badge by a chartered branch. */
export const byBranch: VerifiedVerdict = { ...verified, chain: [root, office, branch], issuer: branch }

export const wrongSite: WrongSiteVerdict = {
  state: 'wrongSite',
  step: 'page',
  reason: 'SHOP_MISMATCH',
  retryable: false,
  shop,
  chain: verified.chain,
}

export const context: BadgeContext = {
  language: 'zh-Hans',
  page: 'https://heyu-tea.example/tea/1',
  badgeNo: '7K3M-9QXW-2BHK',
  verifyUrl: `${id}/verify/7K3M9QXW2BHK`,
  domain: new URL(city.origin).host,
}
