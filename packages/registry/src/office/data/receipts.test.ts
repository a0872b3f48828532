import { MEMBER } from '@liangpai/server'
import { expect, test } from 'vitest'
import { ENDING_RECEIPT, readRecord } from '../../receipt/record.ts'
import { readSignedToken } from '@liangpai/core'
import { openDataAs } from '../../testing/dataSession.ts'
import { codeOf, onEveryOffice, showBadge } from '../../testing/office.ts'

onEveryOffice(
  'receipts in my data',
  (office) => {
    test('are given to whoever is shown to be the member, and to nobody else', async () => {
      const { badgeNo, receipt } = await showBadge(office)
      const { receipts } = await office.registry.memberReceipts(await openDataAs(office, badgeNo, 'member'))
      expect(receipts).toMatchObject([{ receipt }])
      expect(readRecord(receipt)).toMatchObject({ kind: 'consent' })
      expect(await codeOf(office.registry.memberReceipts(await openDataAs(office, badgeNo, 'branch')))).toBe(
        'dataNeedsMore',
      )
      expect(await codeOf(office.registry.memberReceipts('A'.repeat(43)))).toBe('dataSessionEnded')
    })

    test('come with the withdrawal: that of the ending, although the session opens nothing any more', async () => {
      const { badgeNo } = await showBadge(office)
      const session = await openDataAs(office, badgeNo, 'branch')
      const { verbs } = office.registry
      const { receipt = '' } = await office.registry.withdrawWithReceipt({ session, language: 'en' }, async () =>
        verbs.withdraw({ as: MEMBER }, { session }),
      )
      expect(readSignedToken(receipt, ENDING_RECEIPT)?.payload).toMatchObject({
        pii_principal_id: badgeNo,
        processing: { language: 'en' },
        event: [{ event_state: 'withdrawn' }],
      })
      expect(await codeOf(office.registry.viewData(session))).toMatch(/dataSessionEnded|notInEffect/)
    })
  },
  { share: true },
)
