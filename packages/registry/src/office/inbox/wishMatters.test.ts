import { DAY } from '@liangpai/server'
import { beforeEach, expect, test } from 'vitest'
import { storeBadgeFile } from '../../script/badgeFiles.ts'
import { appoint, NOON, onEveryOffice, showBadge } from '../../testing/office.ts'
import { actingBy, handedTo, leaders } from '../../testing/signIn.ts'

const key = { thumbprint: 'N0-3_hqzVh3tKxG5mB4uYwQ2sLr8cJfD1eTaXo9PiZk', station: '云汀市网商维权服务站' }

onEveryOffice('what waits for the second of two persons', (office) => {
  const verbs = () => office.registry.verbs
  const waiting = async (as: string) => (await verbs().inbox({ as }, {})).waiting
  const acts = (...people: string[]) =>
    Promise.all(people.map(async (as) => (await waiting(as)).map(({ act }) => act as string)))
  beforeEach(() => appoint(verbs(), 'office', 'wen', 'deputySecretary', { approvedAbove: true }))

  test('a new stop link waits for each other reviewer of the office for seven days, never for the branch or for who asked', async () => {
    const { badgeNo } = await showBadge(office)
    await verbs()['stop-link']({ as: 'chu' }, { badge: badgeNo })
    expect(await acts('chu', 'qiao', 'wen', 'lin')).toEqual([[], ['stopLink'], ['stopLink'], []])
    const dates = { since: NOON, due: NOON + 7 * DAY }
    expect(await waiting('qiao')).toMatchObject([{ shop: '荷雨茶铺', wantedBy: 'chu同志', ...dates }])
    office.clock.now += 7 * DAY
    expect(await acts('qiao', 'wen')).toEqual([[], []])
    await verbs()['stop-link']({ as: 'chu' }, { badge: badgeNo })
    await verbs()['stop-link']({ as: 'wen' }, { badge: badgeNo })
    expect(await acts('chu', 'qiao', 'wen')).toEqual([[], [], []])
  })

  test('a new stop link for a badge of their own waits for nobody', async () => {
    const { badgeNo } = await showBadge(office, { subject: { id: 'wen', name: 'wen同志' } })
    await verbs()['stop-link']({ as: 'chu' }, { badge: badgeNo })
    expect(await acts('wen', 'qiao')).toEqual([[], ['stopLink']])
  })

  test('a badge file to be withdrawn waits for the other leader of the office alone', async () => {
    const file = await storeBadgeFile(office.registry.context, '1.0.0', new TextEncoder().encode('one'))
    await verbs()['withdraw-badge-file']({ as: 'qiao' }, { file, reason: 'fault' })
    expect(await acts('qiao', 'chu', 'lin', 'wen')).toEqual([[], [], [], ['badgeFile']])
    expect(await waiting('wen')).toMatchObject([{ file, wantedBy: '乔一舟', due: NOON + 7 * DAY }])
    await verbs()['withdraw-badge-file']({ as: 'wen' }, { file, reason: 'fault' })
    expect(await acts('qiao', 'wen')).toEqual([[], []])
  })

  test("a station's key waits for the other leader of the office, to be registered and to be retired", async () => {
    await verbs()['register-station-key']({ as: 'wen' }, key)
    expect(await acts('wen', 'chu', 'qiao')).toEqual([[], [], ['stationKey']])
    expect(await waiting('qiao')).toMatchObject([{ station: key.station, wanted: 'register' }])
    await verbs()['register-station-key']({ as: 'qiao' }, key)
    expect(await acts('wen', 'qiao')).toEqual([[], []])
    await verbs()['retire-station-key']({ as: 'qiao' }, { thumbprint: key.thumbprint })
    expect(await acts('qiao')).toEqual([[]])
    expect(await waiting('wen')).toMatchObject([{ station: key.station, wanted: 'retire' }])
  })
})

onEveryOffice('what waits for a second pair of eyes', (office) => {
  const verbs = () => office.registry.verbs
  const acts = async (session: string) =>
    (await verbs().inbox(await actingBy(office, session), {})).waiting.map(({ act }) => act)

  test('never waits for whoever let the first in, nor for whom the first let in', async () => {
    const { badgeNo } = await showBadge(office)
    const { qiao, wen } = await leaders(office)
    const chu = await handedTo(office, 'chu', qiao)
    await verbs()['stop-link'](await actingBy(office, chu), { badge: badgeNo })
    expect([await acts(chu), await acts(qiao), await acts(wen)]).toEqual([[], [], ['stopLink']])
  })

  test('a link for a lost passkey waits a day for another leader, never for whom it is', async () => {
    const { qiao, wen } = await leaders(office)
    await appoint(verbs(), 'office', 'an', 'deputySecretary', { approvedAbove: true })
    const an = await handedTo(office, 'an', wen)
    await verbs()['sign-in-link'](await actingBy(office, qiao), { person: 'wen' })
    const seen = await verbs().inbox({ as: 'an' }, {})
    expect(seen.waiting).toMatchObject([
      { act: 'signInLink', person: { id: 'wen' }, wantedBy: '乔一舟', due: NOON + DAY },
    ])
    expect([await acts(qiao), await acts(wen), await acts(an)]).toEqual([[], [], []])
    office.clock.now += DAY
    expect((await verbs().inbox({ as: 'an' }, {})).waiting).toEqual([])
  })
})
