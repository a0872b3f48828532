import { city } from '@liangpai/world'
import { expect, test } from 'vitest'
import { openDataAs } from '../../testing/dataSession.ts'
import { member, onEveryOffice, showBadge } from '../../testing/office.ts'
import type { DataLevel } from '../session/access.ts'

onEveryOffice(
  'a copy of my data',
  (office) => {
    const show = () => showBadge(office, {}, { name: true })
    const openAs = (badgeNo: string, level: DataLevel) => openDataAs(office, badgeNo, level)

    test('has all that is held at its level, and nothing of another shop of the same person', async () => {
      const [{ badgeNo, receipt }, other] = [await show(), await showBadge(office, { pledge: '另一家店的承诺' })]
      const { copyData } = office.registry
      const [branch, whole] = [await openAs(badgeNo, 'branch'), await openAs(badgeNo, 'member')]
      expect(JSON.stringify(await copyData(branch))).not.toContain(receipt)
      const copy = await copyData(whole)
      expect(copy).toMatchObject({
        person: { name: city.member },
        pledge: '如实描述',
        consents: [{ receipt, facts: { name: city.member } }],
        badge: { number: badgeNo, state: 'active' },
      })
      for (const hidden of [other.badgeNo, '另一家店的承诺']) expect(JSON.stringify(copy)).not.toContain(hidden)
    })

    test('has the correction that is under way, as its member asked for it', async () => {
      const { badgeNo } = await show()
      const { verbs, copyData } = office.registry
      const session = await openAs(badgeNo, 'branch')
      await verbs.correct(member, { session, name: '沈书瑶', note: '录入时写错了一个字' })
      expect(await copyData(session)).toMatchObject({
        change: { kind: 'correction', state: 'requested', newName: '沈书瑶', note: '录入时写错了一个字' },
      })
    })
  },
  { share: true },
)
