import { DAY, signFile } from '@liangpai/server'
import { readAudit } from '@liangpai/server/store'
import { makeSigningKey } from '@liangpai/server/testing'
import { expect, test } from 'vitest'
import { appoint, bundleOf, codeOf, member, onEveryOffice, showBadge } from '../../testing/office.ts'
import { foundIn } from '../../testing/foundIn.ts'
import { fileOf, noticeOf, registeredStation, STATION } from '../../testing/station.ts'
import { statementsOf } from '../../testing/statements.ts'

const NOWHERE = '7K3M-9QXW-2BHK'
const chu = { as: 'chu' }
const qiao = { as: 'qiao' }

onEveryOffice('the notice of a station', (office) => {
  const receive = async (file: Promise<string>) =>
    (await office.registry.verbs.receive(chu, { file: await file })).notice
  const decide = (as: string, notice: string, effect: 'none' | 'pause' | 'end') =>
    office.registry.verbs['decide-notice']({ as }, { notice, effect })
  const view = (notice: string, as = 'chu') => office.registry.viewStationNotice({ as }, notice)
  const rows = () => office.registry.context.store.db.selectFrom('stationNotices').selectAll().execute()
  const waiting = async (as: string) => (await office.registry.inboxOf({ as })).waiting.map(({ act }) => act)
  const published = async (badgeNo: string) => [
    await bundleOf(office.registry, badgeNo),
    (await office.registry.readDocument('/statuses/1'))?.body,
  ]
  const stateOf = async (badgeNo: string) => {
    const number = badgeNo.replaceAll('-', '')
    const found = office.registry.context.store.db.selectFrom('badges').select(['state', 'pausedFor'])
    return found.where('badgeNo', '=', number).executeTakeFirst()
  }

  test('alone changes nothing: bundle and list stay byte for byte, whatever it concludes', async () => {
    const key = await registeredStation(office)
    const { badgeNo } = await showBadge(office)
    const before = await published(badgeNo)
    await receive(fileOf(key, badgeNo))
    await receive(fileOf(key, badgeNo, { id: 'second', conclusion: 'notConfirmed', pledgeVersion: '1' }))
    expect(await published(badgeNo)).toEqual(before)
    expect(await stateOf(badgeNo)).toEqual({ state: 'active', pausedFor: null })
  })

  test('waits for two of the office who decide the same; then the badge pauses until it is signed anew', async () => {
    const key = await registeredStation(office)
    const { badgeNo } = await showBadge(office)
    const before = await published(badgeNo)
    const notice = await receive(fileOf(key, badgeNo, { pledgeVersion: '1' }))
    expect(await waiting('chu')).toContain('stationNotice')
    expect(await decide('chu', notice, 'pause')).toMatchObject({ waits: true })
    expect(await published(badgeNo)).toEqual(before)
    expect([await waiting('chu'), await waiting('qiao')]).toEqual([[], expect.arrayContaining(['stationNotice'])])
    expect(await codeOf(decide('chu', notice, 'pause'))).toBe('noticeAsked')
    expect(await decide('qiao', notice, 'pause')).toMatchObject({ waits: false })
    expect(await stateOf(badgeNo)).toEqual({ state: 'paused', pausedFor: '["review"]' })
    expect(await bundleOf(office.registry, badgeNo)).toBeUndefined()
    expect(await codeOf(office.registry.verbs.resume(chu, { badge: badgeNo }))).toBe('pausedForReview')
    expect(await codeOf(decide('wen', notice, 'end'))).toBe('noticeDecided')
    expect(await waiting('qiao')).not.toContain('stationNotice')
    expect(await view(notice)).toMatchObject({ decided: { effect: 'pause' }, badge: { state: 'paused' } })
  })

  test('ends the badge where two decide so, and nothing of the case is left with it', async () => {
    const key = await registeredStation(office)
    const { badgeNo } = await showBadge(office)
    const notice = await receive(fileOf(key, badgeNo))
    await decide('chu', notice, 'end')
    await decide('wen', notice, 'end')
    expect([await stateOf(badgeNo), await bundleOf(office.registry, badgeNo)]).toEqual([undefined, undefined])
    const { badge, decided } = await view(notice)
    expect([badge, decided?.effect]).toEqual([undefined, 'end'])
    const { lines } = await office.registry.lookUp.trail({ as: 'lin' })
    expect(lines[0]).toMatchObject({ verb: 'decide-notice', object: 'deleted' })
  })

  test('who decides something else than the first is the first of that, and one pair of eyes is one', async () => {
    const key = await registeredStation(office)
    const { badgeNo } = await showBadge(office)
    const notice = await receive(fileOf(key, badgeNo))
    await decide('chu', notice, 'end')
    expect(await decide('qiao', notice, 'none')).toMatchObject({ waits: true })
    expect(await view(notice)).toMatchObject({ wanted: { effect: 'none', by: '乔一舟', isOwn: false } })
    const oneWithQiao = { as: 'chu', eyes: ['chu', 'qiao'] }
    expect(await codeOf(office.registry.verbs['decide-notice'](oneWithQiao, { notice, effect: 'none' }))).toBe(
      'noticeAsked',
    )
    expect(await decide('wen', notice, 'none')).toMatchObject({ waits: false })
    expect(await stateOf(badgeNo)).toMatchObject({ state: 'active' })
  })

  test('that did not find it true, or names another pledge, stops no badge', async () => {
    const key = await registeredStation(office)
    const { badgeNo } = await showBadge(office)
    const untrue = await receive(fileOf(key, badgeNo, { conclusion: 'notConfirmed' }))
    for (const effect of ['pause', 'end'] as const)
      expect(await codeOf(decide('chu', untrue, effect))).toBe('noticeNotConfirmed')
    expect((await view(untrue)).effects).toEqual(['none'])
    for (const [at, pledgeVersion] of ['2', '0', 'first'].entries()) {
      const notice = await receive(fileOf(key, badgeNo, { id: `pledge ${at}`, pledgeVersion }))
      expect(await codeOf(decide('chu', notice, 'pause'))).toBe('noticePledge')
      expect(await codeOf(decide('chu', notice, 'none'))).toBe('done')
    }
  })

  test('of a badge that was withdrawn and of one that never was get one answer, by the same statements', async () => {
    const key = await registeredStation(office)
    const { badgeNo, stopToken } = await showBadge(office)
    await office.registry.verbs.withdraw(member, { token: stopToken })
    const shown = await showBadge(office, { subject: { id: 'lu', name: '陆闻溪' } })
    const [statements, views] = [[] as unknown[], [] as object[]]
    for (const [at, number] of [NOWHERE, badgeNo, shown.badgeNo].entries()) {
      const file = await fileOf(key, number, { id: `one of ${at}` })
      let notice = ''
      statements.push(
        await statementsOf(async () => void ({ notice } = await office.registry.verbs.receive(chu, { file }))),
      )
      const { number: _, badgeNo: __, ...rest } = await view(notice)
      views.push(rest)
      expect(Object.keys(await office.registry.verbs.receive(chu, { file }))).toEqual(['notice'])
    }
    expect([statements[1], statements[2]]).toEqual([statements[0], statements[0]])
    expect(views[1]).toEqual(views[0])
    expect(views[0]).toMatchObject({ effects: ['none'] })
    expect(views[2]).toHaveProperty('badge')
    const { waiting } = await office.registry.inboxOf(chu)
    const unnamed = waiting.flatMap((one) => ('notice' in one && one.shop === one.notice ? [one.notice] : []))
    expect([waiting.length, unnamed.length]).toEqual([3, 2])
    for (const notice of unnamed) expect(await codeOf(decide('chu', notice, 'end'))).toBe('notInEffect')
  })

  test('that is received twice is one, also by another person or signed by the next key; another content is refused', async () => {
    const key = await registeredStation(office)
    const notice = await receive(fileOf(key, NOWHERE))
    const next = await makeSigningKey()
    for (const as of ['qiao', 'wen'])
      await office.registry.verbs['register-station-key']({ as }, { thumbprint: next.thumbprint, station: STATION })
    expect((await office.registry.verbs.receive(qiao, { file: await fileOf(key, NOWHERE) })).notice).toBe(notice)
    expect(await receive(fileOf(next, NOWHERE))).toBe(notice)
    expect(await codeOf(receive(fileOf(key, NOWHERE, { conclusion: 'notConfirmed' })))).toBe('noticeDiffers')
    expect(await rows()).toHaveLength(1)
    await decide('chu', notice, 'none')
    await decide('qiao', notice, 'none')
    expect(await receive(fileOf(key, NOWHERE))).toBe(notice)
    expect(await waiting('chu')).not.toContain('stationNotice')
  })

  test('of another station, from a later day, of another kind or with more in it is refused', async () => {
    const key = await registeredStation(office)
    const refused = (more: object) => codeOf(receive(fileOf(key, NOWHERE, more)))
    expect(await refused({ station: { name: '别的服务站', contact: '12315' } })).toBe('noticeStation')
    expect(await refused({ date: '2026-11-25' })).toBe('noticeAhead')
    expect(await refused({ conclusion: 'guilty' })).toBe('signedFileUnreadable')
    expect(await refused({ badgeNo: '7K3M-9QXW-2BHK-7K3M-9' })).toBe('signedFileUnreadable')
    expect(await refused({ complainant: '顾小满' })).toBe('signedFileUnreadable')
    const { contact: _, ...nameless } = noticeOf(NOWHERE).station
    expect(await refused({ station: nameless })).toBe('signedFileUnreadable')
    expect(await codeOf(receive(signFile(key, 'liangpai-organizations+jwt', noticeOf(NOWHERE))))).toBe(
      'signedFileUnreadable',
    )
    expect(await codeOf(receive(fileOf(await makeSigningKey(), NOWHERE)))).toBe('fileKeyUnknown')
    expect(await codeOf(office.registry.verbs.receive(chu, { file: 'x'.repeat(8193) }))).toBe('invalidInput')
    expect(await rows()).toEqual([])
  })

  test('is the office’s alone: a branch neither receives nor sees nor decides it, whose badge it may be', async () => {
    const key = await registeredStation(office)
    const { badgeNo } = await showBadge(office)
    const file = await fileOf(key, badgeNo)
    for (const as of ['lin', 'nobody', 'shen'])
      expect(await codeOf(office.registry.verbs.receive({ as }, { file }))).toBe('notAllowed')
    const notice = await receive(Promise.resolve(file))
    for (const as of ['lin', 'nobody'])
      for (const number of [notice, 'J-261124-0000']) {
        expect(await codeOf(view(number, as))).toBe('notFoundOrNotYours')
        expect(await codeOf(decide(as, number, 'none'))).toBe('notFoundOrNotYours')
      }
  })

  test('about the badge of one who decides waits for others', async () => {
    const key = await registeredStation(office)
    await appoint(office.registry.verbs, 'office', 'ding', 'caseHandler')
    const { badgeNo } = await showBadge(office, { subject: { id: 'ding', name: 'ding同志' } })
    const notice = await receive(fileOf(key, badgeNo))
    for (const effect of ['none', 'end'] as const)
      expect(await codeOf(decide('ding', notice, effect))).toBe('deciderIsSubject')
    expect((await view(notice, 'ding')).effects).toEqual([])
  })

  test('stands sealed, and the trail names neither badge nor reason', async () => {
    const key = await registeredStation(office)
    const notice = await receive(fileOf(key, NOWHERE))
    await decide('chu', notice, 'none')
    const plain = JSON.stringify([await rows(), await readAudit(office.registry.context.store.db)])
    for (const text of [NOWHERE, NOWHERE.replaceAll('-', ''), '拒不履行', 'notice-of-a-case', 'confirmed'])
      expect(plain).not.toContain(text)
  })

  test('is deleted 180 days after the decision, and after a year where there was none, in the bytes too', async () => {
    const key = await registeredStation(office)
    const after = async (days: number) => {
      office.clock.now += days * DAY
      await office.registry.signDue()
    }
    const notice = await receive(fileOf(key, NOWHERE))
    await receive(fileOf(key, NOWHERE, { id: 'never decided' }))
    await decide('chu', notice, 'none')
    await decide('qiao', notice, 'none')
    await after(179)
    expect(await rows()).toHaveLength(2)
    const [sealed] = (await rows()).filter(({ number }) => number === notice)
    await after(2)
    expect((await rows()).map(({ number }) => number)).not.toContain(notice)
    expect(await codeOf(view(notice))).toBe('notFoundOrNotYours')
    if (office.database.databaseUrl === undefined)
      expect(foundIn(office.database.data, [sealed?.content.slice(0, 40) ?? ''])).toEqual([])
    await after(185)
    expect(await rows()).toEqual([])
  })
})
