import { createPublicKey, verify } from 'node:crypto'
import { verifyBadge } from '@liangpai/core'
import { CONSENT_TEXT_VERSION } from '@liangpai/presentation'
import { DAY, dayOf, midnight } from '@liangpai/server'
import { readAudit } from '@liangpai/server/store'
import { city } from '@liangpai/world'
import { expect, test } from 'vitest'
import {
  appoint,
  bundleOf,
  consentTo,
  fullMember,
  listing,
  offerTo,
  onEveryOffice,
  showBadge,
  signAsRoot,
} from '../../testing/office.ts'

onEveryOffice('the path of a badge', (office) => {
  const judge = (bundle: string | undefined, anchors = [office.root.active]) =>
    verifyBadge(bundle, { anchors, page: listing, now: office.clock.now, allowLocalhost: true })

  test('a badge that went the whole path is verified, with the facts that were ticked and no others', async () => {
    const { badgeNo } = await showBadge(office, {}, { pledge: true })
    const verdict = await judge(await bundleOf(office.registry, badgeNo))
    expect(verdict).toMatchObject({
      state: 'verified',
      badgeNo,
      membership: 'full',
      shop: { name: '荷雨茶铺', urls: [], listing },
      issuer: { id: 'http://localhost:8787', name: city.committee.name },
      station: { name: city.committee.station.name },
      validFrom: midnight(office.clock.now),
      validUntil: midnight(office.clock.now) + 365 * DAY,
      fresh: true,
    })
    expect(verdict).toHaveProperty('facts', { pledge: '如实描述' })
  })

  test('name and branch are public only if the member ticked them', async () => {
    const { badgeNo } = await showBadge(office, {}, { name: true, branch: true })
    const verdict = await judge(await bundleOf(office.registry, badgeNo))
    expect(verdict).toHaveProperty('facts', { name: '沈书遥', branch: city.branch.name })
  })

  test('nothing is public before the member consents', async () => {
    const { token } = await offerTo(office)
    const published = () => office.registry.context.store.db.selectFrom('published').select('path').execute()
    expect((await published()).filter(({ path }) => path.startsWith('/badges'))).toEqual([])
    await consentTo(office.registry, token)
    expect((await published()).filter(({ path }) => path.startsWith('/badges'))).toHaveLength(1)
  })

  test('an offer shows what its member may choose to publish', async () => {
    const { token } = await offerTo(office)
    expect(await office.registry.viewOffer(token, 'zh-Hans')).toEqual({
      kind: 'badge',
      state: 'open',
      organization: city.branch.name,
      shop: { name: '荷雨茶铺', urls: [], listing },
      membership: 'full',
      issuer: city.committee.name,
      validUntil: midnight(office.clock.now) + 365 * DAY,
      hostPolicy: 'image',
      facts: { name: '沈书遥', branch: city.branch.name, pledge: '如实描述' },
      notice: {
        version: CONSENT_TEXT_VERSION,
        language: 'zh-Hans',
        hash: expect.any(String),
        text: expect.any(String),
        shown: expect.any(String),
      },
      expiresAt: office.clock.now + 7 * DAY,
    })
  })

  test('a chartered branch issues under its own entity id, with a longer chain and a list of its own', async () => {
    const { verbs } = office.registry
    await verbs.charter(
      { as: 'qiao' },
      { organization: 'zone', kind: 'branch', name: '网商服务区党支部', mayIssue: true },
    )
    await appoint(verbs, 'zone', 'lin', 'secretary')
    const { badgeNo } = await showBadge(office, { organization: 'zone' }, { branch: true })
    const verdict = await judge(await bundleOf(office.registry, badgeNo))
    expect(verdict).toMatchObject({ state: 'verified', issuer: { id: 'http://localhost:8787/o/zone', kind: 'branch' } })
    expect(verdict).toHaveProperty('chain.length', 3)
    expect(verdict).toHaveProperty('facts', {}) // the issuer is not named twice
    expect(await office.registry.readDocument('/o/zone/statuses/1')).toMatchObject({
      contentType: 'application/statuslist+jwt',
    })
    expect(await office.registry.readDocument('/o/zone/.well-known/openid-federation')).toBeDefined()
  })

  test("a probationary member's badge ends with the day on which the branch decides", async () => {
    await office.registry.verbs.charter(
      { as: 'qiao' },
      { organization: 'zone', kind: 'branch', name: '网商服务区党支部', mayIssue: true, allowsProbationary: true },
    )
    await appoint(office.registry.verbs, 'zone', 'lin', 'secretary')
    const { verbs } = office.registry
    const by = { as: 'lin' }
    const subject = { id: 'xu', name: '许乐' }
    const { request } = await verbs.request(
      { as: 'xu' },
      { organization: 'zone', subject, shop: { name: '一间小铺', listing } },
    )
    const status = { status: 'probationaryMember', probationEnd: '2027-03-01' } as const
    await verbs.attest(by, { request, ...fullMember, ...status })
    await verbs.review({ as: 'chu' }, { request })
    await verbs.prove(by, { request, method: 'review' })
    await verbs.prove({ as: 'chu' }, { request, method: 'review' })
    const { token } = await verbs.offer({ as: 'chu' }, { request })
    const { badgeNo } = await consentTo(office.registry, token)
    const verdict = await judge(await bundleOf(office.registry, badgeNo))
    expect(verdict).toMatchObject({ state: 'verified', membership: 'probationary' })
    expect(dayOf('validUntil' in verdict ? verdict.validUntil - 1 : 0)).toBe('2027-03-01')
  })

  test('an expired badge says so for 30 days, and is not in effect after that', async () => {
    const { badgeNo } = await showBadge(office)
    office.clock.now += 366 * DAY
    await renewRoot()
    expect(await judge(await bundleOf(office.registry, badgeNo))).toMatchObject({ state: 'expired' })
    office.clock.now += 30 * DAY
    expect(await bundleOf(office.registry, badgeNo)).toBeUndefined()
  })

  async function renewRoot() {
    const answer = await signAsRoot(office.rootFolder, await office.registry.rootRequest(), office.clock.now)
    await office.registry.verbs.publish({ as: 'qiao' }, { root: answer })
  }

  test('a receipt is signed by the issuer and names what was consented to', async () => {
    const { receipt, badgeNo } = await showBadge(office, {}, { name: true })
    const [header = '', payload = '', signature = ''] = receipt.split('.')
    const read = (part: string) => JSON.parse(Buffer.from(part, 'base64url').toString()) as Record<string, unknown>
    const { keys } = await office.registry.rootRequest()
    const key = createPublicKey({ key: keys[0] ?? {}, format: 'jwk' })
    const signed = Buffer.from(`${header}.${payload}`)
    const options = { key, dsaEncoding: 'ieee-p1363' } as const
    expect(verify('sha256', signed, options, Buffer.from(signature, 'base64url'))).toBe(true)
    expect(read(header)).toMatchObject({ alg: 'ES256', typ: 'consent-receipt+jwt', kid: keys[0]?.kid })
    expect(read(payload)).toMatchObject({
      schema_version: 'ISO/IEC TS 27560:2023',
      pii_principal_id: badgeNo,
      processing: {
        privacy_notice: CONSENT_TEXT_VERSION,
        purposes: [
          {
            pii_information: [
              { pii_type: 'membership' },
              { pii_type: 'issuer' },
              { pii_type: 'name', value: '沈书遥' },
            ],
          },
        ],
      },
      event: [{ event_state: 'given' }],
    })
  })

  test('both root keys are pinned, and a verifier that pins another root does not know the issuer', async () => {
    expect(office.registry.anchors).toEqual([office.root.active, office.root.standby])
    const { badgeNo } = await showBadge(office)
    expect(await judge(await bundleOf(office.registry, badgeNo), ['other'])).toMatchObject({ state: 'unknownIssuer' })
  })

  test('every step leaves an audit row, and none names anybody but those who acted for an organisation', async () => {
    await showBadge(office, {}, { name: true })
    const trail = await readAudit(office.registry.context.store.db)
    const setUp = ['init', 'publish', 'charter', 'appoint', 'appoint']
    const path = ['request', 'attest', 'review', 'prove', 'prove', 'offer', 'consent']
    expect(trail.map(({ verb }) => verb)).toEqual([...setUp, ...path])
    expect(JSON.stringify(trail)).not.toContain('沈书遥')
    expect(trail.at(0)?.actor).toBe('(operator)')
    expect(trail.at(-1)?.actor).toBe('(member)')
  })
})
