import { addToken, findPersonSession, OPERATOR, removePersonPasskey, useToken } from '@liangpai/server'
import { expect, test } from 'vitest'
import { appoint, codeOf, type Office, onEveryOffice } from '../../testing/office.ts'
import {
  actingBy,
  handedTo,
  leaders,
  openLink,
  recovered,
  savePasskey,
  sessionOf,
  usePasskeyOf,
} from '../../testing/signIn.ts'

/** A token of whoever is signed in by a secret. */
async function tokenOf(office: Office, secret: string): Promise<string> {
  const { person, eyes, passkeyId } = await sessionOf(office, secret)
  const draft = { person, eyes, passkeyId, name: '夜间', scopes: ['inbox'], days: 30 }
  return (await office.registry.context.transact(person, (work) => addToken(work, draft))).token
}

/** The secret of a link that somebody hands over, unopened. */
async function linkBy(office: Office, secret: string, person: string): Promise<string> {
  const link = await office.registry.verbs['sign-in-link'](await actingBy(office, secret), { person })
  return 'token' in link ? link.token : ''
}

onEveryOffice('a lost device', (office) => {
  const verbs = () => office.registry.verbs

  test('lets nobody in once the operator has let its owner in anew: passkey, session, token, links handed over', async () => {
    const phone = await recovered(office, 'qiao')
    const stolen = await usePasskeyOf(office, phone)
    const token = await tokenOf(office, stolen)
    const forChu = await linkBy(office, stolen, 'chu')
    const { token: again } = await verbs().recover({ as: OPERATOR }, { person: 'qiao' })

    await expect(sessionOf(office, stolen)).rejects.toThrow('has ended')
    expect(await codeOf(usePasskeyOf(office, phone))).toBe('passkeyUnknown')
    expect(await codeOf(useToken(office.registry.context, token))).toBe('tokenUnknown')
    expect(await codeOf(openLink(office, forChu))).toBe('privateLinkUnknown')
    expect((await sessionOf(office, await openLink(office, again))).eyes).toEqual(['qiao'])
    const trail = office.registry.context.store.db.selectFrom('audit').select('detail').where('verb', '=', 'recover')
    expect((await trail.orderBy('seq', 'desc').execute()).map(({ detail }) => JSON.parse(detail))).toEqual([
      { ended: { passkeys: 1, sessions: 2, tokens: 1 } },
      { ended: { passkeys: 0, sessions: 0, tokens: 0 } },
    ])
  })

  test('gives no word for another’s link any more: neither a second person nor the operator’s new one completes it', async () => {
    const { qiao, wen } = await leaders(office)
    await savePasskey(office, await handedTo(office, 'lin', qiao))
    await verbs()['sign-in-link'](await actingBy(office, qiao), { person: 'lin' })
    await appoint(verbs(), 'office', 'an', 'deputySecretary', { approvedAbove: true })
    await verbs()['end-sign-in'](await actingBy(office, wen), { person: 'qiao' })
    expect(await verbs()['sign-in-link'](await actingBy(office, wen), { person: 'lin' })).toEqual({ waits: true })
  })

  test('whose owner’s role has ended, or whose sign-ins a leader ended, hands no link over that still opens', async () => {
    const { qiao, wen } = await leaders(office)
    const ending = { organization: 'office', person: { id: 'wen', name: 'wen同志' }, end: true } as const
    const byWen = await linkBy(office, wen, 'lin')
    await verbs().appoint(await actingBy(office, qiao), { ...ending, role: 'deputySecretary' })
    expect(await codeOf(openLink(office, byWen))).toBe('privateLinkUnknown')
    const byQiao = await linkBy(office, qiao, 'lin')
    expect(await codeOf(openLink(office, byQiao))).toBe('done')
  })

  test('is out once its passkey is deleted elsewhere: also the session in which that was saved, and what was made there since', async () => {
    const { qiao } = await leaders(office)
    const link = await handedTo(office, 'chu', qiao)
    const before = await tokenOf(office, link)
    await savePasskey(office, link)
    const since = await tokenOf(office, link)
    const [lost] = await office.registry.context.store.db
      .selectFrom('passkeys')
      .select('id')
      .where('subject', '=', 'chu')
      .execute()
    const computer = await usePasskeyOf(office, await savePasskey(office, link))
    await office.registry.context.transact('chu', (work) => removePersonPasskey(work, 'chu', lost?.id ?? ''))

    expect(await findPersonSession(office.registry.context, link)).toBeUndefined()
    expect(await codeOf(useToken(office.registry.context, since))).toBe('tokenUnknown')
    expect(await codeOf(useToken(office.registry.context, before))).toBe('done')
    expect((await sessionOf(office, computer)).person).toBe('chu')
  })
})
