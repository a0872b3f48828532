import { codeOf } from '@liangpai/server/testing'
import { expect, test } from 'vitest'
import { onEveryStation, side } from '../testing/station.ts'
import { openWorkPages } from '../testing/workPages.ts'

onEveryStation('the figures of a station', (fixture) => {
  const lin = { as: 'lin' }
  const shown = async () =>
    (await fixture.station.listMonths(lin)).map(({ period, received, ended }) => ({
      period,
      received: received[0]?.shown,
      withdrawn: ended.find(({ id }) => id === 'withdrawn')?.shown,
    }))
  const fileMany = async (count: number, isWithdrawn = false) => {
    for (let n = 0; n < count; n++) {
      const { buyer } = await fixture.file()
      if (isWithdrawn) await fixture.station.verbs['withdraw-complaint'](side, { token: buyer })
    }
  }

  test('a month is published once it is over, in tens, and a small count is hidden and never 0', async () => {
    const { station, on } = fixture
    await fileMany(12)
    await fileMany(9, true)
    expect(await station.publishFigures()).toEqual([])
    on('2026-12-01')
    expect(await station.publishFigures()).toEqual(['2026-11'])
    expect(await shown()).toEqual([{ period: '2026-11', received: 20, withdrawn: undefined }])
    expect(await station.publishFigures()).toEqual([])
  })

  test('what was published does not change when cases are deleted, nor with what ends later', async () => {
    const { station, on } = fixture
    await fileMany(11, true)
    on('2026-12-15')
    await station.publishFigures()
    const before = await shown()
    on('2027-07-15')
    expect((await station.forgetExpired()).length).toBe(11)
    expect(await station.publishFigures()).toEqual([
      '2026-12',
      '2027-01',
      '2027-02',
      '2027-03',
      '2027-04',
      '2027-05',
      '2027-06',
    ])
    expect((await shown()).at(-1)).toEqual(before[0])
    expect(before[0]).toEqual({ period: '2026-11', received: 10, withdrawn: 10 })
  })

  test('a month without a cell of an ending says –, and its other cells stay below their own heads', async () => {
    const { station, on, file } = fixture
    await file()
    on('2026-12-01')
    await station.publishFigures()
    const db = station.context.store.db.updateTable('publishedCounts')
    const cells = JSON.stringify([{ id: 'refused', shown: 70 }])
    await db.set({ cells }).where('figure', '=', 'ended').execute()
    const { page } = await openWorkPages(fixture).get('lin', '/work/figures')
    const row = page.slice(page.indexOf('<tbody>'), page.indexOf('</tbody>'))
    expect([...row.matchAll(/<td[^>]*>(.*?)<\/td>/g)].map(([, text]) => text)).toEqual([
      '少于 10',
      ...Array.from({ length: 6 }, () => '–'),
      '70',
      '70',
    ])
  })

  test('nobody but case handlers reads them, and none of their ids is of a shop, mediator or person', async () => {
    const { station, on, file } = fixture
    await file()
    on('2026-12-01')
    await station.publishFigures()
    for (const as of ['he', 'fang', 'nobody'])
      expect(await codeOf(station.listMonths({ as }))).toBe('notFoundOrNotYours')
    const [month] = await station.listMonths(lin)
    expect([...(month?.received ?? []), ...(month?.ended ?? [])].map(({ id }) => id)).toEqual([
      'received',
      'fulfilled',
      'notFulfilled',
      'noAgreement',
      'notMediated',
      'withdrawn',
      'lawbreaking',
      'refused',
    ])
  })
})
