import { parseBadgeNo } from '@liangpai/core'
import { expect, test } from 'vitest'
import {
  appoint,
  askFor,
  codeOf,
  consentTo,
  fullMember,
  offerTo,
  onEveryOffice,
  showBadge,
} from '../../testing/office.ts'
import { changesIn } from '../../testing/changes.ts'

onEveryOffice('a request as those see it who act on it', (office) => {
  const verbs = () => office.registry.verbs
  const show = (as: string, what: string) => verbs().show({ as }, { what })
  const refusals = async (as: string, what: string) => (await show(as, what)).acts

  test('what is said to be signed is what the badge says once its member has consented', async () => {
    const request = await askFor(office)
    expect((await show('lin', request)).willSign).toBeUndefined()
    await verbs().attest({ as: 'lin' }, { request, ...fullMember })
    const { willSign } = await show('chu', request)
    await verbs().review({ as: 'chu' }, { request })
    for (const as of ['lin', 'chu']) await verbs().prove({ as }, { request, method: 'review' })
    const { token } = await verbs().offer({ as: 'chu' }, { request })
    const { badgeNo } = await consentTo(office.registry, token)
    const { iss, exp, membership, shop } = await changesIn(office).claims(badgeNo)
    expect(willSign).toEqual({ iss, exp, membership, shop: { urls: [], ...(shop as object) } })
  })

  test('attesting, reviewing and deciding are each for those whose role it is, with the reason where a rule forbids', async () => {
    const request = await askFor(office)
    expect(await refusals('lin', request)).toEqual({ attest: {}, return: {}, refuse: {}, look: {} })
    await verbs().attest({ as: 'lin' }, { request, ...fullMember })
    expect(await refusals('lin', request)).toMatchObject({ review: { refusal: 'reviewerIsAttester' } })
    expect(await refusals('chu', request)).toMatchObject({ review: {}, return: {} })
    await verbs().review({ as: 'chu' }, { request })
    expect(await refusals('chu', request)).toEqual({ offer: { refusal: 'shopNotProven' }, look: {} })
    await verbs().prove({ as: 'chu' }, { request, method: 'review' })
    expect(await refusals('chu', request)).toMatchObject({ look: { refusal: 'secondPersonNeeded' } })
  })

  test("one's own request says why one cannot attest it, and who can", async () => {
    const request = await askFor(office, { subject: { id: 'lin', name: 'lin同志' } })
    const { acts, others } = await show('lin', request)
    expect(acts).toMatchObject({ attest: { refusal: 'attesterIsSubject' }, return: { refusal: 'deciderIsSubject' } })
    expect(others.map(({ id }) => id)).toEqual(['qiao'])
  })

  test('who counts as one with the attester reads with whom, and can hand the review to another', async () => {
    const request = await askFor(office)
    await verbs().attest({ as: 'lin' }, { request, ...fullMember })
    const view = await office.registry.viewRequest({ as: 'chu', eyes: ['chu', 'lin'] }, request)
    expect(view.acts.review).toEqual({ refusal: 'reviewerSharesEyes' })
    expect(view.sharesEyesWith).toEqual(['lin同志'])
    expect(view.others.map(({ id, role }) => [id, role])).toEqual([['qiao', 'secretary']])
  })

  test('what is not there and what is not theirs is one answer', async () => {
    await verbs().charter({ as: 'qiao' }, { organization: 'zone', kind: 'branch', name: '服务区党支部' })
    await appoint(verbs(), 'zone', 'zhou', 'secretary')
    const { badgeNo } = await showBadge(office)
    const request = await askFor(office)
    for (const what of [request, badgeNo, 'none', '7K3M-9QXW-2BHK'])
      expect(await codeOf(show('zhou', what)), what).toBe('notFoundOrNotYours')
    expect(await codeOf(show('nobody', request))).toBe('notFoundOrNotYours')
  })

  test('a badge is shown by its number in any spelling, with what its issuer and the branch may do', async () => {
    const { badgeNo } = await showBadge(office)
    const typed = badgeNo.toLowerCase().replace(/(.{4})(.{4})/, '$1 $2-')
    expect(parseBadgeNo(badgeNo)).toBe(badgeNo)
    expect(await show('chu', typed)).toMatchObject({
      badge: { badgeNo, state: 'active' },
      acts: { pause: {}, end: {} },
    })
    const forMember = { dataLink: {}, correct: {}, amend: {} }
    expect((await show('lin', badgeNo)).acts).toEqual(forMember)
    await verbs().pause({ as: 'chu' }, { badge: badgeNo })
    expect((await show('chu', badgeNo)).acts).toEqual({ ...forMember, end: {}, resume: {}, stopLink: {}, transfer: {} })
  })

  test('what its member reads of a decision is kept in the words of its reason or in a sentence of its own', async () => {
    const request = await askFor(office)
    expect(await codeOf(verbs().return({ as: 'lin' }, { request, missing: 'other' }))).toBe('sentenceNeeded')
    await verbs().return({ as: 'lin' }, { request, missing: 'other', sentence: '请写明店铺的经营地址' })
    expect(await show('lin', request)).toMatchObject({
      state: 'returned',
      decision: { decision: 'returned', reason: 'other', sentence: '请写明店铺的经营地址' },
      acts: { resubmit: {} },
    })
    await verbs().resubmit({ as: 'lin' }, { request })
    expect(await show('lin', request)).toMatchObject({ state: 'requested', acts: { attest: {} } })
    await verbs().attest({ as: 'lin' }, { request, ...fullMember })
    expect((await show('lin', request)).decision).toBeUndefined()
  })

  test('a request that was offered says so, and its branch may make a new link, by which the old one ends', async () => {
    const { request, token } = await offerTo(office)
    expect(await show('lin', request)).toMatchObject({ state: 'offered', acts: { offer: {} } })
    await verbs().offer({ as: 'lin' }, { request })
    expect(await codeOf(office.registry.viewOffer(token, 'zh-Hans'))).toBe('offerReplaced')
  })
})
