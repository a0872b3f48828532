import { readAudit } from '@liangpai/server/store'
import { createAuthenticator } from '@liangpai/server/testing'
import { city } from '@liangpai/world'
import { expect, test } from 'vitest'
import type { DataLevel } from '../session/access.ts'
import { codeHashOf } from '../../store/badges.ts'
import { openDataAs } from '../../testing/dataSession.ts'
import { bundleOf, codeOf, consentTo, member, offerTo, onEveryOffice, showBadge } from '../../testing/office.ts'

onEveryOffice(
  'my data',
  (office) => {
    const show = () => showBadge(office, {}, { name: true })
    const trail = async (verb: string) =>
      (await readAudit(office.registry.context.store.db)).filter((row) => row.verb === verb)

    async function openByLink(badgeNo: string): Promise<string> {
      const { verbs } = office.registry
      const { token } = await verbs['data-link']({ as: 'lin' }, { badge: badgeNo })
      return (await verbs['open-data'](member, { token })).session
    }
    const openAs = (badgeNo: string, level: DataLevel) => openDataAs(office, badgeNo, level)

    test('the link of the branch opens what the branch holds, once', async () => {
      const { badgeNo } = await show()
      const { verbs } = office.registry
      const { token } = await verbs['data-link']({ as: 'lin' }, { badge: badgeNo })
      const { view } = await verbs['open-data'](member, { token })
      expect(view).toEqual({
        level: 'branch',
        badgeNo,
        shop: expect.objectContaining({ name: city.shop.name }) as object,
        state: 'active',
        validUntil: expect.any(Number) as number,
        name: city.member,
        membership: 'full',
        branch: expect.objectContaining({ 'zh-Hans': city.branch.name }) as object,
        evidence: { kind: 'roll', date: '2026-11-20' },
        backupDays: 35,
        stopLinkUntil: expect.any(Number) as number,
      })
      expect(await codeOf(verbs['open-data'](member, { token }))).toBe('privateLinkUnknown')
      expect(JSON.stringify(await trail('open-data'))).not.toContain(city.member)
    })

    test('the stop link beside it opens the rest; that of another badge does not, and neither do both in one', async () => {
      const [{ badgeNo, stopToken }, other] = [await show(), await show()]
      const { verbs, origin } = office.registry
      const session = await openByLink(badgeNo)
      const raise = (token: string) =>
        verbs['raise-data'](member, { session, stopLink: `${origin}/stop#${token}?from=singlemessage` })
      expect(await codeOf(raise(other.stopToken))).toBe('stopLinkDiffers')
      expect(await codeOf(raise(`${badgeNo}.${'A'.repeat(43)}`))).toBe('stopLinkDiffers')
      expect(await codeOf(verbs['raise-data'](member, { session, stopLink: 'no link' }))).toBe('linkIncomplete')
      expect((await office.registry.viewData(session)).member).toBeUndefined()
      expect((await raise(stopToken)).view).toMatchObject({
        level: 'member',
        member: {
          isPublic: { name: true, branch: false, pledge: false },
          pledge: '如实描述',
          consents: [{ kind: 'badge', consentedAt: office.clock.now }],
          stopLink: { changedBy: [] },
          passkeys: [],
        },
      })
      expect(JSON.stringify(await office.registry.viewData(session))).not.toContain(stopToken.split('.')[1])
    })

    /** What each level does, or the code under which it is refused. */
    const MAY = {
      view: ['done', 'done'],
      copy: ['done', 'done'],
      pause: ['done', 'done'],
      withdraw: ['done', 'done'],
      resume: ['dataNeedsMore', 'done'],
      'stop-link': ['dataNeedsMore', 'done'],
      'passkey options': ['dataNeedsMore', 'done'],
      'add-passkey': ['dataNeedsMore', 'passkeyTooLate'],
      'remove-passkey': ['dataNeedsMore', 'passkeyUnknown'],
    } as const

    test.each(Object.entries(MAY))('%s: the branch’s link alone %s', async (act, [branch, whole]) => {
      const { registry } = office
      const { verbs } = registry
      const response = createAuthenticator(registry.origin).create({
        rp: { id: 'localhost' },
        user: { id: 'AA' },
        challenge: 'AA',
      })
      const acts: Record<keyof typeof MAY, (session: string) => Promise<unknown>> = {
        view: (session) => registry.viewData(session),
        copy: (session) => registry.copyData(session),
        pause: (session) => verbs.pause(member, { session }),
        withdraw: (session) => verbs.withdraw(member, { session }),
        resume: (session) => verbs.resume(member, { session }),
        'stop-link': (session) => verbs['stop-link'](member, { session }),
        'passkey options': (session) => registry.addPasskeyOptions({ session }, 'zh-Hans'),
        'add-passkey': (session) => verbs['add-passkey'](member, { session, response, name: '我的手机' }),
        'remove-passkey': (session) => verbs['remove-passkey'](member, { session, passkey: 'x' }),
      }
      for (const [level, outcome] of [['branch', branch] as const, ['member', whole] as const]) {
        const { badgeNo } = await show()
        if (act === 'resume') await verbs.pause(member, { session: await openAs(badgeNo, 'branch') })
        const session = await openAs(badgeNo, level)
        expect(await codeOf(acts[act as keyof typeof MAY](session)), level).toBe(outcome)
      }
    })

    test('a withdrawal ends all ways in and deletes the passkeys; a second tap is answered as done', async () => {
      const { badgeNo } = await show()
      const { registry } = office
      const { verbs, context } = registry
      const session = await openAs(badgeNo, 'member')
      await save(session)
      const { token } = await verbs['data-link']({ as: 'lin' }, { badge: badgeNo })
      await verbs.withdraw(member, { session })
      expect(await bundleOf(registry, badgeNo)).toBeUndefined()
      expect(await codeOf(registry.viewData(session))).toBe('notInEffect')
      expect(await codeOf(verbs['open-data'](member, { token }))).toBe('privateLinkUnknown')
      const subject = codeHashOf(context.vault, badgeNo)
      expect(
        await context.store.db.selectFrom('passkeys').select('id').where('subject', '=', subject).execute(),
      ).toEqual([])
    })

    test('a new stop link of the member’s ends the earlier one at once', async () => {
      const { badgeNo, stopToken } = await show()
      const { registry } = office
      const session = await openAs(badgeNo, 'member')
      const { stopLink = '' } = await registry.verbs['stop-link'](member, { session })
      expect(await codeOf(registry.viewStopLink(stopToken))).toBe('linkUnknown')
      expect(await registry.viewStopLink(stopLink.split('#')[1]!)).toMatchObject({ badgeNo, state: 'active' })
      const { member: part } = await registry.viewData(session)
      expect(part?.stopLink).toEqual({ changedAt: office.clock.now, changedBy: [] })
      expect(JSON.stringify(await trail('stop-link'))).not.toContain(badgeNo)
    })

    test('one of the issuer’s people makes no stop link; two do, neither of them the member, and my data says who', async () => {
      const { badgeNo: badge, stopToken } = await show()
      const { registry, clock } = office
      const { verbs } = registry
      const ask = (as: string) => verbs['stop-link']({ as }, { badge })
      expect(await ask('chu')).toEqual({ journaled: true })
      expect(await codeOf(ask('chu'))).toBe('stopLinkAsked')
      expect(await codeOf(ask('lin'))).toBe('notAllowed')
      expect((await registry.viewStopLink(stopToken)).state).toBe('active')
      clock.now += 8 * 86_400
      expect(await ask('qiao')).toEqual({ journaled: true })
      const { stopLink } = await ask('chu')
      expect(stopLink).toMatch(/\/stop#/)
      expect(await codeOf(registry.viewStopLink(stopToken))).toBe('linkUnknown')
      const { member: part } = await registry.viewData(await openAs(badge, 'member'))
      expect(part?.stopLink).toEqual({ changedAt: clock.now, changedBy: ['乔一舟', 'chu同志'] })
    })

    const authenticator = () => createAuthenticator(office.registry.origin)
    async function save(session: string, device = authenticator()) {
      const options = (await office.registry.addPasskeyOptions({ session }, 'zh-Hans')) as Parameters<
        typeof device.create
      >[0]
      await office.registry.verbs['add-passkey'](member, {
        session,
        response: device.create(options),
        name: '我的手机',
      })
      return device
    }

    test('a passkey is saved by the secret of the consent for ten minutes, and by no offer’s link', async () => {
      const { registry, clock } = office
      const { token } = await offerTo(office)
      const ask = (secret: string) => registry.addPasskeyOptions({ token: secret }, 'en')
      const { passkeyToken } = await consentTo(registry, token)
      expect(await codeOf(ask(token))).toBe('privateLinkUnknown')
      const device = authenticator()
      const options = (await ask(passkeyToken)) as Parameters<typeof device.create>[0] & { user: { name: string } }
      expect(options.user.name).toMatch(/^My data, ending in \w{4}$/)
      const saved = { token: passkeyToken, response: device.create(options), name: 'phone' }
      await registry.verbs['add-passkey'](member, saved)
      clock.now += 600
      expect(await codeOf(ask(passkeyToken))).toBe('privateLinkUnknown')
    })

    test('the secret of a consent ends with its stop link, and a change of a badge gives none', async () => {
      const { registry } = office
      const { badgeNo, passkeyToken } = await show()
      const session = await openAs(badgeNo, 'member')
      await registry.verbs['stop-link'](member, { session })
      expect(await codeOf(registry.addPasskeyOptions({ token: passkeyToken }, 'en'))).toBe('privateLinkUnknown')
      office.clock.now += 345 * 86_400
      const { token = '' } = await registry.verbs.renew({ as: 'lin' }, { badge: badgeNo })
      expect(await consentTo(registry, token)).not.toHaveProperty('passkeyToken')
    })

    test.each(['stop link', 'passkey'] as const)(
      'a new or removed %s ends all sessions but that of the act',
      async (key) => {
        const { badgeNo } = await show()
        const { registry } = office
        const [own, other] = [await openAs(badgeNo, 'member'), await openAs(badgeNo, 'member')]
        await save(own)
        const { member: part } = await registry.viewData(own)
        const passkey = part?.passkeys[0]?.id ?? ''
        if (key === 'passkey') await registry.verbs['remove-passkey'](member, { session: own, passkey })
        else await registry.verbs['stop-link'](member, { session: own })
        expect(await codeOf(registry.viewData(own))).toBe('done')
        expect(await codeOf(registry.viewData(other))).toBe('dataSessionEnded')
      },
    )

    test('a passkey opens everything without a link, is named and dated, and opens nothing once it is deleted', async () => {
      const { badgeNo } = await show()
      const { registry } = office
      const { verbs } = registry
      const device = await save(await openAs(badgeNo, 'member'))
      const open = async (session?: string) => {
        const options = (await registry.passkeyOptions()) as Parameters<typeof device.get>[0]
        const response = device.get(options)
        return verbs['open-data-by-passkey'](member, { response, ...(session !== undefined && { session }) })
      }
      const branch = await openByLink(badgeNo)
      const { session, view } = await open(branch)
      expect(view).toMatchObject({ level: 'member', badgeNo, member: { passkeys: [{ name: '我的手机' }] } })
      expect(await codeOf(registry.viewData(branch))).toBe('dataSessionEnded')
      const passkey = view.member!.passkeys[0]!.id
      await verbs['remove-passkey'](member, { session, passkey })
      expect(await codeOf(open())).toBe('passkeyUnknown')
      expect((await trail('add-passkey')).length).toBeGreaterThan(0)
    })
  },
  { share: true },
)
