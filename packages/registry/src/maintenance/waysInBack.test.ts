import { rolesIn } from '@liangpai/server'
import { onEveryServer } from '@liangpai/server/testing'
import { expect, test } from 'vitest'
import { appoint, codeOf, makeOffice } from '../testing/office.ts'
import { handedTo, recovered, savePasskey, sessionOf, usePasskeyOf } from '../testing/signIn.ts'

onEveryServer('an older database, put back under a service at which people are signed in', (makeDatabase) => {
  test('lets nobody in as before, gives back no role that was ended since, and begins anew with everybody', async () => {
    const database = await makeDatabase()
    const office = await makeOffice(database)
    const { registry } = office
    const passkey = await recovered(office, 'qiao')
    const qiao = await usePasskeyOf(office, passkey)
    const lin = await handedTo(office, 'lin', qiao)
    await savePasskey(office, lin)
    const putBack = await database.backUp()
    await appoint(registry.verbs, 'liutang', 'lin', 'secretary', { end: '2026-11-25' })
    await putBack()
    expect((await sessionOf(office, lin)).person).toBe('lin')

    await registry.writeJournal()
    for (const secret of [lin, qiao]) await expect(sessionOf(office, secret)).rejects.toThrow('has ended')
    expect(await codeOf(usePasskeyOf(office, passkey))).toBe('passkeyUnknown')
    const [secretary] = await rolesIn(registry.context.store.db, 'liutang')
    expect(secretary?.term.until).toBe('2026-11-25')
    const again = await usePasskeyOf(office, await recovered(office, 'qiao'))
    await handedTo(office, 'lin', again)
    await registry.close()
    await database.remove()
  })
})
