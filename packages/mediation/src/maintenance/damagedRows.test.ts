import { codeOf } from '@liangpai/server/testing'
import type { Sealed } from '@liangpai/server'
import { expect, test } from 'vitest'
import { begin, onEveryStation, type StationFixture } from '../testing/station.ts'

const lin = { as: 'lin' }

onEveryStation('a damaged row of a station', (fixture) => {
  test('keeps no other case from being ended, listed, counted anew or deleted', async () => {
    const { station, on } = fixture
    const { damaged, sound } = await twoCases(fixture)
    on('2026-12-20')
    expect(await codeOf(station.elapseDue())).toBe('rowDamaged')
    expect((await station.viewByLink(sound.buyer)).view.termination).toBe('timeout')
    expect((await station.list(lin, { isOpen: false })).map(({ number }) => number)).toEqual([sound.number])
    expect(await station.listWork(lin)).toEqual({ toDo: [], waiting: [] })
    expect(await codeOf(station.viewCase(lin, damaged))).toBe('rowDamaged')
    on('2027-12-21')
    expect(await codeOf(station.forgetExpired())).toBe('done')
    expect(await codeOf(station.viewByLink(sound.buyer))).toBe('privateLinkUnknown')
  })

  test('is deleted unread on the last day of any of it', async () => {
    const { station, on } = fixture
    const { damaged } = await twoCases(fixture)
    const left = async () => (await station.context.store.db.selectFrom('cases').select('number').execute()).length
    on('2029-12-31')
    expect(await station.forgetExpired()).toContain(damaged)
    expect(await left()).toBe(0)
  })
})

/** Two cases in mediation: the row of that one which the jobs come to first does not open. */
async function twoCases(fixture: StationFixture) {
  const { station, on } = fixture
  on('2026-11-24')
  const first = await begin(fixture)
  on('2026-11-24')
  const second = await begin(fixture)
  const [one, other] = first.number < second.number ? [first, second] : [second, first]
  await station.context.store.db
    .updateTable('cases')
    .set({ record: 'v1.AAAA' as Sealed })
    .where('number', '=', one.number)
    .execute()
  return { damaged: one.number, sound: other }
}
