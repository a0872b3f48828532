import { DAY } from '@liangpai/server'
import { beforeEach, expect, test } from 'vitest'
import { sql } from 'kysely'
import { serve } from '../serve.ts'
import { allLists } from '../store/statusLists.ts'
import { another, codeOf, onEveryOffice } from '../testing/office.ts'
import { examine } from './doctor.ts'

onEveryOffice('what is due', (office) => {
  beforeEach(async () => {
    await office.registry.verbs.charter(
      { as: 'qiao' },
      { organization: 'zone', kind: 'branch', name: '服务区党支部', mayIssue: true },
    )
  })

  const read = async (path: string) => (await office.registry.readDocument(path))?.body
  const paths = [
    '/statuses/1',
    '/o/zone/statuses/1',
    '/.well-known/openid-federation',
    '/o/zone/.well-known/openid-federation',
  ]
  const answers = () => Promise.all(paths.map(read))
  const changed = async (before: (string | undefined)[]) => (await answers()).map((answer, i) => answer !== before[i])

  const iats = async () => (await allLists(office.registry.context.store.db)).map(({ iat }) => iat)

  test('lists are signed again before they are stale, configurations daily, and nothing earlier', async () => {
    const first = await answers()
    expect(await office.registry.signDue()).toBe(false)
    office.clock.now += 200
    expect(await office.registry.signDue()).toBe(true)
    expect(await changed(first)).toEqual([true, true, false, false])
    const second = await answers()
    office.clock.now += DAY
    await office.registry.signDue()
    expect(await changed(second)).toEqual([true, true, true, true])
  })

  test('of several processes one signs each list that is due', async () => {
    const second = await another(office)
    office.clock.now += 200
    await Promise.all([office.registry.signDue(), second.signDue()])
    expect(await iats()).toEqual([office.clock.now, office.clock.now]) // a second signature would be a second later
    await second.close()
  })

  const damageKey = (purpose: 'badge' | 'federation') =>
    office.registry.context.store.db
      .updateTable('keys')
      .set({ sealed: 'v1.AAAA' })
      .where('organizationId', '=', 'zone')
      .where('purpose', '=', purpose)
      .execute()

  test("a branch's damaged key stops its own signatures alone, and is reported and named by the doctor", async () => {
    await damageKey('badge')
    const first = await answers()
    office.clock.now += DAY + 60 // dates of one second follow each other by a second
    expect(await codeOf(office.registry.signDue())).toBe('vaultSealBroken')
    expect(await changed(first)).toEqual([true, false, true, true])
    await office.registry.chainTrail()
    const { findings } = await examine(office.registry.context)
    const codes = findings.map(({ what, organization }) => `${what} ${organization}`)
    expect(codes).toEqual(['keyDamaged zone', 'statusListOld zone'])
  })

  test('a service starts although a branch cannot sign, and reports it', async () => {
    await damageKey('badge')
    office.clock.now += 200
    const reported: unknown[] = []
    const report = (error: unknown) => reported.push(error)
    const served = await serve(office.registry, { port: 0, badgeFiles: { latest: '', files: new Map() }, report })
    await served.close()
    expect(reported).toMatchObject([{ code: 'vaultSealBroken' }])
  })

  test('several faults are all reported', async () => {
    await damageKey('badge')
    await damageKey('federation')
    office.clock.now += DAY
    await expect(office.registry.signDue()).rejects.toMatchObject({
      errors: [{ code: 'vaultSealBroken' }, { code: 'vaultSealBroken' }],
    })
  })

  test('a fault while old data are deleted takes back no signature', async () => {
    const first = await answers()
    const { db } = office.registry.context.store
    office.clock.now += 200
    await sql`alter table idempotency rename to idempotency_away`.execute(db)
    expect(await codeOf(office.registry.signDue())).not.toBe('done')
    await sql`alter table idempotency_away rename to idempotency`.execute(db)
    expect(await changed(first)).toEqual([true, true, false, false])
  })

  test("the charter is renewed monthly, and the doctor warns of the root's statement, which is not", async () => {
    expect((await examine(office.registry.context)).findings).toEqual([])
    office.clock.now += 71 * DAY
    await office.registry.signDue()
    const { findings } = await examine(office.registry.context)
    expect(findings.map(({ what, organization }) => `${what} ${organization}`)).toContain('rootStatementEnds office')
  })

  test('the doctor names what has grown old in a registry that was not served for days', async () => {
    office.clock.now += 3 * DAY
    const { findings } = await examine(office.registry.context)
    const codes = findings.map(({ what, organization }) => `${what} ${organization}`)
    expect(codes).toContain('statusListOld office')
    expect(codes).toContain('configurationEnds zone')
  })
})
