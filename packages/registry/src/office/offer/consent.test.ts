import { consentNotice, type Language } from '@liangpai/presentation'
import { DAY, hashOf, MEMBER, type Sealed, SYSTEM } from '@liangpai/server'
import { city } from '@liangpai/world'
import { expect, test } from 'vitest'
import { forgetOld } from '../../maintenance/forget.ts'
import { consentsOf } from '../../store/consents.ts'
import { sealedPublished } from '../../store/sealedTables.ts'
import { choiceFor, codeOf, consentTo, listing, member, NOON, offerTo, onEveryOffice } from '../../testing/office.ts'
import type { Choice } from '../issuance/schemas.ts'

/** The claims of a receipt. */
const claimsOf = (receipt: string): unknown =>
  JSON.parse(Buffer.from(receipt.split('.')[1] ?? '', 'base64url').toString())

onEveryOffice(
  'consent',
  (office) => {
    const consent = (token: string, chosen: Partial<Choice> = {}) => codeOf(consentTo(office.registry, token, chosen))
    const view = (token: string, language: Language = 'zh-Hans') => office.registry.viewOffer(token, language)

    test('an offer is agreed to once, and shows until it ends what came of it', async () => {
      const { token } = await offerTo(office)
      const { badgeNo, stopToken, receipt, consentedAt } = await consentTo(office.registry, token, { name: true })
      expect(await consent(token)).toBe('offerUsed')
      const badge = { state: 'active', changedAt: NOON }
      const consented = { badgeNo, facts: { name: '沈书遥' }, receipt, consentedAt, stopToken, badge }
      expect(await view(token)).toMatchObject({ state: 'agreed', consented })
      await office.registry.verbs.pause(member, { token: stopToken })
      expect(await view(token)).toMatchObject({ consented: { badge: { state: 'paused' } } })
    })

    test('an offer shows no stop link that a newer one has replaced', async () => {
      const { token } = await offerTo(office)
      const { badgeNo: badge } = await consentTo(office.registry, token)
      for (const as of ['chu', 'qiao']) await office.registry.verbs['stop-link']({ as }, { badge })
      const shown = await view(token)
      expect(shown).toMatchObject({ state: 'agreed' })
      expect(shown).not.toHaveProperty('consented.stopToken')
    })

    test('an offer shows nothing once its badge has ended', async () => {
      const { token } = await offerTo(office)
      const { stopToken } = await consentTo(office.registry, token)
      await office.registry.verbs.withdraw(member, { token: stopToken })
      expect(await codeOf(view(token))).toBe('offerUnknown')
    })

    test('after seven days an offer that was agreed to answers as one that was not', async () => {
      const [agreed, open] = [await offerTo(office), await offerTo(office)]
      await consentTo(office.registry, agreed.token)
      office.clock.now += 7 * DAY
      for (const { token } of [agreed, open]) {
        expect(await codeOf(view(token))).toBe('offerExpired')
        expect(await consent(token)).toBe('offerExpired')
      }
      await office.registry.context.transact(SYSTEM, forgetOld)
      for (const { token } of [agreed, open]) expect(await codeOf(view(token))).toBe('offerUnknown')
    })

    test('what is taken away stands sealed in the database', async () => {
      const { token } = await offerTo(office)
      const { stopToken } = await consentTo(office.registry, token)
      const rows = await office.registry.context.store.db.selectFrom('offers').selectAll().execute()
      expect(rows.filter(({ takeaway }) => takeaway !== null)).not.toEqual([])
      expect(JSON.stringify(rows)).not.toContain(stopToken)
    })

    test('of three consents at once one becomes a badge', async () => {
      const { token } = await offerTo(office)
      const codes = await Promise.all([1, 2, 3].map(() => consent(token)))
      expect(codes.toSorted()).toEqual(['done', 'offerUsed', 'offerUsed'])
    })

    test('without agreement to the text there is no consent', async () => {
      const { token } = await offerTo(office)
      expect(await consent(token, { agreed: false })).toBe('notAgreed')
    })

    test('consent to a text that this registry does not show is refused, and the offer stays open', async () => {
      const { token } = await offerTo(office)
      const { notice } = await choiceFor(office.registry, token)
      const seen = (other: Partial<typeof notice>) => consent(token, { notice: { ...notice, ...other } })
      expect(await seen({ version: '1' })).toBe('noticeNotShown')
      expect(await seen({ hash: hashOf('another text') })).toBe('noticeChanged')
      expect(await seen({ language: 'en' })).toBe('noticeChanged')
      expect(await seen({})).toBe('done')
    })

    test('consent is kept with the text that was shown, in the language in which it was read', async () => {
      const { token } = await offerTo(office)
      const { notice } = await choiceFor(office.registry, token, {}, 'en')
      const { badgeNo, receipt } = await consentTo(office.registry, token, { notice, name: true })
      const { context } = office.registry
      const [row] = await consentsOf({ tx: context.store.db, vault: context.vault }, badgeNo)
      const shown = consentNotice('en', {
        issuer: city.committee.names?.en ?? city.committee.name,
        contact: city.contact,
        host: 'localhost:8787',
        dataUrl: 'http://localhost:8787/data',
        backupDays: 35,
        facts: ['name', 'branch', 'pledge'],
      }).text
      expect(row).toMatchObject({ n: 0, kind: 'badge', language: 'en', notice: shown, noticeHash: hashOf(shown) })
      expect(claimsOf(receipt)).toMatchObject({
        processing: {
          language: 'en',
          notice: shown,
          notice_hash: hashOf(shown),
          rights_at: 'http://localhost:8787/data',
        },
      })
      expect(claimsOf(receipt)).toHaveProperty('party_identification.0.party_name', city.committee.names.en)
      expect(claimsOf(receipt)).toHaveProperty('processing.purposes.0.choices', {
        name: true,
        branch: false,
        pledge: false,
      })
    })

    test('a token that was guessed is refused', async () => {
      const guess = 'x'.repeat(43)
      expect(await consent(guess)).toBe('offerUnknown')
      expect(await codeOf(view(guess))).toBe('offerUnknown')
      expect(await consent('short')).toBe('offerUnknown')
    })

    test('nobody consents for the member, even with the token', async () => {
      const { token } = await offerTo(office)
      const consentAs = (as: string) =>
        codeOf(
          choiceFor(office.registry, token).then((choice) => office.registry.verbs.consent({ as }, { token, choice })),
        )
      for (const as of ['chu', 'qiao', 'shen']) expect(await consentAs(as), as).toBe('notAllowed')
      expect(await consentAs(MEMBER)).toBe('done')
    })

    test('a badge that our own verifier does not call verified is not let out', async () => {
      const { token } = await offerTo(office)
      const { store, vault } = office.registry.context
      const badges = () => store.db.selectFrom('badges').select('badgeNo').execute()
      const before = await badges()
      const list = { path: '/statuses/1' }
      const { body } = await store.db
        .selectFrom('published')
        .select('body')
        .where('path', '=', list.path)
        .executeTakeFirstOrThrow()
      const replaceList = (set: { body: Sealed }) =>
        store.transact((tx) => tx.updateTable('published').set(set).where('path', '=', list.path).execute())
      await replaceList(sealedPublished.sealSome(vault, list.path, { body: 'broken' }))
      expect(await consent(token)).toBe('ownCheckFailed')
      expect(await badges()).toEqual(before)
      expect(await view(token)).toMatchObject({ shop: { listing: { host: listing.host } } })
      await replaceList({ body })
    })
  },
  { share: true },
)
