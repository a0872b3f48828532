import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { listing, member, onEveryOffice, showBadge } from '../../testing/office.ts'
import { expect, test } from 'vitest'

onEveryOffice(
  'the files of the embedded database',
  (office) => {
    /** Which of these texts stand in the database or its log. */
    const found = (texts: readonly string[]) => {
      const files = ['', '-wal'].map((tail) => readFileSync(join(office.database.data, `liangpai.db${tail}`)))
      return texts.filter((text) => files.some((bytes) => bytes.includes(text)))
    }

    test('hold nothing of a withdrawn badge any more when its member is answered', async () => {
      const subject = { id: 'tao', name: '陶然亭' }
      const shop = { name: '听涛茶铺', listing }
      const { badgeNo, stopToken } = await showBadge(office, { subject, shop, pledge: '听涛诚信' }, { name: true })
      const texts = [badgeNo, shop.name, subject.name, '听涛诚信']
      expect(found(texts)).toEqual(texts)
      await office.registry.verbs.withdraw(member, { token: stopToken })
      expect(found(texts)).toEqual([])
    })
  },
  { variants: ['SQLite'] },
)
