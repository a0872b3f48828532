import { codeOf } from '@liangpai/server/testing'
import { expect, test } from 'vitest'
import { member, onEveryServices, otherSecretary, reopen, secretary, stranger } from '../../testing/services.ts'
import { parseProofNumber } from '../proof/proofNumber.ts'
import { listOf, verbsOf } from '../testing/calendar.ts'
import { heldVolunteering, hoursOf, hoursVerbsOf, recordsOf } from '../testing/hours.ts'
import { viewHours, viewProof, viewSessionHours } from './viewHours.ts'

onEveryServices('hours of volunteering', (fixture) => {
  const verbs = () => hoursVerbsOf(fixture.services)
  const own = (token: string) => hoursOf(fixture.services).read('member', (reading) => viewHours(reading, token))
  const proof = (number: string) =>
    hoursOf(fixture.services).read('member', (reading) => viewProof(reading, parseProofNumber(number) ?? ''))
  const open = async (sheet = '') => (await verbs()['open-hours'](member, { token: sheet })).token
  const work = (person: { as: string }) => fixture.services.workOf(person, 'zh-Hans')
  const dueOf = async (person: { as: string }) =>
    (await work(person)).filter(({ href }) => href.includes('/hours/')).map(({ title, day }) => [title, day])
  const firstRecord = async (session: string) => (await recordsOf(fixture.services, session))[0]?.id ?? ''
  /** Somebody whose four hours are confirmed: the link of their hours, and the record. */
  const confirmed = async (counted = 4) => {
    const { session, sheets } = await heldVolunteering(fixture)
    const id = await firstRecord(session)
    await verbs()['confirm-hours'](secretary, { noneOwn: true, session, hours: [{ record: id, hours: counted }] })
    return { session, record: id, token: await open(sheets[0]) }
  }

  test('a session that is held records the hours of those who came, to be confirmed within five working days', async () => {
    const { session } = await heldVolunteering(fixture, ['许嘉木', '老梁'])
    const records = await recordsOf(fixture.services, session)
    expect(records.map(({ record }) => [record.state, record.hours, record.activity, record.hosts])).toEqual([
      ['recorded', 4, '河道清理', ['柳塘网商党支部']],
      ['recorded', 4, '河道清理', ['柳塘网商党支部']],
    ])
    expect(records[0]?.record.recorder).toEqual({ person: 'fang', name: '方既白' })
    expect(await dueOf(secretary)).toEqual([['河道清理', '2026-12-11']])
    expect(await dueOf(stranger)).toEqual([])
  })

  test('one step confirms them all; what is typed otherwise than recorded is a correction', async () => {
    const { session } = await heldVolunteering(fixture, ['许嘉木', '老梁'])
    const records = await recordsOf(fixture.services, session)
    const hours = records.map(({ id }, at) => ({ record: id, hours: at === 0 ? 4 : 4.5 }))
    await verbs()['confirm-hours'](secretary, { noneOwn: true, session, hours })
    await verbs()['confirm-hours'](secretary, { noneOwn: true, session, hours })
    const after = await recordsOf(fixture.services, session)
    const states = after.map(
      ({ record }) => `${record.state} ${record.hours}, first ${record.firstHours ?? record.hours}`,
    )
    expect(new Set(states)).toEqual(new Set(['confirmed 4, first 4', 'corrected 4.5, first 4']))
    expect(await dueOf(secretary)).toEqual([])
  })

  test('whoever confirms says which hours are their own: those wait for somebody else, and the others count', async () => {
    const { session } = await heldVolunteering(fixture, ['许嘉木', '方既白'])
    const records = await recordsOf(fixture.services, session)
    const own = records.at(-1)?.id ?? ''
    expect(await codeOf(verbs()['confirm-hours'](secretary, { session }))).toBe('hoursNotDeclared')
    expect(await codeOf(verbs()['correct-hours'](secretary, { record: own, hours: 9 }))).toBe('hoursNotDeclared')
    await verbs()['confirm-hours'](secretary, { session, own: [own], noneOwn: true })
    const states = async () =>
      Object.fromEntries((await recordsOf(fixture.services, session)).map(({ id, record }) => [id, record.state]))
    expect((await states())[own]).toBe('recorded')
    expect(Object.values(await states()).toSorted()).toEqual(['confirmed', 'recorded'])
    expect(await codeOf(verbs()['correct-hours'](secretary, { record: own, hours: 9, noneOwn: true }))).toBe('hoursOwn')
    await verbs()['confirm-hours'](secretary, { session, noneOwn: true })
    expect((await states())[own]).toBe('recorded')
    expect(await dueOf(secretary)).toEqual([])
    await fixture.services.verbs['appoint-leader'](secretary, {
      person: { id: 'lu', name: '陆闻溪' },
      role: 'deputySecretary',
      until: '2029-11-23',
    })
    expect(await dueOf({ as: 'lu' })).toHaveLength(1)
    expect(await codeOf(verbs()['confirm-hours']({ as: 'lu' }, { session, noneOwn: true }))).toBe('done')
    expect((await states())[own]).toBe('confirmed')
  })

  test('all that wait are confirmed as they were recorded, where no hours are typed, and proved where none are chosen', async () => {
    const { session, sheets } = await heldVolunteering(fixture, ['许嘉木', '老梁'])
    await verbs()['confirm-hours'](secretary, { noneOwn: true, session })
    const after = await recordsOf(fixture.services, session)
    expect(after.map(({ record }) => `${record.state} ${record.hours}`)).toEqual(['confirmed 4', 'confirmed 4'])
    const { number } = await verbs()['issue-proof'](member, { token: await open(sheets[0]), name: '许嘉木' })
    expect(await proof(number)).toMatchObject({ hours: 4 })
  })

  test('a joint session: each of the branches that hosted it confirms, and nobody else reads of it', async () => {
    const { session } = await heldVolunteering(fixture, ['许嘉木'], { hosts: ['liutang', 'association'] })
    expect((await dueOf(otherSecretary)).length).toBe(1)
    const id = await firstRecord(session)
    const hours = [{ record: id, hours: 4 }]
    expect(await codeOf(verbs()['confirm-hours'](stranger, { noneOwn: true, session, hours }))).toBe(
      'notFoundOrNotYours',
    )
    const read = hoursOf(fixture.services).read('bai', (reading) => viewSessionHours(reading, session))
    expect(await codeOf(read)).toBe('notFoundOrNotYours')
    await verbs()['confirm-hours'](otherSecretary, { noneOwn: true, session, hours })
    expect((await recordsOf(fixture.services, session))[0]?.record.confirmedBy?.name).toBe('唐既明')
  })

  test('nobody confirms, corrects or stays with hours by a link or a form', async () => {
    const { session, record } = await confirmed()
    for (const act of [
      verbs()['confirm-hours'](member, { noneOwn: true, session, hours: [{ record, hours: 9 }] }),
      verbs()['correct-hours'](member, { noneOwn: true, record, hours: 9 }),
      verbs()['uphold-hours'](member, { record }),
      verbs()['hours-link'](member, { record }),
    ])
      expect(await codeOf(act)).toBe('notAllowed')
  })

  test('hours of another session, or quarters of an hour, are not confirmed with this one', async () => {
    const { session, record } = await confirmed()
    const hours = (one: string, n: number) =>
      verbs()['confirm-hours'](secretary, { noneOwn: true, session, hours: [{ record: one, hours: n }] })
    expect(await codeOf(hours('another', 4))).toBe('notFoundOrNotYours')
    expect(await codeOf(hours(record, 4.2))).toBe('hoursInvalid')
  })

  test('a volunteer who says that hours are wrong is answered by a correction, which stands beside the first number', async () => {
    const { record, token } = await confirmed()
    await verbs()['dispute-hours'](member, { token, record, text: '到一点才散，应该是4.5小时。' })
    expect((await work(secretary)).find(({ href }) => href.includes('/hours/'))?.sub).toBe('本人说时长不对')
    await verbs()['correct-hours'](secretary, { noneOwn: true, record, hours: 4.5 })
    expect((await own(token)).records[0]?.record).toMatchObject({ state: 'corrected', hours: 4.5, firstHours: 4 })
    expect(await dueOf(secretary)).toEqual([])
    expect(await codeOf(verbs()['uphold-hours'](secretary, { record }))).toBe('nothingObjected')
  })

  test('a proof says what is confirmed, to whoever has its number, and nothing else', async () => {
    const { record, token } = await confirmed()
    const { number } = await verbs()['issue-proof'](member, { token, name: '许嘉木', records: [record] })
    expect(number).toMatch(/^VH-[0-9A-Z]{4}-[0-9A-Z]{4}$/)
    expect(await proof(number)).toMatchObject({
      name: '许嘉木',
      hours: 4,
      issued: '2026-12-05',
      confirmations: [{ name: '方既白', on: '2026-12-05' }],
    })
    expect(JSON.stringify(await proof(number))).not.toContain('13500000000')
    expect((await own(token)).proofs).toEqual([{ number, issued: '2026-12-05' }])
  })

  test('no proof of hours that wait, or that are not theirs', async () => {
    const { session, sheets } = await heldVolunteering(fixture, ['许嘉木', '老梁'])
    const [first, second] = await recordsOf(fixture.services, session)
    const token = await open(sheets[0])
    const mine = (await own(token)).records[0]?.id ?? ''
    const other = first?.id === mine ? second?.id : first?.id
    const issue = (...records: string[]) => codeOf(verbs()['issue-proof'](member, { token, name: '许嘉木', records }))
    expect(await issue()).toBe('noConfirmedHours')
    expect(await issue(mine)).toBe('hoursNotConfirmed')
    await verbs()['confirm-hours'](secretary, { noneOwn: true, session, hours: [{ record: other ?? '', hours: 4 }] })
    expect(await issue(other ?? '')).toBe('hoursNotConfirmed')
    expect(await codeOf(verbs()['dispute-hours'](member, { token, record: other ?? '', text: '不对' }))).toBe(
      'notFoundOrNotYours',
    )
  })

  test('deleted by the volunteer: hours, proof, link and remembered answers are gone at once', async () => {
    const { session, record, token } = await confirmed()
    const by = { ...member, idempotencyKey: 'issue 0123456789' }
    const { number } = await verbs()['issue-proof'](by, { token, name: '许嘉木', records: [record] })
    await verbs()['delete-hours'](member, { token })
    expect(await proof(number)).toBeUndefined()
    expect(await codeOf(own(token))).toBe('privateLinkUnknown')
    expect(await recordsOf(fixture.services, session)).toEqual([])
    const { db } = hoursOf(fixture.services).store
    for (const table of ['volunteers', 'volunteerSheets', 'volunteerRecords', 'volunteerProofs'] as const)
      expect(await db.selectFrom(table).selectAll().execute()).toEqual([])
    expect(await db.selectFrom('idempotency').selectAll().where('key', '=', 'issue 0123456789').execute()).toEqual([])
  })

  test('hours of two sign-ups are one person by the links of both, and never by a name', async () => {
    const one = await confirmed()
    const { sheets } = await heldVolunteering(fixture, ['许嘉木'], { day: '2026-12-12' })
    const join = (other: string) => codeOf(verbs()['join-hours'](member, { token: one.token, other }))
    expect((await own(one.token)).records).toHaveLength(1)
    expect(await join(sheets[0] ?? '')).toBe('done')
    expect((await own(one.token)).records).toHaveLength(2)
    expect(await join(sheets[0] ?? '')).toBe('nothingToJoin')
    expect(await join(one.token)).toBe('nothingToJoin')
    expect(await join('A'.repeat(43))).toBe('nothingToJoin')
  })

  test('a lost link is made anew by the branch, and the old one dies', async () => {
    const { record, token } = await confirmed()
    const made = await verbs()['hours-link'](secretary, { record })
    expect(await codeOf(own(token))).toBe('privateLinkUnknown')
    expect((await own(made.token)).records).toHaveLength(1)
    expect(await codeOf(verbs()['hours-link'](stranger, { record }))).toBe('notFoundOrNotYours')
  })

  test('the link of a sheet without hours opens none, and the link of hours opens no sheet', async () => {
    const { token } = await confirmed()
    expect(await codeOf(verbs()['open-hours'](member, { token }))).toBe('privateLinkUnknown')
  })

  test('after three years they are deleted even where a proof of them does not open any more', async () => {
    const { session, record, token } = await confirmed()
    const { number } = await verbs()['issue-proof'](member, { token, name: '许嘉木', records: [record] })
    const { db } = hoursOf(fixture.services).store
    await db
      .updateTable('volunteerProofs')
      .set({ proof: 'damaged' as never })
      .execute()
    fixture.on('2029-12-06')
    expect(await fixture.services.forgetExpired()).toContain(record)
    expect(await recordsOf(fixture.services, session)).toEqual([])
    expect(await db.selectFrom('volunteerProofs').selectAll().execute()).toEqual([])
    expect(await proof(number)).toBeUndefined()
  })

  test('three years after the activity hours are deleted, with the proofs that have them', async () => {
    const { record, token } = await confirmed()
    const { number } = await verbs()['issue-proof'](member, { token, name: '许嘉木', records: [record] })
    fixture.on('2029-12-05')
    await fixture.services.forgetExpired()
    expect(await proof(number)).toBeDefined()
    fixture.on('2029-12-06')
    expect(await fixture.services.forgetExpired()).toContain(record)
    expect(await proof(number)).toBeUndefined()
    expect(await codeOf(own(token))).toBe('privateLinkUnknown')
  })

  test('two processes at once: hours are recorded once and confirmed once', async () => {
    const { session } = await heldVolunteering(fixture, ['许嘉木', '老梁'])
    const other = await reopen(fixture.config)
    try {
      expect((await listOf(fixture.services, session)).length).toBe(2)
      const records = await recordsOf(fixture.services, session)
      expect(records).toHaveLength(2)
      expect(await codeOf(verbsOf(other)['hold-session'](secretary, { session }))).toBe('forbiddenTransition')
      const hours = (n: number) => records.map(({ id }) => ({ record: id, hours: n }))
      const both = [fixture.services, other].map((one, at) =>
        codeOf(hoursVerbsOf(one)['confirm-hours'](secretary, { noneOwn: true, session, hours: hours(4 + at / 2) })),
      )
      expect(await Promise.all(both)).toEqual(['done', 'done'])
      const after = await recordsOf(fixture.services, session)
      expect(new Set(after.map(({ record }) => `${record.state} ${record.hours}`)).size).toBe(1)
    } finally {
      await other.close()
    }
  })
})
