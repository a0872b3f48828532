import { expect, test } from 'vitest'
import { changesIn, lin } from '../../testing/changes.ts'
import { askFor, codeOf, listing, member, offerTo, onEveryOffice, showBadge } from '../../testing/office.ts'

onEveryOffice(
  'amend',
  (office) => {
    const { verbs, state } = changesIn(office)
    const subject = { name: '林四四' }
    const shopAt = (id: string) => ({ name: '乙铺', listing: { ...listing, id } })
    const showAt = async (id: string, of = subject) =>
      (await showBadge(office, { subject: of, shop: shopAt(id) })).badgeNo
    const amendTo = (badgeNo: string, id: string) => codeOf(verbs().amend(lin, { badge: badgeNo, shop: shopAt(id) }))

    test('a badge does not move to a shop that its member declined, and goes on as it was', async () => {
      const { token } = await offerTo(office, { subject, shop: shopAt('9001') })
      await verbs().decline(member, { token })
      const badgeNo = await showAt('9002')
      expect([await amendTo(badgeNo, '9001'), await amendTo(badgeNo, 'shop09001')]).toEqual(
        Array(2).fill('notAskedAgain'),
      )
      expect(await state(badgeNo)).toBe(true)
    })

    test('a badge does not move to a shop of another badge, nor to one that its member asks for elsewhere', async () => {
      const badgeNo = await showAt('9011')
      await showAt('9012')
      await showAt('9013', { name: '甲三三' })
      await askFor(office, { subject, shop: shopAt('9014') })
      const codes = []
      for (const id of ['9012', '9013', '9014']) codes.push(await amendTo(badgeNo, id))
      expect(codes).toEqual(['notAskedAgain', 'shownByAnother', 'notAskedAgain'])
      expect(await state(badgeNo)).toBe(true)
    })

    test('a badge whose shop is renamed stays with its shop, and one may move to a shop that nobody has', async () => {
      const badgeNo = await showAt('9021')
      const shop = { ...shopAt('9021'), name: '丙铺' }
      expect(await codeOf(verbs().amend(lin, { badge: badgeNo, shop }))).toBe('done')
      expect(await amendTo(await showAt('9022'), '9023')).toBe('done')
    })
  },
  { share: true },
)
