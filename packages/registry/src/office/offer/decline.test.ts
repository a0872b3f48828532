import { DAY, MEMBER } from '@liangpai/server'
import { expect, test } from 'vitest'
import { requestOf } from '../../store/requests.ts'
import { changesIn } from '../../testing/changes.ts'
import {
  askFor,
  choiceFor,
  codeOf,
  consentTo,
  listing,
  member,
  offerTo,
  onEveryOffice,
  showBadge,
} from '../../testing/office.ts'
import { readLive } from './liveOffer.ts'

onEveryOffice(
  'decline',
  (office) => {
    const YEAR = 365 * DAY
    const shopNamed = (id: string) => ({ name: '店', listing: { ...listing, id } })
    const ask = (id: string, more = {}) => codeOf(askFor(office, { shop: shopNamed(id), ...more }))

    /** Declines an offer for a shop, and returns the token by which that is taken back. */
    async function decline(id: string): Promise<{ token: string; reopenToken: string; request: string }> {
      const { token, request } = await offerTo(office, { shop: shopNamed(id) })
      await office.registry.verbs.decline(member, { token })
      const view = await office.registry.viewOffer(token, 'zh-Hans')
      return { token, request, reopenToken: ('reopenToken' in view && view.reopenToken) || '' }
    }

    test('an offer that was declined can no longer be accepted', async () => {
      const { token } = await decline('d1')
      expect(await codeOf(consentTo(office.registry, token))).toBe('offerDeclined')
      expect(await codeOf(office.registry.verbs.decline(member, { token }))).toBe('offerDeclined')
    })

    test('a consent that loses to a decline is answered that the offer was declined', async () => {
      const { context, verbs } = office.registry
      const { token } = await offerTo(office)
      const lost = context.read(MEMBER, (reading) =>
        readLive(reading, token, async ({ requestId }) => {
          await verbs.decline(member, { token })
          return requestOf(reading, requestId)
        }),
      )
      expect(await codeOf(lost)).toBe('offerDeclined')
      const { token: other } = await offerTo(office)
      const choice = await choiceFor(office.registry, other)
      const consent = () => codeOf(verbs.consent(member, { token: other, choice }))
      const decline = () => codeOf(verbs.decline(member, { token: other }))
      const codes = await Promise.all([consent(), consent(), decline(), consent(), decline(), consent()])
      expect(codes.filter((code) => code === 'done')).toHaveLength(1)
      expect(['offerUsed', 'offerDeclined']).toEqual(expect.arrayContaining(codes.filter((code) => code !== 'done')))
    })

    test('nobody declines for the member, and a guessed token is refused', async () => {
      const { token } = await offerTo(office)
      expect(await codeOf(office.registry.verbs.decline({ as: 'chu' }, { token }))).toBe('notAllowed')
      expect(await codeOf(office.registry.verbs.decline(member, { token: 'x'.repeat(43) }))).toBe('offerUnknown')
    })

    test('who declined is not asked again for that shop, by whatever id and whoever records it; for another one they may', async () => {
      await decline('d2')
      const { verbs } = office.registry
      const again = { organization: 'liutang', subject: { name: '沈 书遥' }, shop: shopNamed('d2') }
      for (const as of ['lin', 'chu']) expect(await codeOf(verbs.request({ as }, again)), as).toBe('notAskedAgain')
      expect([await ask('d2'), await ask('d2', { subject: { id: 'shen2', name: '沈书遥' } })]).toEqual(
        Array(2).fill('notAskedAgain'),
      )
      expect(await ask('d2', { subject: { id: 'xu', name: '许乐' } })).toBe('done')
      expect(await ask('d3')).toBe('done')
    })

    test('a refusal counts in a group below the branch, in another branch and in the office', async () => {
      await decline('d7')
      const { verbs } = office.registry
      const below = { kind: 'group', superior: 'liutang', name: '第一党小组' } as const
      await verbs.charter({ as: 'qiao' }, { organization: 'group', ...below })
      await verbs.charter({ as: 'qiao' }, { organization: 'east', kind: 'branch', name: '东街党支部' })
      const refusal = { subject: { name: '沈书遥' }, shop: shopNamed('d7') }
      for (const organization of ['liutang', 'group', 'east', 'office'])
        expect(await codeOf(verbs.request({ as: 'qiao' }, { organization, ...refusal })), organization).toBe(
          'notAskedAgain',
        )
    })

    test('a refusal counts however the name, the address or the listing is spelled, and for no one else', async () => {
      const { verbs } = office.registry
      const { token } = await offerTo(office, { subject: { name: '阿依·古丽' }, shop: shopNamed('88012') })
      await verbs.decline(member, { token })
      const askAs = (name: string, id: string) =>
        codeOf(
          verbs.request(
            { as: 'lin' },
            { organization: 'liutang', subject: { name }, shop: { name: '店', listing: { ...listing, id } } },
          ),
        )
      for (const [name, id] of [
        ['阿依•古丽', '88012'],
        ['阿依 古丽', '088012'],
        ['阿依・古丽', 'shop88012'],
      ] as const)
        expect(await askAs(name, id), `${name} ${id}`).toBe('notAskedAgain')
      expect([await askAs('阿依·古娜', '88012'), await askAs('阿依·古丽', '88013')]).toEqual(['done', 'done'])
    })

    test('a refusal counts under the new name of whoever is renamed, until it is taken back', async () => {
      const { verbs } = office.registry
      const { attestAndReview, choiceIn, session } = changesIn(office)
      const subject = { name: '林五五' }
      const { badgeNo } = await showBadge(office, { subject, shop: shopNamed('d8') })
      const { token } = await offerTo(office, { subject, shop: shopNamed('d9') })
      await verbs.decline(member, { token })
      const view = await office.registry.viewOffer(token, 'en')
      const { request } = await verbs.correct({ as: 'lin' }, { badge: badgeNo, name: '林伍伍' })
      const askAgain = () => ask('d9', { subject: { name: '林伍伍' } })
      expect(await askAgain()).toBe('notAskedAgain')
      await attestAndReview(request)
      const own = await session(badgeNo)
      await verbs.confirm(member, { session: own, choice: await choiceIn(own, 'confirm') })
      expect(await askAgain()).toBe('notAskedAgain')
      await verbs.reopen(member, { token: ('reopenToken' in view && view.reopenToken) || '' })
      expect(await askAgain()).toBe('done')
    })

    test('of a refusal only hashes stay: the request is deleted with its person and shop', async () => {
      const { request } = await decline('d4')
      const { db } = office.registry.context.store
      expect(await db.selectFrom('requests').selectAll().where('id', '=', request).execute()).toEqual([])
      const rows = await db.selectFrom('declines').selectAll().execute()
      for (const row of rows) {
        expect(Object.keys(row).toSorted()).toEqual(['declinedAt', 'person', 'place', 'reopenHash'])
        for (const hash of [row.person, row.place]) expect(hash).toMatch(/^[\w-]{43}$/)
      }
    })

    test('only the link on the page of the refusal opens it again, once', async () => {
      const { token, reopenToken } = await decline('d5')
      const { verbs } = office.registry
      expect(await office.registry.viewOffer(reopenToken, 'en')).toEqual({ state: 'reopening' })
      expect(await codeOf(verbs.reopen(member, { token }))).toBe('reopenUnknown')
      for (const as of ['chu', 'qiao', 'shen'])
        expect(await codeOf(verbs.reopen({ as }, { token: reopenToken }))).toBe('notAllowed')
      expect(await ask('d5')).toBe('notAskedAgain')
      expect(await codeOf(verbs.reopen(member, { token: reopenToken }))).toBe('done')
      expect(await codeOf(verbs.reopen(member, { token: reopenToken }))).toBe('reopenUnknown')
      expect(await codeOf(office.registry.viewOffer(token, 'en'))).toBe('offerExpired')
      expect(await ask('d5')).toBe('done')
    })

    test('a refusal is kept for five years, and then deleted', async () => {
      await decline('d6')
      office.clock.now += 5 * YEAR
      await office.registry.signDue()
      expect(await ask('d6')).toBe('notAskedAgain')
      office.clock.now += 3 * DAY
      await office.registry.signDue()
      expect(await codeOf(office.registry.viewOffer('x'.repeat(43), 'en'))).toBe('offerUnknown')
      const { db } = office.registry.context.store
      expect(await db.selectFrom('declines').selectAll().execute()).toEqual([])
    })
  },
  { share: true },
)
