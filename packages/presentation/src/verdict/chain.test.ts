import { city } from '@liangpai/world'
import { expect, test } from 'vitest'
import { chainEntries } from './chain.ts'
import { branch, office, root } from './fixtures.ts'

test('a root and its office of one name and kind are one entry: an issuer', () => {
  expect(chainEntries([root, office], 'zh-Hans')).toEqual([
    { name: city.committee.name, kind: '党委', role: '签发', isIssuer: true },
  ])
})

test('of root and office the lower one is kept, whose names are the newer ones', () => {
  const renamed = { ...office, names: { en: 'Yunting Merchants Party Committee' } }
  expect(chainEntries([root, renamed], 'en')).toMatchObject([{ name: 'Yunting Merchants Party Committee' }])
})

test('above a chartered branch stands the root, named as the top level', () => {
  expect(chainEntries([root, office, branch], 'zh-Hans')).toEqual([
    { name: city.committee.name, kind: '党委', role: '最上级', isIssuer: false },
    { name: city.branch.name, kind: '党支部', role: '签发', isIssuer: true },
  ])
})

test('one name with another kind is another organisation', () => {
  expect(chainEntries([root, { ...office, kind: 'branch' }], 'zh-Hans')).toHaveLength(2)
})

test('between root and issuer an organisation has no role', () => {
  const general = { ...branch, kind: 'generalBranch' as const, name: '城东网商党总支' }
  expect(chainEntries([root, general, branch], 'zh-Hans').map(({ role }) => role)).toEqual(['最上级', '', '签发'])
})
