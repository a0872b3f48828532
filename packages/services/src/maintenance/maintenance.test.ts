import { codeOf } from '@liangpai/server/testing'
import { join } from 'node:path'
import { publishedMonths } from '@liangpai/server/store'
import { expect, test } from 'vitest'
import { backUpServices, restoreServices } from '../backup/backup.ts'
import { diagnoseServices } from '../diagnose.ts'
import { ask, helpOn, makeCenter } from '../help/testing/helpFixture.ts'
import { onEveryServices, secretary } from '../testing/services.ts'
import { openWorkPages } from '../testing/workPages.ts'
import { calendarModule } from '../calendar/module.ts'
import { helpModule } from '../help/module.ts'
import { examine } from './doctor.ts'
import { publishFigures } from './publishFigures.ts'

onEveryServices('the upkeep of the services', (fixture) => {
  test('publishes each month once it is over, and says under ten for few', async () => {
    const { services, on } = fixture
    expect(await services.publishFigures()).toEqual([])
    on('2027-01-03')
    expect(await services.publishFigures()).toEqual(['2026-11', '2026-12'])
    expect(await services.publishFigures()).toEqual([])
    const { get } = openWorkPages(fixture)
    expect((await get('fang', '/work/figures')).page).toContain('少于 10')
    expect((await get('fang', '/work')).page).toContain('2026年12月求助')
    expect((await get('tang', '/work/figures')).status).toBe(404)
  })

  test('a figure that is added later begins with the first month that was not published before', async () => {
    const { services, on } = fixture
    const { context } = services
    on('2026-12-03')
    expect(await publishFigures(context, [helpModule])).toEqual(['2026-11'])
    on('2027-01-03')
    expect(await publishFigures(context, [helpModule, calendarModule])).toEqual(['2026-12'])
    const months = await publishedMonths(context.store.db, 36)
    expect(months.map(({ period, figures }) => [period, [...figures.keys()].toSorted()])).toEqual([
      ['2026-12', ['calendar.signedUp', 'help.requests']],
      ['2026-11', ['help.requests']],
    ])
  })

  test('chains the trail, and its doctor has nothing to do but the next year', async () => {
    const { services } = fixture
    expect(await services.chainTrail()).toBe(true)
    expect(await services.chainTrail()).toBe(false)
    const { findings, unexamined } = await examine(services.context, services.modules)
    expect(unexamined).toEqual([])
    expect(findings.map(({ what }) => what)).toEqual(['holidaysEnd'])
  })

  test('its doctor names a backup that was never made, and a term that ends', async () => {
    fixture.on('2029-11-20')
    const { findings } = await examine(fixture.services.context, fixture.services.modules)
    expect(findings.map(({ what }) => what)).toEqual(
      expect.arrayContaining(['servicesBackupMissing', 'servicesTermEnds']),
    )
  })

  test('its doctor names what time should have ended or deleted by yesterday, until the jobs have run', async () => {
    const { services } = fixture
    const { he } = await makeCenter(helpOn(services))
    const { request } = await ask(helpOn(services))
    await helpOn(services).verbs['introduce-mentors'](secretary, { request, mentors: [he.mentor] })
    const found = async () => (await examine(services.context, services.modules)).findings
    fixture.on('2026-11-27')
    expect(await found()).not.toContainEqual(expect.objectContaining({ what: 'servicesOverdue' }))
    fixture.on('2027-11-30')
    expect(await found()).toContainEqual({ what: 'servicesOverdue', urgency: 'now', detail: '1' })
    expect(await found()).toContainEqual(expect.objectContaining({ what: 'servicesKept' }))
    await services.elapseDue()
    await services.forgetExpired()
    for (const what of ['servicesOverdue', 'servicesKept'])
      expect(await found()).not.toContainEqual(expect.objectContaining({ what }))
  })

  test('a row that somebody changed is named, and the rest is looked at', async () => {
    const { context, modules } = fixture.services
    await context.transact('', ({ tx }) =>
      tx
        .updateTable('people')
        .set({ name: 'changed' as never })
        .where('id', '=', 'bai')
        .execute(),
    )
    const { findings } = await examine(context, modules)
    expect(findings).toContainEqual({ what: 'servicesRowDamaged', urgency: 'now', detail: 'people: 1' })
  })

  test('services that do not open say why', async () => {
    const { unexamined } = await diagnoseServices({ ...fixture.config, origin: 'https://elsewhere.example' })
    expect(unexamined.map(({ code }) => code)).toEqual(['originChanged'])
  })

  test('a backup of another place is not taken into one that holds something', async () => {
    const folder = join(fixture.config.data, 'backup')
    const { rows } = await backUpServices(fixture.services.context, folder)
    expect(rows).toBeGreaterThan(5)
    expect(await codeOf(restoreServices(fixture.config, folder))).toBe('restoreBringsBack')
    expect(await codeOf(restoreServices(fixture.config, folder, { despiteDeletions: true }))).toBe('databaseNotEmpty')
  })
})
