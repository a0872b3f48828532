import { createAuthenticator } from '@liangpai/server/testing'
import { expect, test } from 'vitest'
import { openRegistry } from '../open.ts'
import { openDataAs } from '../testing/dataSession.ts'
import { moveTo, onEveryMove } from '../testing/elsewhere.ts'
import { codeOf, member, offerTo, showBadge } from '../testing/office.ts'
import { backUp } from './backUp.ts'
import { restore } from './restore.ts'

onEveryMove('the links of a restored backup', (move) => {
  test('end: passkeys, sessions and open offers, and the stop link is the one that the member had last', async () => {
    const { office, folder } = move
    const { registry } = office
    const { badgeNo, stopToken, passkeyToken } = await showBadge(office)
    const device = createAuthenticator(office.registry.origin)
    const options = (await registry.addPasskeyOptions({ token: passkeyToken }, 'en')) as Parameters<
      typeof device.create
    >[0]
    const saved = { token: passkeyToken, response: device.create(options), name: 'lost phone' }
    await registry.verbs['add-passkey'](member, saved)
    const { token } = await offerTo(office)
    const session = await openDataAs(office, badgeNo, 'member')
    await backUp(registry.context, folder)
    const changed = await registry.verbs['stop-link'](member, { session })
    await office.registry.close()
    const config = moveTo(office, move.elsewhere)
    await restore(config, folder)
    const restored = await openRegistry(config)
    expect(await codeOf(restored.viewStopLink(stopToken))).toBe('linkUnknown')
    const newToken = changed.stopLink?.split('#')[1] ?? ''
    expect(await restored.viewStopLink(newToken)).toMatchObject({ badgeNo, state: 'active' })
    expect(await codeOf(restored.viewData(session))).toBe('dataSessionEnded')
    const request = (await restored.passkeyOptions()) as Parameters<typeof device.get>[0]
    const opened = restored.verbs['open-data-by-passkey'](member, { response: device.get(request) })
    expect(await codeOf(opened)).toBe('passkeyUnknown')
    expect(await codeOf(restored.viewOffer(token, 'en'))).toBe('offerReplaced')
    await restored.close()
  })
})
