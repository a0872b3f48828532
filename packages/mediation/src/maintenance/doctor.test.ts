import { randomBytes } from 'node:crypto'
import { DAY, type Sealed } from '@liangpai/server'
import { expect, test } from 'vitest'
import { diagnoseStation } from '../diagnose.ts'
import { begin, onEveryStation } from '../testing/station.ts'
import { examine } from './doctor.ts'

onEveryStation('the doctor of a station', (fixture) => {
  const found = async () => {
    const { findings, unexamined } = await examine(fixture.station.context)
    expect(unexamined).toEqual([])
    return findings.map(({ what, detail }) => [what, typeof detail === 'string' ? detail : ''].join(' ').trim())
  }

  test('names the next year from November on, and all year before has nothing to do', async () => {
    const { clock, on } = fixture
    await fixture.station.chainTrail()
    expect(await found()).toEqual(['holidaysEnd 2026-12-31'])
    on('2026-10-31')
    expect((await found()).filter((one) => one.startsWith('holidays'))).toEqual([])
    clock.now += DAY
    expect(await found()).toContain('holidaysEnd 2026-12-31')
  })

  test('names complaints that the service should have ended and deleted, until it has', async () => {
    const { station, on } = fixture
    await begin(fixture)
    await station.chainTrail()
    on('2026-12-12')
    expect(await found()).toContain('casesOverdue 1')
    await station.elapseDue()
    expect((await found()).filter((one) => one.startsWith('cases'))).toEqual([])
    on('2029-12-31')
    expect(await found()).toContain('casesKept 1')
    await station.forgetExpired()
    expect((await found()).filter((one) => one.startsWith('cases'))).toEqual([])
  })

  test('names rows that cannot be opened, a changed trail, and a clock that is behind', async () => {
    const { station, on } = fixture
    const { number } = await begin(fixture)
    await station.chainTrail()
    const { db } = station.context.store
    await db
      .updateTable('cases')
      .set({ record: 'v1.AAAA' as Sealed })
      .where('number', '=', number)
      .execute()
    await db.updateTable('audit').set({ actor: 'somebody' }).where('verb', '=', 'assign').execute()
    on('2026-11-20')
    const lines = await found()
    expect(lines).toContain('stationRowDamaged cases: 1')
    expect(lines.some((line) => line.startsWith('trailChanged'))).toBe(true)
    expect(lines.some((line) => line.startsWith('clockBehind'))).toBe(true)
  })

  test('names the end of the leaders’ term, a week without a backup, and a job that has not run', async () => {
    fixture.on('2029-11-20')
    const lines = (await found()).map((line) => line.split(' ')[0])
    expect(lines).toEqual(expect.arrayContaining(['stationTermEnds', 'stationBackupMissing', 'trailBehind']))
  })

  test('says why it cannot look at a station of another origin', async () => {
    const config = { ...fixture.config, origin: `https://${randomBytes(4).toString('hex')}.example` }
    expect(await diagnoseStation(config)).toMatchObject({ findings: [], unexamined: [{ code: 'originChanged' }] })
  })
})
