import { renameSync } from 'node:fs'
import { join } from 'node:path'
import { createSigner, generateJwk, signToken } from '@liangpai/core/issue'
import { languages } from '@liangpai/presentation'
import { DAY } from '@liangpai/server'
import { describe, expect, test } from 'vitest'
import { receiptDocument } from './receiptDocument.ts'
import { codeOf, listing, member, NOON, onEveryOffice, showBadge } from '../testing/office.ts'
import { checkReceipt } from './checkReceipt.ts'
import { jwsIn, readRecord, receiptNumber, type SignedRecord } from './record.ts'

const subject = { id: 'tao', name: '陶然亭' }
let shops = 0
const details = () => ({
  subject,
  shop: { name: '听涛<茶>铺', listing: { ...listing, id: `r${++shops}` } },
  pledge: '听涛诚信',
})
const PAGE = 'http://localhost:8787/receipt'

onEveryOffice(
  'a receipt',
  (office) => {
    const recordOf = (jws: string): SignedRecord => readRecord(jws)!
    const check = async (text: string, from: 'paste' | 'file' = 'paste') =>
      checkReceipt(
        { text, from },
        { ...(await office.registry.receiptKeys()), origin: office.registry.origin, page: PAGE },
      )
    const consented = async () => (await showBadge(office, details(), { name: true })).receipt

    test('of a consent is one page without script that says what was signed, in the language of the text', async () => {
      const record = recordOf(await consented())
      const page = receiptDocument(record, PAGE)
      for (const text of ['听涛&lt;茶&gt;铺', '党员身份（正式）、签发组织、姓名', '所在党支部、公开承诺', '☑ 姓名'])
        expect(page).toContain(text)
      if (record.kind === 'consent')
        for (const line of record.claims.processing.notice.split('\n').slice(1)) expect(page).toContain(line)
      expect(page).not.toMatch(/<script| src=|url\(| on\w+=/)
      expect(page).toContain(`href="${PAGE}"`)
      expect(page).toContain(receiptNumber(record.claims))
    })

    test('is good as its record and as its file, with line ends changed on the way', async () => {
      const jws = await consented()
      const page = receiptDocument(recordOf(jws), PAGE)
      for (const text of [jws, ` ${jws}\n`, page, page.replaceAll('\n', '\r\n'), `\u{FEFF}${page}`])
        expect(await check(text)).toMatchObject({ is: 'good', key: { iss: office.registry.origin } })
    })

    test('is changed where its words, its record or its signature were', async () => {
      const jws = await consented()
      const page = receiptDocument(recordOf(jws), PAGE)
      const [head, body = '', signature] = jws.split('.')
      const other = Buffer.from(Buffer.from(body, 'base64url').toString().replace('full', 'none')).toString('base64url')
      const forged = await signToken(
        'consent-receipt+jwt',
        JSON.parse(Buffer.from(body, 'base64url').toString()) as object,
        await createSigner(await generateJwk()),
      )
      for (const text of [page.replace('听涛', '观涛'), [head, other, signature].join('.'), forged])
        expect(await check(text)).toEqual({ is: 'changed' })
    })

    test.each([
      ['without its html element', (page: string) => page.replace(/<html lang="[^"]*">/, '').replace('</html>', '')],
      ['with a mark within that element', (page: string) => page.replace('<html', '<\u0000html')],
      ['around the record alone', (_: string, jws: string) => `<!doctype html><h1>本人未同意</h1><p hidden>${jws}`],
      ['before the record', (_: string, jws: string) => `本人未同意 ${jws}`],
      ['after the record', (_: string, jws: string) => `${jws}\n本人未同意`],
    ])('is changed where other words stand %s, chosen or pasted', async (_, forge) => {
      const jws = await consented()
      const page = receiptDocument(recordOf(jws), PAGE).replace('<h1>', '<h1>伪造')
      for (const from of ['paste', 'file'] as const)
        expect(await check(forge(page, jws), from), from).toEqual({ is: 'changed' })
    })

    test('is good as a chosen file only as it was drawn: a file of the record alone is not what people read', async () => {
      const jws = await consented()
      expect(await check(receiptDocument(recordOf(jws), PAGE), 'file')).toMatchObject({ is: 'good' })
      expect(await check(jws, 'file')).toEqual({ is: 'changed' })
    })

    test.each([
      'http://localhost:8787.evil.example',
      'http://badge.example',
      'javascript:alert(1)',
      'https://user@badge.example',
      '请访问 evil.example',
    ])('of %s sends nobody there: it is not readable', async (iss) => {
      const forged = await signToken('consent-receipt+jwt', { iss }, await createSigner(await generateJwk()))
      expect(await check(forged)).toEqual({ is: 'unreadable' })
    })

    test('is not what another token, another text or nothing is; one of another registry is sent there', async () => {
      const jwk = await generateJwk()
      const sign = async (typ: string, iss: string) => signToken(typ, { iss }, await createSigner(jwk))
      for (const text of ['', '回执', 'eyJhbGciOi…', await sign('statuslist+jwt', office.registry.origin)])
        expect(await check(text)).toEqual({ is: 'unreadable' })
      const elsewhere = await sign('consent-receipt+jwt', 'https://badge.example/o/liu')
      expect(await check(elsewhere)).toEqual({ is: 'foreign', host: 'badge.example' })
    })

    test('stays good after the key that signed it is retired', async () => {
      const jws = await consented()
      await office.registry.context.store.db.updateTable('keys').set({ state: 'retired' }).execute()
      expect(await check(jws)).toMatchObject({ is: 'good' })
      await office.registry.context.store.db.updateTable('keys').set({ state: 'active' }).execute()
    })

    describe('of an ending', () => {
      const endedBy = async (act: 'withdraw' | 'end') => {
        const { badgeNo, stopToken } = await showBadge(office, details(), { name: true })
        if (act === 'withdraw') await office.registry.verbs.withdraw(member, { token: stopToken })
        else await office.registry.verbs.end({ as: 'chu' }, { badge: badgeNo, reason: 'endedByIssuer' })
        return { badgeNo, stopToken }
      }

      test.each([
        ['withdraw', '已由本人撤回', 'withdrawn'],
        ['end', '签发组织停用', 'terminated'],
      ] as const)('by %s is made from the stop link alone and names nobody', async (act, cause, state) => {
        const { badgeNo, stopToken } = await endedBy(act)
        const jws = await office.registry.endingReceipt(stopToken, 'zh-Hans')
        const record = recordOf(jws)
        expect(record.claims.event).toMatchObject([{ event_state: state, entity_id: badgeNo }])
        const page = receiptDocument(record, PAGE)
        for (const text of [cause, '最迟2026年12月29日删除', badgeNo.slice(0, 4)]) expect(page).toContain(text)
        expect(page).not.toMatch(/党员|听涛|陶然亭/)
        expect(await check(page)).toMatchObject({ is: 'good' })
        const again = recordOf(await office.registry.endingReceipt(stopToken, 'zh-Hans'))
        expect(again.claims).toEqual(record.claims)
      })

      test('is there in each language, and not before the ending, nor for a link that nobody has', async () => {
        const { stopToken } = await showBadge(office)
        const receipt = (token: string) => codeOf(office.registry.endingReceipt(token, 'en'))
        expect([await receipt(stopToken), await receipt(`${stopToken.slice(0, -4)}AAAA`)]).toEqual([
          'notEnded',
          'linkUnknown',
        ])
        await office.registry.verbs.withdraw(member, { token: stopToken })
        for (const language of languages) {
          const page = receiptDocument(recordOf(await office.registry.endingReceipt(stopToken, language)), PAGE)
          expect(page).toContain(`<html lang="${language}">`)
          expect(page).not.toMatch(/党员|黨員|Party member/)
        }
      })

      test('follows once the copy of the journal has the line', async () => {
        const copy = join(office.database.data, 'endings.jsonl')
        const { stopToken } = await showBadge(office)
        renameSync(copy, `${copy}.away`)
        await office.registry.verbs.withdraw(member, { token: stopToken })
        expect(await codeOf(office.registry.endingReceipt(stopToken, 'zh-Hans'))).toBe('receiptFollows')
        renameSync(`${copy}.away`, copy)
        await office.registry.writeJournal()
        expect(await codeOf(office.registry.endingReceipt(stopToken, 'zh-Hans'))).toBe('done')
      })

      test('of an expired badge says when it expired', async () => {
        const { stopToken } = await showBadge(office)
        office.clock.now = NOON + 400 * DAY
        await office.registry.signDue()
        const { claims } = recordOf(await office.registry.endingReceipt(stopToken, 'zh-Hans'))
        expect(claims.event).toMatchObject([
          { event_state: 'terminated', event_cause: 'expired', event_time: '2027-11-23T16:00:00.000Z' },
        ])
      })
    })
  },
  { share: true },
)

test('the first signed record of a text is found', () => {
  expect(jwsIn('a eyJh.eyJi.c-_ b')).toBe('eyJh.eyJi.c-_')
  expect(jwsIn('eyJh.eyJi')).toBeUndefined()
})
