import { OPERATOR } from '@liangpai/server'
import { expect, test } from 'vitest'
import { appoint, askFor, codeOf, fullMember, onEveryOffice, showBadge } from '../../testing/office.ts'
import {
  actingBy,
  handedTo,
  openLink,
  recovered,
  savePasskey,
  sessionOf,
  usePasskeyOf,
  leaders,
} from '../../testing/signIn.ts'

onEveryOffice('the ways in', (office) => {
  const verbs = () => office.registry.verbs
  const as = (secret: string) => actingBy(office, secret)

  test('a lost phone: whoever had a passkey gets a link from two persons whose eyes do not meet', async () => {
    const { qiao, wen } = await leaders(office)
    await appoint(verbs(), 'office', 'an', 'deputySecretary', { approvedAbove: true })
    const an = await handedTo(office, 'an', qiao)
    await savePasskey(office, await handedTo(office, 'lin', qiao))
    const link = async (secret: string) => verbs()['sign-in-link'](await as(secret), { person: 'lin' })
    expect(await link(qiao)).toEqual({ waits: true })
    expect(await codeOf(link(qiao))).toBe('signInLinkAsked')
    expect(await codeOf(link(an))).toBe('signInLinkAsked')
    const made = await link(wen)
    const secret = await openLink(office, 'token' in made ? made.token : '')
    expect((await sessionOf(office, secret)).eyes).toEqual(['lin', 'qiao', 'wen'])
    const [{ detail } = { detail: '' }] = await office.registry.context.store.db
      .selectFrom('audit')
      .select('detail')
      .where('verb', '=', 'sign-in-link')
      .orderBy('seq', 'desc')
      .limit(1)
      .execute()
    expect(JSON.parse(detail)).toEqual({ handedBy: ['qiao', 'wen'] })
  })

  test('a leader ends every way in of another: what is open, what waits, and the passkeys; the next comes from two', async () => {
    const { qiao } = await leaders(office)
    const lin = await handedTo(office, 'lin', qiao)
    const phone = await savePasskey(office, lin)
    const { unconfirmed } = (await office.registry.lookUp.person(await as(qiao), 'lin')).state
    expect(unconfirmed).toEqual([{ name: '办公室电脑', createdAt: office.clock.now }])
    const end = async (secret: string, person: string) => verbs()['end-sign-in'](await as(secret), { person })
    for (const person of ['qiao', 'lin']) expect(await codeOf(end(lin, person))).toBe('notAllowed')
    expect(await codeOf(end(qiao, 'shen'))).toBe('signInLinkNoRole')
    const { as: person } = await as(qiao)
    expect(await codeOf(verbs()['end-sign-in']({ as: person, via: 'token' }, { person: 'lin' }))).toBe(
      'tokenNotAllowed',
    )
    const link = await verbs()['sign-in-link'](await as(qiao), { person: 'lin' })
    expect(link).toEqual({ waits: true })
    await end(qiao, 'lin')
    await expect(sessionOf(office, lin)).rejects.toThrow('has ended')
    expect(await codeOf(usePasskeyOf(office, phone))).toBe('passkeyUnknown')
    expect((await office.registry.lookUp.person(await as(qiao), 'lin')).signIn).toBe('none')
    expect(await codeOf(verbs()['sign-in-link'](await as(qiao), { person: 'lin' }))).toBe('signInLinkAsked')
    const audit = office.registry.context.store.db.selectFrom('audit').selectAll().where('verb', '=', 'end-sign-in')
    expect(await audit.execute()).toMatchObject([{ actor: 'qiao', subject: 'lin', organizationId: 'liutang' }])
  })

  test("the first person's word for a lost phone waits for a day", async () => {
    const { qiao, phone } = await leaders(office)
    await savePasskey(office, await handedTo(office, 'lin', qiao))
    await verbs()['sign-in-link'](await as(qiao), { person: 'lin' })
    office.clock.now += 86_400
    const later = await usePasskeyOf(office, phone)
    expect(await verbs()['sign-in-link'](await as(later), { person: 'lin' })).toEqual({ waits: true })
  })

  test('nobody hands a link to themselves, to whoever has no role, or without a role above', async () => {
    const { qiao } = await leaders(office)
    const lin = await handedTo(office, 'lin', qiao)
    await askFor(office)
    const codes = (secret: string, people: string[]) =>
      Promise.all(people.map(async (person) => codeOf(verbs()['sign-in-link'](await as(secret), { person }))))
    expect(await codes(qiao, ['qiao', 'shen', 'nobody'])).toEqual([
      'signInLinkOwn',
      'signInLinkNoRole',
      'signInLinkNoRole',
    ])
    expect(await codes(lin, ['chu', 'qiao', 'lin'])).toEqual(['signInLinkNoRole', 'signInLinkNoRole', 'signInLinkOwn'])
    const other = await verbs()['sign-in-link'](await as(qiao), { person: 'chu' })
    expect(other).toHaveProperty('token')
  })

  test('the operator lets people of the office in until two of them can sign in by themselves, and the trail says so', async () => {
    await appoint(verbs(), 'office', 'wen', 'deputySecretary', { approvedAbove: true })
    const recover = (person: string, as = OPERATOR) => codeOf(verbs().recover({ as }, { person }))
    expect([await recover('lin'), await recover('qiao', 'qiao')]).toEqual(['recoverOutsideOffice', 'notAllowed'])
    await recovered(office, 'qiao')
    await recovered(office, 'qiao')
    expect(await recover('wen')).toBe('done')
    await recovered(office, 'wen')
    expect(await recover('chu')).toBe('recoverNotNeeded')
    const rows = await office.registry.context.store.db
      .selectFrom('audit')
      .select(['actor', 'subject'])
      .where('verb', '=', 'recover')
      .orderBy('seq')
      .execute()
    expect(rows.map(({ actor, subject }) => `${actor} ${subject}`)).toEqual([
      '(operator) qiao',
      '(operator) qiao',
      '(operator) wen',
      '(operator) wen',
    ])
  })

  test('once anybody has signed in, the operator stands in for nobody where two persons act', async () => {
    const request = await askFor(office)
    const byOperator = (as: string) => ({ as, via: 'operator' }) as const
    await verbs().attest(byOperator('lin'), { request, ...fullMember })
    await recovered(office, 'qiao')
    expect(await codeOf(verbs().review(byOperator('chu'), { request }))).toBe('signInNeeded')
    expect(await codeOf(verbs().attest(byOperator('lin'), { request, ...fullMember }))).toBe('signInNeeded')
    expect(await codeOf(verbs().prove(byOperator('lin'), { request, method: 'review' }))).toBe('signInNeeded')
    expect(await codeOf(verbs()['sign-in-link'](byOperator('qiao'), { person: 'lin' }))).toBe('signInNeeded')
    expect(await codeOf(verbs()['confirm-sign-in'](byOperator('qiao'), { person: 'lin' }))).toBe('signInNeeded')
    expect(await codeOf(verbs().return(byOperator('lin'), { request, missing: 'shop' }))).toBe('done')
  })

  test('what cannot be undone takes a sign that the person is there, at most five minutes old', async () => {
    const badge = (await showBadge(office)).badgeNo
    const { qiao } = await leaders(office)
    office.clock.now += 300
    const end = async () => codeOf(verbs().end(await as(qiao), { badge, reason: 'endedByIssuer' }))
    expect(await end()).toBe('stepUpNeeded')
    expect(await codeOf(verbs().withdraw(await as(qiao), { badge }))).toBe('stepUpNeeded')
    const ending = {
      organization: 'office',
      person: { id: 'chu', name: 'chu同志' },
      role: 'caseHandler',
      end: true,
    } as const
    expect(await codeOf(verbs().appoint(await as(qiao), ending))).toBe('stepUpNeeded')
    expect(await codeOf(verbs().pause(await as(qiao), { badge }))).toBe('done')
    office.clock.now -= 1
    expect(await end()).toBe('done')
  })

  test('whoever is left without a role is signed out at once', async () => {
    const { qiao } = await leaders(office)
    const chu = await handedTo(office, 'chu', qiao)
    await expect(sessionOf(office, chu)).resolves.toBeDefined()
    const ending = {
      organization: 'office',
      person: { id: 'chu', name: 'chu同志' },
      role: 'caseHandler',
      end: true,
    } as const
    await verbs().appoint(await as(qiao), ending)
    await expect(sessionOf(office, chu)).rejects.toThrow('ended')
  })
})
