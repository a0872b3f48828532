import { DAY } from '@liangpai/server'
import { type DatabaseFixture, onBothDatabases } from '@liangpai/server/testing'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import {
  appoint,
  askFor,
  choice,
  fullMember,
  listing,
  makeOffice,
  NOON,
  offerTo,
  type Office,
  showBadge,
} from '../testing/office.ts'

onBothDatabases('refusals', (makePlace) => {
  let place: DatabaseFixture
  let office: Office
  beforeAll(async () => {
    place = await makePlace()
    office = await makeOffice(place)
  })
  afterAll(async () => {
    await office.registry.close()
    await place.remove()
  })
  beforeEach(() => {
    office.clock.now = NOON
  })

  const refused = (work: Promise<unknown>) =>
    work.then(
      () => 'done',
      (error: { code?: string }) => error.code ?? 'crash',
    )
  const lin = { as: 'lin' }
  const chu = { as: 'chu' }
  const linAsMember = { subject: { id: 'lin', name: 'lin同志' } }

  test('nobody attests for himself', async () => {
    const request = await askFor(office, linAsMember)
    expect(await refused(office.registry.verbs.attest(lin, { request, ...fullMember }))).toBe('attesterIsSubject')
  })

  test('nobody reviews what he attested, nor his own request', async () => {
    const { verbs } = office.registry
    const request = await askFor(office)
    await verbs.attest(lin, { request, ...fullMember })
    expect(await refused(verbs.review(lin, { request }))).toBe('reviewerIsAttester')
    const own = await askFor(office, linAsMember)
    await verbs.attest({ as: 'qiao' }, { request: own, ...fullMember })
    expect(await refused(verbs.review(lin, { request: own }))).toBe('reviewerIsSubject')
  })

  test.each(['applicant', 'activeApplicant', 'admissionCandidate', 'expelled', 'membershipSuspended'] as const)(
    'who is %s is refused, and the request stays as it was',
    async (status) => {
      const request = await askFor(office)
      const attest = office.registry.verbs.attest(lin, { request, ...fullMember, status })
      expect(await refused(attest)).toBe('notEligible')
    },
  )

  test('a probationary member where the issuer did not opt in', async () => {
    const request = await askFor(office)
    const status = { status: 'probationaryMember', probationEnd: '2027-01-01' } as const
    const attest = office.registry.verbs.attest(lin, { request, ...fullMember, ...status })
    expect(await refused(attest)).toBe('probationaryNotAccepted')
  })

  test('a probationary member whose day of decision came before the offer', async () => {
    const { verbs } = office.registry
    const opted = { mayIssue: true, allowsProbationary: true }
    await verbs.charter({ as: 'qiao' }, { organization: 'opted', kind: 'branch', name: '某支部', ...opted })
    await appoint(verbs, 'opted', 'lin', 'secretary')
    const request = await askFor(office, { organization: 'opted' })
    const status = { status: 'probationaryMember', probationEnd: '2026-11-30' } as const
    await verbs.attest(lin, { request, ...fullMember, ...status })
    await verbs.review(chu, { request })
    await verbs.prove(lin, { request, method: 'review' })
    await verbs.prove(chu, { request, method: 'review' })
    office.clock.now += 7 * DAY
    expect(await refused(verbs.offer(chu, { request }))).toBe('probationDecisionDue')
  })

  test('a request to a branch that does not exist yet', async () => {
    const coming = { organization: 'coming', kind: 'branch', name: '明年的支部', since: '2027-01' } as const
    await office.registry.verbs.charter({ as: 'qiao' }, coming)
    expect(await refused(askFor(office, { organization: 'coming' }))).toBe('organizationNotInForce')
    office.clock.now += 60 * DAY
    expect(await refused(askFor(office, { organization: 'coming' }))).toBe('done')
  })

  test('a letter that has expired, and evidence of tomorrow', async () => {
    const request = await askFor(office)
    const letter = { kind: 'transferLetter', date: '2026-08-01', expires: '2026-11-01' } as const
    const attest = (evidence: typeof letter | { kind: 'roll'; date: string }) =>
      refused(office.registry.verbs.attest(lin, { request, ...fullMember, evidence }))
    expect(await attest(letter)).toBe('letterExpired')
    expect(await attest({ kind: 'roll', date: '2026-11-25' })).toBe('evidenceDate')
  })

  test('an employee, a forbidden host, a marketplace as a whole', async () => {
    expect(await refused(askFor(office, { relation: 'employee' }))).toBe('notOperator')
    const shop = (url: string) => refused(askFor(office, { shop: { name: '店', urls: [url] } }))
    expect(await shop('https://www.11467.com/shop/1/')).toBe('hostForbidden')
    expect(await shop('https://www.taobao.com/')).toBe('sharedHost')
    expect(await shop('https://github.io/')).toBe('sharedHost')
  })

  test.each([
    'http://shop.example/',
    'https://shop.example',
    'https://shop.example/?a=1/',
    'https://1.2.3.4/',
    'https://u@shop.example/',
  ])('%s is no address of a shop', async (url) =>
    expect(await refused(askFor(office, { shop: { name: '店', urls: [url] } }))).toBe('invalidInput'),
  )

  test('people without a role there', async () => {
    const { verbs } = office.registry
    await verbs.charter({ as: 'qiao' }, { organization: 'zone', kind: 'branch', name: '服务区党支部' })
    await appoint(verbs, 'zone', 'zhou', 'secretary')
    const request = await askFor(office)
    const zhou = { as: 'zhou' }
    expect(await refused(verbs.attest(zhou, { request, ...fullMember }))).toBe('notAllowed')
    expect(await refused(verbs.attest({ as: 'nobody' }, { request, ...fullMember }))).toBe('notAllowed')
    expect(
      await refused(verbs.charter(lin, { organization: 'own', kind: 'branch', name: '自立', mayIssue: true })),
    ).toBe('notAllowed')
    expect(await refused(verbs.publish(lin, {}))).toBe('notAllowed')
    expect(
      await refused(verbs.appoint(lin, { organization: 'liutang', person: { id: 'a', name: 'a' }, role: 'secretary' })),
    ).toBe('notAllowed')
  })

  test('a role that is ended does not act any more', async () => {
    const { verbs } = office.registry
    const request = await askFor(office)
    const held = { organization: 'liutang', person: { id: 'lin', name: 'lin同志' }, role: 'secretary' } as const
    await verbs.appoint({ as: 'qiao' }, { ...held, end: true })
    expect(await refused(verbs.attest(lin, { request, ...fullMember }))).toBe('notAllowed')
    expect(await refused(verbs.appoint({ as: 'qiao' }, { ...held, end: true }))).toBe('roleNotHeld')
    const again = { ...held, until: '2029-11-23' }
    await verbs.appoint({ as: 'qiao' }, again)
    expect(await refused(verbs.appoint({ as: 'qiao' }, again))).toBe('roleHeldAlready')
  })

  test('kinds in the wrong order, and an organisation twice', async () => {
    const { verbs } = office.registry
    const charter = (organization: string, kind: 'committee' | 'branch' | 'group', superior: string) =>
      refused(verbs.charter({ as: 'qiao' }, { organization, kind, superior, name: '某' }))
    expect(await charter('a', 'committee', 'liutang')).toBe('parentKind')
    expect(await charter('b', 'group', 'office')).toBe('parentKind')
    expect(await charter('liutang', 'branch', 'office')).toBe('organizationKnown')
    expect(await charter('c', 'branch', 'nowhere')).toBe('organizationUnknown')
    expect(await charter('d', 'branch', 'liutang')).toBe('parentKind')
  })

  test('an offer before review, before the shop is proven', async () => {
    const { verbs } = office.registry
    const request = await askFor(office)
    expect(await refused(verbs.offer(chu, { request }))).toBe('requestState')
    await verbs.attest(lin, { request, ...fullMember })
    await verbs.review(chu, { request })
    expect(await refused(verbs.offer(chu, { request }))).toBe('shopNotProven')
  })

  test('one person alone cannot prove a shop, nor its member', async () => {
    const { verbs } = office.registry
    const request = await askFor(office)
    await verbs.prove(lin, { request, method: 'review' })
    expect(await refused(verbs.prove(lin, { request, method: 'review' }))).toBe('secondPersonNeeded')
    expect(await refused(verbs.prove({ as: 'shen' }, { request, method: 'review' }))).toBe('reviewerIsSubject')
    expect(await refused(verbs.prove(lin, { request, method: 'file' }))).toBe('proofMethod')
  })

  test('an offer is used once', async () => {
    const { token } = await offerTo(office)
    await office.registry.consent(token, choice)
    expect(await refused(office.registry.consent(token, choice))).toBe('offerUsed')
    expect(await refused(office.registry.offer(token))).toBe('offerUsed')
  })

  test('two consents at once: one badge', async () => {
    const { token } = await offerTo(office)
    const outcomes = await Promise.all([1, 2, 3].map(() => refused(office.registry.consent(token, choice))))
    expect(outcomes.toSorted()).toEqual(['done', 'offerUsed', 'offerUsed'])
  })

  test('an offer ends after seven days, and gives way to a newer one', async () => {
    const { request, token } = await offerTo(office)
    const newer = await office.registry.verbs.offer(chu, { request })
    expect(await refused(office.registry.consent(token, choice))).toBe('offerReplaced')
    office.clock.now += 7 * DAY
    expect(await refused(office.registry.consent(newer.token, choice))).toBe('offerExpired')
  })

  test('a guessed token', async () => {
    expect(await refused(office.registry.offer('guess'))).toBe('offerUnknown')
    expect(await refused(office.registry.stop('guess'))).toBe('linkUnknown')
    expect(await refused(office.registry.pause('guess'))).toBe('linkUnknown')
  })

  test('no consent without the tick', async () => {
    const { token } = await offerTo(office)
    expect(await refused(office.registry.consent(token, { ...choice, agreed: false }))).toBe('notAgreed')
  })

  test('who declined is not asked again', async () => {
    const { request, token } = await offerTo(office)
    await office.registry.decline(token)
    expect(await refused(office.registry.consent(token, choice))).toBe('offerDeclined')
    expect(await refused(office.registry.verbs.offer(chu, { request }))).toBe('declined')
  })

  test('a returned or refused request goes no further', async () => {
    const { verbs } = office.registry
    const [returned, refusedOne] = [await askFor(office), await askFor(office)]
    await verbs.return(lin, { request: returned, missing: 'evidence' })
    await verbs.refuse(lin, { request: refusedOne, reason: 'notOnRoll' })
    for (const request of [returned, refusedOne])
      expect(await refused(verbs.attest(lin, { request, ...fullMember }))).toBe('requestState')
  })

  test('another person under a known id', async () => {
    await askFor(office)
    expect(await refused(askFor(office, { subject: { id: 'shen', name: '别人' } }))).toBe('personDiffers')
  })

  test('resuming what is not paused, ending what is not there, a stranger ending', async () => {
    const { verbs } = office.registry
    const { badgeNo: badge } = await showBadge(office)
    expect(await refused(verbs.resume(chu, { badge }))).toBe('notPaused')
    expect(await refused(verbs.end(chu, { badge, occasion: 'restore' }))).toBe('occasionWithoutEffect')
    expect(await refused(verbs.end(chu, { badge: '7K3M-9QXW-2BHK', occasion: 'closeShop' }))).toBe('notInEffect')
    expect(await refused(verbs.end(lin, { badge, occasion: 'closeShop' }))).toBe('notAllowed')
    expect(await refused(verbs.withdraw({ as: '(member)' }, { badge }))).toBe('notAllowed')
    await verbs.end(chu, { badge, occasion: 'closeShop' })
    expect(await refused(verbs.end(chu, { badge, occasion: 'closeShop' }))).toBe('notInEffect')
  })

  test('a badge that our own verifier does not call verified is not let out', async () => {
    const { token } = await offerTo(office)
    const { store } = office.registry.context
    const badges = () => store.db.selectFrom('badges').select('badgeNo').execute()
    const before = await badges()
    await store.transact((tx) =>
      tx.updateTable('published').set({ body: 'broken' }).where('path', '=', '/statuses/1').execute(),
    )
    expect(await refused(office.registry.consent(token, choice))).toBe('ownCheckFailed')
    expect(await badges()).toEqual(before)
    expect(await office.registry.offer(token)).toMatchObject({ shop: { listing } })
  })
})
