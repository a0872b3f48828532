import { city } from '@liangpai/world'
import { describe, expect, test } from 'vitest'
import { mark, stateIcons } from '../icons.ts'
import { languages } from '../language.ts'
import { cardModel } from './cardModel.ts'
import { chipModel } from './chipModel.ts'
import type { DisplayedVerdict } from './displayedVerdict.ts'
import { branch, byBranch, context, office, root, shop, verified, wrongSite } from './fixtures.ts'
import { panelModel } from './panelModel.ts'
import { verifyPageModel } from './verifyPageModel.ts'
import { badgeWords } from './words/badgeWords.ts'

const times = { step: 'times', reason: 'BADGE_EXPIRED', retryable: false } as const
const { validFrom, validUntil } = verified
const UNCLAIMED: (DisplayedVerdict | undefined)[] = [
  undefined,
  wrongSite,
  { state: 'expired', ...times, validFrom, validUntil },
  { state: 'notYetValid', ...times, validFrom, validUntil },
  { state: 'inactive' },
  { state: 'unknownIssuer' },
  { state: 'invalid' },
  { state: 'unavailable' },
]

describe('chipModel', () => {
  test('a full and a probationary member have a plate, and a mark and words of their own', () => {
    expect(chipModel(verified, 'zh-Hans')).toEqual({
      state: 'verified',
      family: 'plate',
      icon: mark.full,
      label: ['党员网商', '已核验'],
      text: '党员网商 · 已核验',
    })
    const probationary = chipModel({ ...verified, membership: 'probationary' }, 'en')
    expect([probationary.icon, probationary.text]).toEqual([mark.probationary, 'Probationary Party member · verified'])
  })

  test('without a verdict yet it says that it is checking', () => {
    expect(chipModel(undefined, 'zh-Hans')).toMatchObject({
      family: 'round',
      icon: stateIcons.verifying,
      text: '核验中',
    })
  })

  test.each(['wrongSite', 'unknownIssuer', 'invalid'] as const)('%s is a block', (state) => {
    expect(chipModel(state === 'wrongSite' ? wrongSite : { state }, 'en').family).toBe('block')
  })
})

describe('cardModel', () => {
  test('the last day of a verified badge is the day before its end, beside the time of the list', () => {
    expect(cardModel(verified, context, true).foot).toEqual({ texts: ['有效期至2026年11月23日', '核验于 15:58'] })
  })

  test('an expired badge names its last day, one that is not yet valid its first', () => {
    const clauses = (state: 'expired' | 'notYetValid') =>
      cardModel({ state, ...times, validFrom, validUntil }, context, true).sentence.clauses[0]
    expect([clauses('expired'), clauses('notYetValid')]).toEqual([
      '有效期至2026年11月23日，',
      '标识自2025年11月24日起生效',
    ])
  })

  test('a wrong site leads to the registered shop; every other state without a claim prints the number', () => {
    expect(cardModel(wrongSite, { ...context, page: 'https://copy.example/' }, true).foot).toEqual({
      texts: ['前往登记网址 heyu-tea.example'],
      href: 'https://heyu-tea.example/',
    })
    expect(cardModel({ state: 'invalid' }, context, true).foot).toEqual({ texts: ['标识编号 7K3M-9QXW-2BHK'] })
  })

  test('the root is named beside a branch where both fit: in full width, up to 14 characters', () => {
    const written = (isFullWidth: boolean, name = branch.name) =>
      cardModel({ ...byBranch, chain: [root, office, { ...branch, name }] }, context, isFullWidth).sentence
    expect(written(true)).toEqual({
      clauses: ['经营者自愿亮明党员身份，', `由${city.committee.name} › ${city.branch.name}核验`],
      spoken: `经营者自愿亮明党员身份，由${city.committee.name}所属${city.branch.name}核验`,
    })
    expect(written(false).clauses[1]).toBe(`由${city.branch.name}核验`)
    expect(written(true, '柳塘街道网商党支部').clauses[1]).toBe('由柳塘街道网商党支部核验')
  })
})

describe('panelModel', () => {
  test.each(languages)('%s: no state but verified speaks of membership, in any value', (language) => {
    for (const verdict of UNCLAIMED)
      expect(JSON.stringify(panelModel(verdict, { ...context, language }))).not.toMatch(/党员|黨員|member/i)
  })

  test('a fact is shown only if the member agreed to it', () => {
    const labels = (facts: typeof verified.facts) =>
      panelModel({ ...verified, facts }, context).rows.map(([label]) => label)
    const bare = ['登记店铺', '签发组织', '有效期至', '本次核验时间', '标识编号', '监督渠道']
    expect(labels({})).toEqual(bare)
    expect(labels({ name: '沈书遥', branch: branch.name, pledge: '七日内发货' })).toEqual([
      ...bare.slice(0, 5),
      '经营者',
      '所在党支部',
      '公开承诺',
      '监督渠道',
    ])
  })

  const contacts = [{ lead: '', text: '反映这个网址', href: `${office.id}/report/7K3M9QXW2BHK` }]
  const reportRow = ['监督渠道', { kind: 'contacts', contacts }]

  test('a wrong site shows both addresses, where to report it and the way to the shop, and no disclaimer', () => {
    const page = 'https://heyu-tea.shop-sale.example/'
    const { rows, goTo, disclaimer } = panelModel(wrongSite, { ...context, page })
    expect(rows).toEqual([
      ['登记店铺', '荷雨茶铺'],
      ['登记网址', { kind: 'address', parts: ['heyu-tea.example', '', ''] }],
      ['当前网址', { kind: 'address', parts: ['heyu-tea', '.shop-sale', '.example'] }],
      ['标识编号', '7K3M-9QXW-2BHK'],
      reportRow,
    ])
    expect([goTo, disclaimer]).toEqual([{ href: shop.urls[0], text: '前往 heyu-tea.example' }, undefined])
  })

  test('a wrong site of a marketplace shop names platform and shop id', () => {
    const listing = { host: 'mall.example', id: '4711' }
    const { rows } = panelModel({ ...wrongSite, shop: { name: shop.name, urls: [], listing } }, context)
    expect(rows.slice(1, 3)).toEqual([
      ['平台', 'mall.example'],
      ['店铺编号', '4711'],
    ])
  })

  test('where times decide, it says that the clock of the device may be wrong', () => {
    const noted = UNCLAIMED.filter((verdict) => panelModel(verdict, context).note)
    expect(noted.map((verdict) => verdict?.state)).toEqual(['expired', 'notYetValid'])
  })

  test.each(['STATUS_NOT_YET_VALID', 'STATUS_EXPIRED', 'STATEMENT_NOT_YET_VALID', 'STATEMENT_EXPIRED'])(
    'what cannot be verified since times decide says that the clock may be wrong, in every language: %s',
    (reason) => {
      const notes = languages.map(
        (language) => panelModel({ state: 'unavailable', reason }, { ...context, language }).note,
      )
      expect(notes).toEqual(languages.map((language) => badgeWords[language].clockMayBeWrong))
    },
  )

  test.each(['FETCH_OFFLINE', 'STATUS_MISSING', 'STATEMENT_KEY_UNKNOWN', 'ANCHORS_NOT_GIVEN'])(
    'what cannot be verified for another reason says nothing of clocks: %s',
    (reason) => {
      expect(panelModel({ state: 'unavailable', reason }, context).note).toBeUndefined()
    },
  )

  test('every consented fact has a row, the name among them', () => {
    const facts = { name: '沈书遥', branch: '柳塘网商党支部', pledge: '七日内发货' }
    const rows = panelModel({ ...verified, facts }, context).rows
    for (const fact of Object.values(facts)) expect(rows.map(([, value]) => value)).toContain(fact)
  })
})

describe('verifyPageModel', () => {
  const model = verifyPageModel(
    { ...byBranch, facts: { name: '沈书遥', branch: branch.name } },
    context.badgeNo,
    'zh-Hans',
  )

  test('shop, way there and operator stand apart from the evidence', () => {
    expect(model).toMatchObject({
      shopName: '荷雨茶铺',
      addresses: [{ href: 'https://heyu-tea.example/', text: 'heyu-tea.example' }],
      way: { href: 'https://heyu-tea.example/', host: 'heyu-tea.example' },
      operator: '沈书遥',
      issuers: { label: '签发组织', note: '由上级组织逐级确认' },
    })
    expect(model.rows).toEqual([
      ['有效期至', '2026年11月23日'],
      ['本次核验时间', '2026年6月1日 15:58'],
      ['标识编号', '7K3M-9QXW-2BHK'],
      ['所在党支部', city.branch.name],
    ])
  })

  test('paper says the moment in its title, and who vouches in one row', () => {
    expect(model.printed.title).toBe('党员网商 · 核验于 2026年6月1日 15:58')
    expect(model.printed.rows.map(([label]) => label)).toEqual(['签发组织', '有效期至', '标识编号', '所在党支部'])
    expect(model.printed.rows[0]).toEqual(['签发组织', `${city.committee.name} › ${city.branch.name}`])
  })

  test('an operator who did not agree to a name has none', () => {
    expect(verifyPageModel(verified, context.badgeNo, 'en').operator).toBeUndefined()
  })
})
