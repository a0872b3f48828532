import { expect, test } from 'vitest'
import { bundleOf, member, onEveryOffice, showBadge } from '../testing/office.ts'

onEveryOffice('reading what is public', (office) => {
  test('a bundle is the same object until its list is signed again, and then has another ETag', async () => {
    const { badgeNo } = await showBadge(office)
    const first = await office.registry.readBundle(badgeNo)
    expect(await office.registry.readBundle(badgeNo)).toBe(first)
    expect(first).toMatchObject({ contentType: 'application/json', maxAge: 0 })
    office.clock.now += 200
    await office.registry.signDue()
    const second = await office.registry.readBundle(badgeNo)
    expect(second?.etag).not.toBe(first?.etag)
    expect(JSON.parse(second?.body ?? '')).toMatchObject({
      status: (await office.registry.readDocument('/statuses/1'))?.body,
    })
  })

  test('badges never issued, ended or paused have no bundle, and an unknown list no document', async () => {
    const [ended, paused] = [await showBadge(office), await showBadge(office)]
    await office.registry.verbs.withdraw(member, { token: ended.stopToken })
    await office.registry.verbs.pause(member, { token: paused.stopToken })
    for (const code of [ended.badgeNo, paused.badgeNo, '7K3M9QXW2BHK', '', '../settings'])
      expect(await bundleOf(office.registry, code)).toBeUndefined()
    expect(await office.registry.readDocument('/statuses/2')).toBeUndefined()
  })

  test('a status list may be cached for a minute, less than it stays fresh', async () => {
    expect(await office.registry.readDocument('/statuses/1')).toMatchObject({ maxAge: 60 })
  })

  test('a cached bundle is read in less than 0.1 ms', async () => {
    const { badgeNo } = await showBadge(office)
    await office.registry.readBundle(badgeNo)
    const start = performance.now()
    for (let i = 0; i < 10_000; i++) await office.registry.readBundle(badgeNo)
    expect((performance.now() - start) / 10_000).toBeLessThan(0.1)
  })
})
