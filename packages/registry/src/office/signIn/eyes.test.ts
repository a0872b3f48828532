import { city } from '@liangpai/world'
import { expect, test } from 'vitest'
import { appoint, askFor, codeOf, fullMember, onEveryOffice, showBadge } from '../../testing/office.ts'
import { actingBy, handedTo, openLink, savePasskey, sessionOf, usePasskeyOf, leaders } from '../../testing/signIn.ts'

onEveryOffice('one pair of eyes', (office) => {
  const verbs = () => office.registry.verbs
  const as = (secret: string) => actingBy(office, secret)

  test('two whom one person let in do not attest and review for each other until the superior has confirmed one', async () => {
    const { qiao, wen } = await leaders(office)
    const [lin, chu] = [await handedTo(office, 'lin', qiao), await handedTo(office, 'chu', qiao)]
    const request = await askFor(office)
    await verbs().attest(await as(lin), { request, ...fullMember })
    expect(await codeOf(verbs().review(await as(chu), { request }))).toBe('reviewerSharesEyes')
    expect(await codeOf(verbs().review(await as(qiao), { request }))).toBe('reviewerSharesEyes')
    expect(await codeOf(verbs()['confirm-sign-in'](await as(qiao), { person: 'chu' }))).toBe('confirmerSharesEyes')
    const listed = async () =>
      (await verbs().list({ as: 'qiao' }, { what: 'people' })).people?.find(({ id }) => id === 'chu')?.signIn
    expect(await listed()).toBe('waits')
    await verbs()['confirm-sign-in'](await as(wen), { person: 'chu' })
    expect(await listed()).toBe('confirmed')
    expect((await sessionOf(office, chu)).eyes).toEqual(['chu'])
    await verbs().review(await as(chu), { request })
  })

  test('a passkey that was saved by a handed link counts as that link, and so does one saved by it', async () => {
    const { qiao } = await leaders(office)
    const first = await savePasskey(office, await handedTo(office, 'lin', qiao))
    const second = await savePasskey(office, await usePasskeyOf(office, first))
    expect((await sessionOf(office, await usePasskeyOf(office, second))).eyes).toEqual(['lin', 'qiao'])
  })

  test('one person with two devices, and whom an appointee of theirs let in, make no two pairs of eyes', async () => {
    const { qiao, phone } = await leaders(office)
    const computer = await usePasskeyOf(office, await savePasskey(office, await usePasskeyOf(office, phone)))
    const request = await askFor(office)
    await verbs().attest(await as(qiao), { request, ...fullMember })
    expect(await codeOf(verbs().review(await as(computer), { request }))).toBe('reviewerIsAttester')
    const leader = { role: 'deputySecretary', approvedAbove: true, status: 'fullMember', until: '2029-11-23' } as const
    const puppet = { organization: 'office', person: { id: 'puppet', name: '某甲' }, ...leader }
    await verbs().appoint(await as(qiao), puppet)
    const first = await handedTo(office, 'puppet', qiao)
    await verbs().appoint(await as(first), {
      organization: 'office',
      person: { id: 'second', name: '某乙' },
      role: 'caseHandler',
    })
    const second = await handedTo(office, 'second', first)
    expect((await sessionOf(office, second)).eyes).toEqual(['second', 'puppet', 'qiao'])
    expect(await codeOf(verbs().review(await as(second), { request }))).toBe('reviewerSharesEyes')
    expect(await codeOf(verbs()['confirm-sign-in'](await as(qiao), { person: 'second' }))).toBe('confirmerSharesEyes')
  })

  test('two persons who look at a listing are two pairs of eyes, and so are those of a stop link', async () => {
    const { qiao, wen } = await leaders(office)
    const chu = await handedTo(office, 'chu', qiao)
    const request = await askFor(office)
    await verbs().prove(await as(qiao), { request, method: 'review' })
    expect(await codeOf(verbs().prove(await as(chu), { request, method: 'review' }))).toBe('reviewerSharesEyes')
    expect(await verbs().prove(await as(wen), { request, method: 'review' })).toMatchObject({ proven: true })
  })

  test('a stop link that one asks for, whom the other let in, is not made', async () => {
    const badge = (await showBadge(office)).badgeNo
    const { qiao, wen } = await leaders(office)
    const chu = await handedTo(office, 'chu', qiao)
    await verbs()['stop-link'](await as(chu), { badge })
    expect(await codeOf(verbs()['stop-link'](await as(qiao), { badge }))).toBe('reviewerSharesEyes')
    expect(await verbs()['stop-link'](await as(wen), { badge })).toHaveProperty('stopLink')
  })

  test('nobody attests for whoever let them in, nor for one of their name', async () => {
    const { qiao } = await leaders(office)
    const lin = await handedTo(office, 'lin', qiao)
    const request = await askFor(office, { subject: { id: 'someone', name: '乔一舟' } })
    expect(await codeOf(verbs().attest(await as(lin), { request, ...fullMember }))).toBe('attesterIsSubject')
  })

  test('an invented appointee is not confirmed by who appointed them, whoever handed them the link', async () => {
    const { qiao, wen } = await leaders(office)
    const by = await as(qiao)
    await verbs().appoint(by, { organization: 'office', person: { id: 'puppet', name: '某甲' }, role: 'caseHandler' })
    await handedTo(office, 'puppet', wen)
    expect(await codeOf(verbs()['confirm-sign-in'](by, { person: 'puppet' }))).toBe('confirmerSharesEyes')
    expect(await codeOf(verbs()['confirm-sign-in'](await as(wen), { person: 'puppet' }))).toBe('confirmerSharesEyes')
  })

  test('nor by somebody whom who appointed them has let in', async () => {
    const { qiao, wen } = await leaders(office)
    await appoint(verbs(), 'office', 'an', 'deputySecretary', { approvedAbove: true })
    const an = await handedTo(office, 'an', qiao)
    const by = await as(an)
    await verbs().appoint(by, { organization: 'office', person: { id: 'puppet', name: '某甲' }, role: 'caseHandler' })
    await handedTo(office, 'puppet', wen)
    expect(await codeOf(verbs()['confirm-sign-in'](await as(qiao), { person: 'puppet' }))).toBe('confirmerSharesEyes')
  })

  test('nobody confirms themselves, nor does a leader beside the person, nor where there is nothing to confirm', async () => {
    const { qiao, wen } = await leaders(office)
    const lin = await handedTo(office, 'lin', qiao)
    expect(await codeOf(verbs()['confirm-sign-in'](await as(lin), { person: 'lin' }))).toBe('notAllowed')
    await appoint(verbs(), city.branchSlug, 'fang', 'deputySecretary')
    const fang = await handedTo(office, 'fang', wen)
    expect(await codeOf(verbs()['confirm-sign-in'](await as(fang), { person: 'lin' }))).toBe('notAllowed')
    expect(await codeOf(verbs()['confirm-sign-in'](await as(wen), { person: 'qiao' }))).toBe('signInNotWaiting')
  })

  test('what was handed over before a confirmation and is used after it counts anew', async () => {
    const { qiao, wen } = await leaders(office)
    await handedTo(office, 'lin', qiao)
    const link = await verbs()['sign-in-link'](await as(qiao), { person: 'lin' })
    await verbs()['confirm-sign-in'](await as(wen), { person: 'lin' })
    expect((await sessionOf(office, await openLink(office, 'token' in link ? link.token : ''))).eyes).toEqual([
      'lin',
      'qiao',
    ])
  })
})
