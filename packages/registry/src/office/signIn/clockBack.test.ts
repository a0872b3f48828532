import { expect, test } from 'vitest'
import { codeOf, onEveryOffice } from '../../testing/office.ts'
import { actingBy, openLink, recovered, sessionOf, usePasskeyOf } from '../../testing/signIn.ts'

const HOUR = 3600

onEveryOffice('ways in that were made while the clock was hours ahead', (office) => {
  test('end once it is put back: a session, and a one-time link, which would last for as much longer', async () => {
    const passkey = await recovered(office, 'qiao')
    office.clock.now += 10 * HOUR
    const session = await usePasskeyOf(office, passkey)
    const link = await office.registry.verbs['sign-in-link'](await actingBy(office, session), { person: 'lin' })
    office.clock.now -= 10 * HOUR
    await expect(sessionOf(office, session)).rejects.toThrow('has ended')
    expect(await codeOf(openLink(office, 'token' in link ? link.token : ''))).toBe('privateLinkUnknown')
    const again = await sessionOf(office, await usePasskeyOf(office, passkey))
    expect(again.person).toBe('qiao')
  })

  test('stay where two processes differ by less than five minutes', async () => {
    const passkey = await recovered(office, 'qiao')
    office.clock.now += HOUR
    const session = await usePasskeyOf(office, passkey)
    office.clock.now -= 290
    expect((await sessionOf(office, session)).person).toBe('qiao')
  })
})
