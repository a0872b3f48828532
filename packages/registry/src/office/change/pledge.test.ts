import { expect, test } from 'vitest'
import { changesIn } from '../../testing/changes.ts'
import { codeOf, member, onEveryOffice, showBadge } from '../../testing/office.ts'

onEveryOffice('a pledge in new words', (office) => {
  const { verbs, claims, session, choiceIn } = changesIn(office)
  const versionIn = async (own: string) => (await office.registry.viewData(own)).member?.pledgeVersion

  test('is public at once and counts as the next version; the same words are the same version', async () => {
    const { badgeNo } = await showBadge(office, { pledge: '七日内发货' }, { pledge: true })
    const own = await session(badgeNo)
    const choose = async (pledge: string) => {
      const { notice } = await office.registry.viewChange({ session: own, change: 'choose', pledge, language: 'en' })
      const { version, hash, shown } = notice
      const choice = {
        ...(await choiceIn(own, 'choose', { pledge: true })),
        notice: { version, hash, shown, language: 'en' },
      }
      await verbs().choose(member, { session: own, choice: choice as never, pledge })
    }
    expect(await versionIn(own)).toBe(1)
    await choose('三日内发货')
    await choose('三日内发货')
    expect(await claims(badgeNo)).toMatchObject({ facts: { pledge: '三日内发货' } })
    expect(await versionIn(own)).toBe(2)
  })

  test('has at most 120 characters', async () => {
    const { badgeNo } = await showBadge(office)
    const pledge = '诚'.repeat(121)
    const own = await session(badgeNo)
    const choice = await choiceIn(own, 'choose', { pledge: true })
    expect(await codeOf(verbs().choose(member, { session: own, choice, pledge }))).toBe('textTooLong')
    const shop = { name: '荷雨茶铺', urls: ['https://heyu-tea.example/'] }
    expect(
      await codeOf(verbs().request({ as: 'lin' }, { organization: 'liutang', subject: { name: '沈' }, shop, pledge })),
    ).toBe('textTooLong')
  })
})
