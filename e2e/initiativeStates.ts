import { draft, openByTwo } from '../packages/registry/src/testing/initiative.ts'
import type { ServedOffice } from './memberPhone.ts'
import type { OfficePage } from './officePage.ts'

/** An open initiative of a branch with a new text, and one that waits for the office; the pages on which they are worked on. */
export async function fillInitiatives(office: ServedOffice): Promise<OfficePage[]> {
  await openByTwo(office, await draft(office))
  await draft(office, { until: '2027-01-31', pledge: { 'zh-Hans': '如实描述，七日内发货。' } })
  const title = { 'zh-Hans': '亮身份，作承诺', en: 'Show it' }
  const text = { 'zh-Hans': ['是否参加，由每个人自己决定。'], en: ['Each decides for themself.'] }
  const initiative = '2027-spring'
  const fingerprint = await draft(office, { initiative, title, text })
  await office.registry.verbs['open-initiative']({ as: 'lin' }, { initiative, fingerprint })
  return [
    { name: 'initiatives', person: 'lin', path: '/office/organizations/liutang/initiatives' },
    { name: 'initiative', person: 'lin', path: '/office/initiatives/2026-liang' },
    { name: 'initiative-to-confirm', person: 'qiao', path: `/office/initiatives/${initiative}` },
    { name: 'no-initiative', person: 'zhou', path: '/office/organizations/zone/initiatives' },
  ]
}
