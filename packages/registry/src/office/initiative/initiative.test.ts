import { expect, test } from 'vitest'
import { appoint, another, codeOf, onEveryOffice } from '../../testing/office.ts'
import { deputy, draft, INITIATIVE, initiativeText, openByTwo, openedInitiative } from '../../testing/initiative.ts'
import { handedTo, leaders, actingBy } from '../../testing/signIn.ts'

const initiative = INITIATIVE
const lin = { as: 'lin' }
const qiao = { as: 'qiao' }
const DAY = 86_400

onEveryOffice('an initiative', (office) => {
  const verbs = () => office.registry.verbs
  const open = (by: { as: string }, fingerprint: string) => verbs()['open-initiative'](by, { initiative, fingerprint })
  const close = (by: { as: string }) => verbs()['close-initiative'](by, { initiative })
  const read = () => office.registry.readInitiative(initiative)
  const opened = (more = {}) => openedInitiative(office, more)

  test('is read by nobody until two persons have opened it, and then in the words that both have read', async () => {
    const fingerprint = await draft(office)
    expect(await read()).toBeUndefined()
    expect(await open(lin, fingerprint)).toEqual({ initiative, waits: true })
    expect(await read()).toBeUndefined()
    expect(await open(qiao, fingerprint)).toEqual({
      initiative,
      waits: false,
      url: `${office.registry.origin}/initiatives/${initiative}`,
    })
    expect(await read()).toMatchObject({ ...initiativeText, state: 'open', textVersion: 1, textSince: '2026-11-24' })
  })

  test('is opened by a leader of its own organisation and another pair of eyes, in no other way', async () => {
    const fingerprint = await draft(office)
    expect(await codeOf(open(qiao, fingerprint))).toBe('initiativeOwnFirst')
    await open(lin, fingerprint)
    expect(await codeOf(open(lin, fingerprint))).toBe('initiativeAsked')
    const linsPhone = { as: 'qiao', eyes: ['qiao', 'lin'] }
    expect(await codeOf(open(linsPhone, fingerprint))).toBe('initiativeAsked')
    for (const as of ['chu', 'nobody']) expect(await codeOf(open({ as }, fingerprint))).toBe('notFoundOrNotYours')
    expect(await open(qiao, fingerprint)).toMatchObject({ waits: false })
  })

  test('two leaders of the branch open theirs without the superior', async () => {
    await deputy(office)
    const fingerprint = await draft(office)
    await open({ as: 'fang' }, fingerprint)
    expect(await open(lin, fingerprint)).toMatchObject({ waits: false })
  })

  test('the word of the first waits a week, and for as long as they lead the organisation', async () => {
    await deputy(office)
    const fingerprint = await draft(office)
    await open(lin, fingerprint)
    office.clock.now += 7 * DAY
    expect(await codeOf(open(qiao, fingerprint))).toBe('initiativeOwnFirst')
    await open({ as: 'fang' }, fingerprint)
    await appoint(verbs(), 'liutang', 'fang', 'deputySecretary', { end: '2026-11-30' } as never)
    office.clock.now += DAY
    expect(await codeOf(open(qiao, fingerprint))).toBe('initiativeOwnFirst')
  })

  test('nobody opens another text than they have read: a change voids what the first has said', async () => {
    const first = await draft(office)
    await open(lin, first)
    const second = await draft(office, { until: '2027-01-31' })
    expect(second).not.toBe(first)
    expect(await codeOf(open(qiao, first))).toBe('initiativeDiffers')
    expect(await codeOf(open(qiao, second))).toBe('initiativeOwnFirst')
    await openByTwo(office, second)
    expect(await read()).toMatchObject({ until: '2027-01-31' })
  })

  test('written anew without a change, what waits goes on waiting', async () => {
    const fingerprint = await draft(office)
    await open(lin, fingerprint)
    expect(await draft(office)).toBe(fingerprint)
    expect(await open(qiao, fingerprint)).toMatchObject({ waits: false })
  })

  test('a changed text of an open one is a new version that two persons open; readers see the old one until then', async () => {
    await opened()
    office.clock.now += 3 * DAY
    const title = { 'zh-Hans': '亮身份，作承诺' }
    const fingerprint = await draft(office, { title })
    expect(await read()).toMatchObject({ title: initiativeText.title, textVersion: 1 })
    expect(await read()).not.toHaveProperty('next')
    await openByTwo(office, fingerprint)
    expect(await read()).toMatchObject({ title, textVersion: 2, textSince: '2026-11-27', startedAt: '2026-11-24' })
    const { db } = office.registry.context.store
    const texts = await db.selectFrom('initiativeTexts').selectAll().orderBy('textVersion').execute()
    expect(texts.map(({ textVersion, since }) => [textVersion, since])).toEqual([
      [1, '2026-11-24'],
      [2, '2026-11-27'],
    ])
    expect(JSON.parse(texts[0]!.content)).toEqual(initiativeText)
  })

  test('is closed for good by two persons, and no act follows', async () => {
    await opened()
    expect(await close(lin)).toEqual({ initiative, waits: true })
    expect(await read()).toMatchObject({ state: 'open' })
    expect(await close(qiao)).toEqual({ initiative, waits: false })
    expect(await read()).toMatchObject({ state: 'closed', endedOn: '2026-11-24' })
    expect(await codeOf(draft(office))).toBe('initiativeClosed')
    const discard = () => verbs()['discard-initiative'](lin, { initiative })
    for (const act of [() => close(lin), () => open(lin, '0'.repeat(32)), discard])
      expect(await codeOf(act())).toBe('initiativeClosed')
  })

  test('is closed by the clock past its last day, in Shanghai, without any act', async () => {
    await opened({ until: '2026-11-25' })
    office.clock.now = Date.UTC(2026, 10, 25, 15, 59) / 1000
    expect(await read()).toMatchObject({ state: 'open' })
    office.clock.now = Date.UTC(2026, 10, 25, 16) / 1000
    expect(await read()).toMatchObject({ state: 'closed', endedOn: '2026-11-25' })
    expect(await codeOf(close(lin))).toBe('initiativeClosed')
    const again = await another(office)
    expect(await again.readInitiative(initiative)).toMatchObject({ state: 'closed' })
    await again.close()
  })

  test('ends with its organisation', async () => {
    await opened({ until: '2027-06-30' })
    await verbs().close(qiao, { organization: 'liutang', until: '2026-11-30' })
    expect(await read()).toMatchObject({ state: 'open' })
    office.clock.now += 7 * DAY
    expect(await read()).toMatchObject({ state: 'closed', endedOn: '2026-11-30' })
  })

  test('what nobody has seen is thrown away by its own leaders: a draft whole, else what was written since', async () => {
    await draft(office)
    expect(await codeOf(verbs()['discard-initiative'](qiao, { initiative }))).toBe('notAllowed')
    await verbs()['discard-initiative'](lin, { initiative })
    expect(await codeOf(office.registry.viewInitiative(lin, initiative))).toBe('notFoundOrNotYours')
    await opened()
    const next = await draft(office, { until: '2027-01-31' })
    await open(lin, next)
    await verbs()['discard-initiative'](lin, { initiative })
    expect(await codeOf(open(qiao, next))).toBe('initiativeUnchanged')
    expect(await read()).not.toHaveProperty('until')
  })

  test('nobody else writes it, sees its draft, or takes its name', async () => {
    await verbs().charter(qiao, { organization: 'shiqiao', kind: 'branch', name: '石桥党支部' })
    await appoint(verbs(), 'shiqiao', 'he', 'secretary')
    await draft(office)
    const other = { organization: 'shiqiao' }
    expect(await codeOf(draft(office, other, { as: 'he' }))).toBe('initiativeOrganizer')
    expect(await codeOf(draft(office, {}, { as: 'he' }))).toBe('notAllowed')
    expect(await codeOf(draft(office, {}, qiao))).toBe('notAllowed')
    expect(await codeOf(office.registry.viewInitiative({ as: 'he' }, initiative))).toBe('notFoundOrNotYours')
    expect(await codeOf(office.registry.viewInitiatives({ as: 'he' }, 'liutang'))).toBe('notFoundOrNotYours')
    expect(await codeOf(office.registry.viewInitiative({ as: 'he' }, 'nothing-there'))).toBe('notFoundOrNotYours')
    expect(await verbs().list({ as: 'he' }, { what: 'initiatives' })).toEqual({ initiatives: [] })
    expect(await codeOf(verbs().list({ as: 'he' }, { what: 'initiatives', organization: 'liutang' }))).toBe(
      'notFoundOrNotYours',
    )
  })

  test('two that begin at once under one name are one: the other is refused', async () => {
    await verbs().charter(qiao, { organization: 'shiqiao', kind: 'branch', name: '石桥党支部' })
    await appoint(verbs(), 'shiqiao', 'he', 'secretary')
    const codes = await Promise.all([
      codeOf(draft(office)),
      codeOf(draft(office, { organization: 'shiqiao' }, { as: 'he' })),
    ])
    expect(codes.toSorted()).toEqual(['done', 'initiativeOrganizer'])
  })

  test('two that confirm at once open it once', async () => {
    await deputy(office)
    const fingerprint = await draft(office)
    await open(lin, fingerprint)
    const codes = await Promise.all([codeOf(open(qiao, fingerprint)), codeOf(open({ as: 'fang' }, fingerprint))])
    expect(codes.toSorted()).toEqual(['done', 'initiativeUnchanged'])
    expect(await read()).toMatchObject({ textVersion: 1 })
  })

  test('the closing of a branch or the end of a term leaves a draft to those above, who cannot open it alone', async () => {
    const fingerprint = await draft(office)
    await appoint(verbs(), 'office', 'wen', 'deputySecretary', { approvedAbove: true })
    for (const as of ['qiao', 'wen']) expect(await codeOf(open({ as }, fingerprint))).toBe('initiativeOwnFirst')
  })

  test('neither a token nor the operator in a person’s name opens or closes one once somebody has signed in', async () => {
    const fingerprint = await draft(office)
    const { qiao: qiaosSession } = await leaders(office)
    const token = { as: 'lin', via: 'token' } as const
    expect(await codeOf(open(token, fingerprint))).toBe('tokenNotAllowed')
    expect(await codeOf(open({ as: 'lin', via: 'operator' } as never, fingerprint))).toBe('signInNeeded')
    // Whom the other has let in counts as one with them until a third person vouches for them.
    const linsSession = await handedTo(office, 'lin', qiaosSession)
    await open(await actingBy(office, linsSession), fingerprint)
    expect(await codeOf(open(await actingBy(office, qiaosSession), fingerprint))).toBe('initiativeAsked')
  })

  test('closing asks whoever is signed in to show once more that it is them', async () => {
    await opened()
    expect(await codeOf(close({ as: 'lin', via: 'passkey' } as never))).toBe('stepUpNeeded')
  })

  test('what the rules of an initiative refuse is refused under their codes', async () => {
    const hans = initiativeText.title['zh-Hans']
    expect(await codeOf(draft(office, { title: { 'zh-Hans': '第一批亮身份' } }))).toBe('initiativeRanks')
    expect(await codeOf(draft(office, { title: { 'zh-Hans': hans, en: 'Show it' } }))).toBe('initiativeUntranslated')
    expect(await codeOf(draft(office, { text: { 'zh-Hans': Array(3).fill('亮'.repeat(200)) } }))).toBe(
      'initiativeLength',
    )
    expect(await codeOf(draft(office, { until: '2026-11-23' }))).toBe('initiativeOver')
    expect(await codeOf(draft(office, { title: { 'zh-Hans': '' } }))).toBe('textMissing')
    const flag = String.fromCodePoint(0x1f6a9)
    expect(await codeOf(draft(office, { title: { 'zh-Hans': `亮身份${flag}` } }))).toBe('emblemInText')
    expect(await codeOf(draft(office, { title: { 'zh-Hans': '已核验的店铺' } }))).toBe('claimInText')
    await draft(office)
    expect(await codeOf(close(lin))).toBe('initiativeNotOpen')
  })

  test('each act stands in the trail of its organisation, without its words', async () => {
    await opened()
    await close(lin)
    const { lines } = await office.registry.lookUp.trail(lin)
    expect(lines.slice(0, 4).map(({ verb, by }) => [verb, by])).toEqual([
      ['close-initiative', { person: 'lin同志' }],
      ['open-initiative', { person: '乔一舟' }],
      ['open-initiative', { person: 'lin同志' }],
      ['draft-initiative', { person: 'lin同志' }],
    ])
  })

  test('a rehearsal says what would come of it, and leaves nothing', async () => {
    const fingerprint = await draft(office, {}, { as: 'lin', rehearses: true } as never)
    expect(fingerprint).toMatch(/^[0-9a-f]{32}$/)
    expect(await codeOf(office.registry.viewInitiative(lin, initiative))).toBe('notFoundOrNotYours')
  })
})
