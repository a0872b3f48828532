import { expect, test } from 'vitest'
import { bundleOf, onBothOffices, showBadge } from '../testing/office.ts'

onBothOffices('reading what is public', (office) => {
  test('the same answer from memory, and another one with another ETag once the list was signed anew', async () => {
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

  test('never issued, ended, paused and refused paths are nothing', async () => {
    const [ended, paused] = [await showBadge(office), await showBadge(office)]
    await office.registry.withdraw(ended.stopToken)
    await office.registry.pause(paused.stopToken)
    for (const code of [ended.badgeNo, paused.badgeNo, '7K3M9QXW2BHK', '', '../settings'])
      expect(await bundleOf(office.registry, code)).toBeUndefined()
    expect(await office.registry.readDocument('/statuses/2')).toBeUndefined()
  })

  test('lists may be kept for less than what is left of their time', async () => {
    expect(await office.registry.readDocument('/statuses/1')).toMatchObject({ maxAge: 60 })
  })

  test('from memory a read takes microseconds', async () => {
    const { badgeNo } = await showBadge(office)
    await office.registry.readBundle(badgeNo)
    const start = performance.now()
    for (let i = 0; i < 10_000; i++) await office.registry.readBundle(badgeNo)
    expect((performance.now() - start) / 10_000).toBeLessThan(0.1)
  })
})
