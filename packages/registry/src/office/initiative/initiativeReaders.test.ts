import { expect, test } from 'vitest'
import { deputy, draft, INITIATIVE, openedInitiative } from '../../testing/initiative.ts'
import { askFor, onEveryOffice } from '../../testing/office.ts'

const initiative = INITIATIVE
const lin = { as: 'lin' }
const DAY = 86_400

onEveryOffice('the inbox of those who open and close initiatives', (office) => {
  const acts = async (as: string) =>
    (await office.registry.inboxOf({ as })).waiting.filter((matter) => 'initiative' in matter).map(({ act }) => act)

  test('has what waits for a second person: of the branch first, of the superior where it has none; never the first', async () => {
    const fingerprint = await draft(office)
    expect([await acts('lin'), await acts('qiao')]).toEqual([[], []])
    await office.registry.verbs['open-initiative'](lin, { initiative, fingerprint })
    expect([await acts('lin'), await acts('qiao'), await acts('chu')]).toEqual([[], ['openInitiative'], []])
    await deputy(office)
    expect([await acts('fang'), await acts('qiao')]).toEqual([['openInitiative'], []])
    await office.registry.verbs['open-initiative']({ as: 'fang' }, { initiative, fingerprint })
    await office.registry.verbs['close-initiative'](lin, { initiative })
    expect([await acts('fang'), await acts('lin')]).toEqual([['closeInitiative'], []])
    office.clock.now += 7 * DAY
    expect(await acts('fang')).toEqual([])
  })

  test('has nothing of an initiative that the clock has closed', async () => {
    await openedInitiative(office, { until: '2026-11-25' })
    await office.registry.verbs['close-initiative'](lin, { initiative })
    expect(await acts('qiao')).toEqual(['closeInitiative'])
    office.clock.now += 2 * DAY
    expect(await acts('qiao')).toEqual([])
  })
})

onEveryOffice('an initiative and those who ask', (office) => {
  test('an initiative knows nobody: what is asked while it is open leaves every table of it as it was', async () => {
    await openedInitiative(office)
    const { db } = office.registry.context.store
    const tables = async () => [
      await db.selectFrom('initiatives').selectAll().execute(),
      await db.selectFrom('initiativeTexts').selectAll().execute(),
    ]
    const before = await tables()
    const request = await askFor(office)
    expect(await tables()).toEqual(before)
    // Nor does a request, its trail or its list say that there was one.
    const row = await db.selectFrom('requests').selectAll().where('id', '=', request).executeTakeFirstOrThrow()
    expect(JSON.stringify(row)).not.toContain(initiative)
    expect(Object.keys(row)).not.toContain('initiative')
  })

  test('without an initiative nothing of one is shown, and the branch that has none is not asked to', async () => {
    const inbox = await office.registry.inboxOf(lin)
    expect(inbox.waiting).toEqual([])
    expect(await office.registry.verbs.list(lin, { what: 'initiatives' })).toEqual({ initiatives: [] })
    expect(await office.registry.viewInitiatives(lin, 'liutang')).toMatchObject({ initiatives: [], mayDraft: true })
  })
})
