import { stationWords } from '@liangpai/presentation'
import { expect, test } from 'vitest'
import { begin, onEveryStation, side, typedComplaint } from '../testing/station.ts'
import { openWorkPages } from '../testing/workPages.ts'

const casePath = (number: string) => `/work/cases/${number}`

onEveryStation('the markup of the work pages of a station', (fixture) => {
  const { get, post } = openWorkPages(fixture)

  test('whatever a side, a mediator or a partner types is text on every page, never markup', async () => {
    const { station } = fixture
    const evil = (at: string) => `${at}<img src=x onerror=alert(1)>"'><script>alert(1)</script>`
    const { verbs } = station
    const { number, token: buyer } = await verbs.file(side, {
      ...typedComplaint,
      shop: { name: evil('店'), address: evil('址'), badgeNo: '<b>x</b>' },
      respondent: evil('联'),
      facts: evil('经'),
      orderNo: evil('单').slice(0, 60),
      complainant: { name: evil('称').slice(0, 60), contact: evil('话') },
      guardian: { name: evil('监').slice(0, 60), contact: evil('护') },
    })
    const path = casePath(number)
    const { token: merchant } = await verbs['case-link']({ as: 'lin' }, { case: number, party: 'merchant' })
    await post('lin', path, { act: 'accept' })
    await post('lin', path, { act: 'ask-declaration', mediators: 'he' })
    await post('he', path, {
      act: 'declare-interest',
      standing: 'ties',
      'ties-merchant': 'sameAssociation',
      'name-merchant': evil('会').slice(0, 60),
    })
    await post('lin', path, { act: 'assign', mediators: 'he' })
    expect((await post('lin', path, { act: 'ask-consent' })).status).toBe(303)
    for (const token of [buyer, merchant]) {
      await verbs.consent(side, { token, agrees: true })
      await verbs.write(side, { token, text: evil('信') })
    }
    await post('he', path, { act: 'propose', remedies: 'refund', clauses: evil('条'), lastDay: '2026-12-14' })
    await post('he', path, { act: 'test', what: evil('检'), lastDay: '2026-12-14' })
    await verbs.object(side, { token: buyer, mediator: 'he', reason: evil('由') })
    await post('lin', path, { act: 'hand-over', partner: 'regulator', reason: 'lawbreaking', note: evil('移') })
    await post('lin', path, { act: 'conclude', conclusion: 'confirmed', reason: evil('据') })
    const seen = await Promise.all([
      get('lin', '/work/cases'),
      get('lin', '/work/ended'),
      get('lin', path),
      get('he', path),
      get('lin', '/work/hand-overs'),
      get('fang', '/work/hand-overs'),
      get('fang', `/work/hand-overs/${number}`),
      post('lin', path, { act: 'contact', party: 'buyer' }),
      post('lin', path, { act: 'contact', party: 'merchant' }),
      post('lin', path, { act: 'tell', text: evil('写') }),
      post('qiao', '/work/people', { act: 'appoint-mediator', name: evil('名'), person: evil('短') }),
    ])
    for (const { page } of seen) {
      expect(page).not.toMatch(/<img|<script>alert|<b>x<\/b>/)
      expect(page).toContain('</html>')
    }
    expect(seen.filter(({ page }) => page.includes('&lt;img')).length).toBeGreaterThanOrEqual(9)
  })

  test.each(['zh-Hant', 'en'] as const)('every page is there in %s', async (lang) => {
    const { number } = await begin(fixture)
    for (const [person, path] of [
      ['lin', '/work/cases'],
      ['lin', casePath(number)],
      ['su', casePath(number)],
      ['qiao', '/work/people'],
      ['lin', '/work/trail'],
      ['fang', '/work/hand-overs'],
    ] as const) {
      const { page, status } = await get(person, `${path}?lang=${lang}`)
      expect([status, page.includes(`lang="${lang}"`)]).toEqual([200, true])
    }
    expect((await get('lin', `${casePath(number)}?lang=${lang}`)).page).toContain(stationWords[lang].file.clocksTitle)
  })
})
