import {
  branchForms,
  chainLinks,
  compositionFindings,
  countingFindings,
  dutyNames,
  evidenceKinds,
  foundingStates,
  hostKinds,
  memberEventTypes,
  memberNotices,
  memberStatuses,
  participationEventTypes,
  roleNames,
  shopRelations,
  transferEventTypes,
  transferStates,
} from '@liangpai/core/organization'
import { expect, test } from 'vitest'
import { languages } from '../language.ts'
import { organizationWords, wordFor } from './organizationWords.ts'

const lists = {
  form: branchForms,
  host: hostKinds,
  chainLink: chainLinks,
  role: roleNames,
  status: memberStatuses,
  evidence: evidenceKinds,
  shopRelation: shopRelations,
  memberEvent: memberEventTypes,
  transferEvent: transferEventTypes,
  participationEvent: participationEventTypes,
  transferState: transferStates,
  foundingState: foundingStates,
  countingFinding: countingFindings,
  compositionFinding: compositionFindings,
  notice: memberNotices,
  duty: dutyNames,
}

test.each(languages)('%s has a word for every name that the rules list, and for no other', (language) => {
  for (const [category, names] of Object.entries(lists))
    expect(Object.keys(organizationWords[language][category as keyof typeof lists]).sort(), category).toEqual(
      [...names].sort(),
    )
})

test.each(languages)('no two names of a kind share a word in %s', (language) => {
  for (const [category, words] of Object.entries(organizationWords[language])) {
    const texts: string[] = Object.values(words)
    expect(new Set(texts).size, category).toBe(texts.length)
    expect(
      texts.map((text) => text.trim()),
      category,
    ).not.toContain('')
  }
})

test('the traditional words hold no simplified character', () => {
  expect(JSON.stringify(organizationWords['zh-Hant'])).not.toMatch(/[党员书组织关转级业联预备积极发对产链单证请应设亲]/)
})

test('a link without words of its own is printed as its source wrote it', () => {
  expect(wordFor(organizationWords['zh-Hans'].chainLink, 'logistics')).toBe('物流')
  expect(wordFor(organizationWords['zh-Hans'].chainLink, '直播')).toBe('直播')
  expect(wordFor(organizationWords.en.chainLink, 'constructor')).toBe('constructor')
})
