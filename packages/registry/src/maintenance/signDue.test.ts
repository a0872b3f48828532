import { DAY } from '@liangpai/server'
import { beforeEach, expect, test } from 'vitest'
import { another, onEveryOffice } from '../testing/office.ts'
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

  test('one of several processes signs what is due', async () => {
    const second = await another(office)
    office.clock.now += 200
    const signed = await Promise.all([office.registry.signDue(), second.signDue()])
    expect(signed.filter(Boolean)).toHaveLength(1)
    await second.close()
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
