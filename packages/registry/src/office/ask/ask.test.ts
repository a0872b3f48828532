import { DAY } from '@liangpai/server'
import { readAudit } from '@liangpai/server/store'
import { describe, expect, test } from 'vitest'
import { codeOf, fullMember, listing, member, offerTo, onEveryOffice, showBadge } from '../../testing/office.ts'
import { statementsOf } from '../../testing/statements.ts'

const organization = 'liutang'
const shopOf = (id: string) => ({ name: '荷雨茶铺', listing: { ...listing, id } })

onEveryOffice('asking by the public form', (office) => {
  const asking = (id: string, more: object = {}) => ({ organization, name: '沈书遥', shop: shopOf(id), ...more })
  const ask = async (id: string, more: object = {}): Promise<string> =>
    (await office.registry.verbs.ask(member, asking(id, more))).token
  const rows = () => office.registry.context.store.db.selectFrom('requests').selectAll().orderBy('createdAt').execute()
  const after = async (days: number) => {
    office.clock.now += days * DAY
    await office.registry.signDue()
  }
  /** The newest request, as the trail names it. */
  const newest = async (): Promise<string> =>
    (await readAudit(office.registry.context.store.db)).findLast(({ verb }) => verb === 'ask')?.subject ?? ''

  test('a request waits at the branch like any other, is known to be asked by the form, and makes nothing public', async () => {
    const token = await ask('a1')
    const request = await newest()
    expect(await rows()).toMatchObject([{ id: request, state: 'requested', byForm: 1, organizationId: organization }])
    const shown = await office.registry.verbs.show({ as: 'lin' }, { what: request })
    expect(shown).toMatchObject({ name: '沈书遥', isByForm: true })
    const { waiting } = await office.registry.verbs.inbox({ as: 'lin' }, {})
    expect(waiting).toMatchObject([{ request, isByForm: true }])
    expect(await office.registry.viewAsk(token)).toMatchObject({
      step: 'requested',
      branch: { id: organization },
      name: '沈书遥',
      proofs: [{ method: 'review' }],
    })
    expect(await office.registry.context.store.db.selectFrom('badges').selectAll().execute()).toEqual([])
  })

  test('the link follows each step, and opens nothing once there is a badge', async () => {
    const { verbs, viewAsk } = office.registry
    const token = await ask('a2')
    const request = await newest()
    const steps = [(await viewAsk(token)).step]
    const done = async (act: Promise<unknown>) => (await act, steps.push((await viewAsk(token)).step))
    await done(verbs.attest({ as: 'lin' }, { request, ...fullMember }))
    await done(verbs.review({ as: 'chu' }, { request }))
    await verbs.prove({ as: 'lin' }, { request, method: 'review' })
    await verbs.prove({ as: 'chu' }, { request, method: 'review' })
    const offer = verbs.offer({ as: 'chu' }, { request })
    await done(offer)
    expect(steps).toEqual(['requested', 'attested', 'reviewed', 'offered'])
    const { token: offered } = await offer
    await verbs.decline(member, { token: offered })
    expect(await codeOf(viewAsk(token))).toBe('privateLinkUnknown')
  })

  test('what was sent back or refused is seen by the link', async () => {
    const [returned, refused] = [await ask('a3'), await ask('a4')]
    const [first, second] = (await rows()).map(({ id }) => id)
    await office.registry.verbs.return({ as: 'lin' }, { request: first ?? '', missing: 'shop' })
    await office.registry.verbs.refuse({ as: 'lin' }, { request: second ?? '', reason: 'notOnRoll' })
    const steps = await Promise.all([returned, refused].map((token) => office.registry.viewAsk(token)))
    expect(steps.map(({ step }) => step).toSorted()).toEqual(['refused', 'returned'])
    expect(steps.map(({ decision }) => decision?.reason)).toEqual(expect.arrayContaining(['notOnRoll', 'shop']))
  })

  describe('what was sent back', () => {
    const sentBack = async (id: string, more: object = {}) => {
      const token = await ask(id, more)
      const request = await newest()
      await office.registry.verbs.return({ as: 'lin' }, { request, missing: 'shop' })
      return { token, request }
    }
    const resubmit = (token: string, id: string, more: object = {}) =>
      office.registry.verbs.resubmit(member, { token, name: '沈书遥', shop: shopOf(id), ...more })

    test('goes on by its link, put right in the same place, and what was proven stays', async () => {
      const { token, request } = await sentBack('r1', { pledge: '七日内发货' })
      const [before] = (await office.registry.viewAsk(token)).proofs
      const shop = { name: '荷雨茶行', listing: { ...listing, id: 'r1' } }
      await resubmit(token, 'r1', { name: '沈书瑶', shop, note: '店名已改' })
      expect(await office.registry.viewAsk(token)).toMatchObject({
        step: 'requested',
        name: '沈书瑶',
        shop,
        note: '店名已改',
        decision: { reason: 'shop' },
        proofs: [before],
      })
      expect((await office.registry.viewAsk(token)).pledge).toBeUndefined()
      const seen = await office.registry.viewRequest({ as: 'lin' }, request)
      expect(seen).toMatchObject({ name: '沈书瑶', note: '店名已改', state: 'requested' })
      await office.registry.verbs.attest({ as: 'lin' }, { request, ...fullMember })
      expect((await office.registry.viewAsk(token)).step).toBe('attested')
    })

    test('with another place is proven there alone', async () => {
      const { token } = await sentBack('r2')
      await resubmit(token, 'r2', { shop: { name: '荷雨茶铺', urls: ['https://heyu-tea.example/'] } })
      const { proofs } = await office.registry.viewAsk(token)
      expect(proofs).toMatchObject([{ claim: 'https://heyu-tea.example/', method: 'file', proven: false }])
    })

    test('goes on once, and nothing that was not sent back does', async () => {
      const { token, request } = await sentBack('r3')
      await resubmit(token, 'r3')
      expect(await codeOf(resubmit(token, 'r3'))).toBe('requestState')
      await office.registry.verbs.refuse({ as: 'lin' }, { request, reason: 'notOnRoll' })
      expect(await codeOf(resubmit(token, 'r3'))).toBe('requestState')
      expect(await codeOf(resubmit('A'.repeat(43), 'r3'))).toBe('privateLinkUnknown')
      expect(await codeOf(office.registry.verbs.resubmit(member, { request }))).toBe('notAllowed')
      expect(await codeOf(office.registry.verbs.resubmit({ as: 'wei' }, { request }))).toBe('notFoundOrNotYours')
    })

    test('put right to somebody who has declined is answered like any other, and leaves the branch', async () => {
      const { token: offered } = await offerTo(office, { shop: shopOf('r5'), subject: { name: '陶然亭' } })
      await office.registry.verbs.decline(member, { token: offered })
      const { token, request } = await sentBack('r4')
      await resubmit(token, 'r5', { name: '陶然亭' })
      expect((await office.registry.viewAsk(token)).step).toBe('requested')
      expect(await codeOf(office.registry.viewRequest({ as: 'lin' }, request))).toBe('notFoundOrNotYours')
      const audit = await readAudit(office.registry.context.store.db)
      expect(audit.find(({ verb }) => verb === 'resubmit')).toMatchObject({ organizationId: null, actor: '(member)' })
    })

    test('is kept for 30 days from the day it was sent back, which its member is told', async () => {
      const { token } = await sentBack('r6')
      const { keptUntil, changedAt } = await office.registry.viewAsk(token)
      expect(keptUntil).toBe(changedAt + 30 * DAY)
      office.clock.now = keptUntil + 1
      await office.registry.signDue()
      expect(await codeOf(office.registry.viewAsk(token))).toBe('privateLinkUnknown')
    })
  })

  describeWithheld()

  test('the link of an earlier request lets a new one come in its place', async () => {
    const first = await ask('a8')
    const second = await ask('a8', { name: '沈书瑶', replaces: first })
    expect(await rows()).toMatchObject([{ state: 'requested' }])
    expect((await office.registry.viewAsk(second)).name).toBe('沈书瑶')
    expect(await codeOf(office.registry.viewAsk(first))).toBe('privateLinkUnknown')
    const third = await ask('a8', { name: '沈书瑶', replaces: first })
    expect((await office.registry.viewAsk(third)).step).toBe('requested')
  })

  test('who asked deletes their request, and nobody else does', async () => {
    const token = await ask('a9')
    const people = () => office.registry.context.store.db.selectFrom('people').selectAll().execute()
    const before = (await people()).length
    const cancel = office.registry.verbs['cancel-ask']
    expect(await codeOf(cancel({ as: 'lin' }, { token }))).toBe('notAllowed')
    expect(await codeOf(cancel(member, { token: 'A'.repeat(43) }))).toBe('privateLinkUnknown')
    await cancel(member, { token })
    expect([await rows(), (await people()).length]).toEqual([[], before - 1])
    expect(await codeOf(office.registry.viewAsk(token))).toBe('privateLinkUnknown')
  })

  test('a request that is idle for 30 days is deleted with its link, whatever became of it; one that moves on is not', async () => {
    await ask('b1')
    await ask('b1')
    const moving = await ask('b2')
    const request = await newest()
    await after(20)
    await office.registry.verbs.attest({ as: 'lin' }, { request, ...fullMember })
    await after(11)
    expect((await rows()).map(({ id }) => id)).toEqual([request])
    expect((await office.registry.viewAsk(moving)).step).toBe('attested')
    const links = () => office.registry.context.store.db.selectFrom('privateLinks').selectAll().execute()
    expect(await links()).toHaveLength(1)
    await after(31)
    expect([await rows(), await links()]).toEqual([[], []])
  })

  test.each([
    ['an organisation that is not there', { organization: 'nowhere' }, 'organizationUnknown'],
    ['the office, where there are branches', { organization: 'office' }, 'organizationUnknown'],
    ['a host that forbids it', { shop: { name: '店', urls: ['https://www.11467.com/shop/1/'] } }, 'hostForbidden'],
    ['an emblem in the name', { name: '沈 ✅' }, 'emblemInText'],
    ['membership in the name of the shop', { shop: { ...shopOf('c1'), name: '党员茶铺' } }, 'partyInName'],
    ['a claim in the pledge', { pledge: '本店已认证核验' }, 'claimInText'],
    ['an invisible character', { name: '沈\u200b书遥' }, 'invisibleCharacter'],
    ['a pledge of 121 characters', { pledge: '诺'.repeat(121) }, 'textTooLong'],
    ['more than the form has', { relation: 'operator' }, 'invalidInput'],
  ])('%s is refused', async (_, more, code) => {
    expect(await codeOf(office.registry.verbs.ask(member, asking('c1', more) as never))).toBe(code)
    expect(await rows()).toEqual([])
  })

  test('nobody asks by the form in the name of a role', async () => {
    expect(await codeOf(office.registry.verbs.ask({ as: 'lin' }, asking('c2')))).toBe('notAllowed')
  })

  function describeWithheld(): void {
    const obstacles = {
      declined: async (id: string) => {
        const { token } = await offerTo(office, { shop: shopOf(id), subject: { name: '沈书遥' } })
        await office.registry.verbs.decline(member, { token })
      },
      'asked already': (id: string) => ask(id),
      'shown already': (id: string) => showBadge(office, { shop: shopOf(id), subject: { name: '沈书遥' } }),
    }
    test.each(Object.entries(obstacles))(
      'who has %s gets the same answer by the same statements, and nothing arrives',
      async (_, meet) => {
        const { verbs, viewAsk } = office.registry
        await meet('d1')
        const tokens: string[] = []
        const statements: string[][] = []
        for (const id of ['d0', 'd1']) statements.push(await statementsOf(async () => void tokens.push(await ask(id))))
        expect(statements[1]).toEqual(statements[0])
        expect(statements[0]?.length).toBeGreaterThan(9)
        const reads: string[][] = []
        const views: unknown[] = []
        for (const token of tokens)
          reads.push(await statementsOf(async () => void views.push(withoutRandom(await viewAsk(token)))))
        expect(reads[1]).toEqual(reads[0])
        expect(views[1]).toEqual(views[0])
        const request = await newest()
        const acts = [
          () => verbs.attest({ as: 'lin' }, { request, ...fullMember }),
          () => verbs.refuse({ as: 'lin' }, { request, reason: 'notOnRoll' }),
        ]
        for (const act of acts) expect(await codeOf(act())).toBe('notFoundOrNotYours')
        expect(await codeOf(verbs.show({ as: 'lin' }, { what: request }))).toBe('notFoundOrNotYours')
        expect(JSON.stringify(await verbs.inbox({ as: 'lin' }, {}))).not.toContain(request)
      },
    )

    test('what is withheld keeps nobody from asking once the reason for it is gone', async () => {
      const first = await ask('d3')
      await ask('d3')
      await office.registry.verbs['cancel-ask'](member, { token: first })
      await ask('d3')
      expect((await rows()).map(({ state }) => state).toSorted()).toEqual(['requested', 'withheld'])
    })
  }
})

/** A view without what is drawn for each request, and without the id of its shop. */
const withoutRandom = (view: object): unknown =>
  JSON.parse(
    JSON.stringify(view)
      .replaceAll(/"(?:fileName|content)":"[^"]*"/g, '""')
      .replaceAll(/d[01]"/g, '"')
      .replaceAll('"",', ''),
  )
