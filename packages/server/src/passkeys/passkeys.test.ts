import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openStore, type Store, type Tx } from '../store/store.ts'
import type { ServerTables } from '../store/tables.ts'
import { type Authenticator, createAuthenticator, type Misuse } from '../testing/authenticator.ts'
import { type DatabaseFixture, onEveryDatabase } from '../testing/databases.ts'
import { type Vault, vaultUnder } from '../vault/vault.ts'
import { authenticationOptions, usePasskey, verifyAuthentication } from './authentication.ts'
import { CHALLENGE_LIFE, takeChallenge } from './challenges.ts'
import { addPasskey, forgetPasskeys, passkeyOf, passkeysOf, removePasskey } from './passkeys.ts'
import { registrationOptions, verifyRegistration } from './registration.ts'
import { relyingPartyOf } from './relyingParty.ts'
import type { AuthenticationResponse, RegistrationResponse } from './responses.ts'

const refusal = (code: string) => expect.objectContaining({ code }) as Error

describe('a relying party', () => {
  test('has the host of its origin as its id, and says nothing but that host', () => {
    expect(relyingPartyOf('https://badge.example:8443')).toEqual({
      origin: 'https://badge.example:8443',
      id: 'badge.example',
      name: 'badge.example:8443',
    })
    expect(relyingPartyOf('http://localhost:8787').id).toBe('localhost')
  })

  test.each(['http://127.0.0.1:8787', 'https://[::1]', 'http://badge.example'])(
    'is refused at %s, where browsers offer no passkeys',
    (origin) => expect(() => relyingPartyOf(origin)).toThrow(refusal('passkeyNotAvailable')),
  )
})

onEveryDatabase('passkeys', (makeDatabase) => {
  const party = relyingPartyOf('http://localhost:8787')
  const vault: Vault = vaultUnder(randomBytes(32))
  let database: DatabaseFixture
  let store: Store<ServerTables>
  beforeAll(async () => {
    database = await makeDatabase()
    store = await openStore(database)
  })
  afterAll(async () => {
    await store.close()
    await database.remove()
  })

  const inWork = <T>(act: (work: { tx: Tx; vault: Vault; at: number }) => Promise<T>, at = 1000) =>
    store.transact((tx) => act({ tx, vault, at }))

  const ask = (subject: string) =>
    inWork((work) => registrationOptions(work, party, { purpose: 'case', subject }, '我的资料'))
  const save = (subject: string, response: RegistrationResponse, at = 1000) =>
    (async () => {
      const owner = { purpose: 'case', subject }
      const challenge = await inWork(
        (work) => takeChallenge(work, response, { ceremony: 'registration', ...owner }),
        at,
      )
      const passkey = await verifyRegistration(party, challenge, response)
      await inWork((work) => addPasskey(work, { ...passkey, ...owner, name: '书遥的手机' }), at)
      return passkey.id
    })()
  const register = async (subject: string, authenticator: Authenticator, misuse?: Misuse) =>
    save(subject, authenticator.create(await ask(subject), misuse))

  const use = (response: AuthenticationResponse, at = 1000, purpose = 'case') =>
    (async () => {
      const passkey = await passkeyOf(store.db, purpose, response.id)
      const wanted = { ceremony: 'authentication', purpose, subject: null } as const
      const challenge = await inWork((work) => takeChallenge(work, response, wanted), at)
      const used = await verifyAuthentication({ party, vault }, passkey, challenge, response)
      return (await inWork((work) => usePasskey(work, purpose, used), at)).subject
    })()
  const askToUse = () => inWork((work) => authenticationOptions(work, party, 'case'))
  const authenticate = async (authenticator: Authenticator, misuse?: Misuse) =>
    use(authenticator.get(await askToUse(), misuse))

  test('a passkey that was saved names its subject; the options ask for a verified user and no attestation', async () => {
    const authenticator = createAuthenticator(party.origin)
    const options = await ask('a')
    expect(options).toMatchObject({
      rp: { id: 'localhost' },
      attestation: 'none',
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    })
    const id = await save('a', authenticator.create(options))
    expect(await askToUse()).toMatchObject({
      rpId: 'localhost',
      userVerification: 'required',
      allowCredentials: undefined,
    })
    expect(await authenticate(authenticator)).toBe('a')
    const owner = { purpose: 'case', subject: 'a' }
    expect(await passkeysOf({ tx: store.db, vault }, owner)).toEqual([
      { id, name: '书遥的手机', createdAt: 1000, usedAt: 1000 },
    ])
    expect(JSON.stringify(await store.db.selectFrom('passkeys').selectAll().execute())).not.toContain('书遥')
  })

  test('several can be saved and deleted one by one; the same one not twice, and another owner deletes none', async () => {
    const [first, second] = [createAuthenticator(party.origin), createAuthenticator(party.origin)]
    const ids = [await register('b', first), await register('b', second)]
    const owner = { purpose: 'case', subject: 'b' }
    expect((await ask('b')).excludeCredentials?.map(({ id }) => id).toSorted()).toEqual(ids.toSorted())
    const saveAgain = (subject: string) =>
      inWork(async (work) => {
        const { publicKey, counter, transports } = await passkeyOf(work.tx, 'case', ids[0]!)
        await addPasskey(work, { id: ids[0]!, purpose: 'case', subject, publicKey, counter, transports, name: '' })
      })
    await expect(saveAgain('b')).rejects.toThrow(refusal('passkeyKnown'))
    await expect(saveAgain('a')).rejects.toThrow(refusal('passkeyFailed'))
    await expect(inWork(({ tx }) => removePasskey(tx, { ...owner, subject: 'a' }, ids[0]!))).rejects.toThrow(
      refusal('passkeyUnknown'),
    )
    await inWork(({ tx }) => removePasskey(tx, owner, ids[0]!))
    await expect(authenticate(first)).rejects.toThrow(refusal('passkeyUnknown'))
    expect(await authenticate(second)).toBe('b')
    await inWork(({ tx }) => forgetPasskeys(tx, owner))
    await expect(authenticate(second)).rejects.toThrow(refusal('passkeyUnknown'))
  })

  test.each<[string, Misuse]>([
    ['of another site', { origin: 'http://evil.localhost:8787' }],
    ['without a verified user', { userVerified: false }],
  ])('a registration %s is refused: passkeyFailed', async (_, misuse) => {
    await expect(register('c', createAuthenticator(party.origin), misuse)).rejects.toThrow(refusal('passkeyFailed'))
  })

  test.each<[string, Misuse]>([
    ['on another site', { origin: 'http://evil.localhost:8787' }],
    ['without a verified user', { userVerified: false }],
    ['in the name of another owner', { userHandle: 'AAAA' }],
  ])('a use %s is refused: passkeyFailed', async (_, misuse) => {
    const authenticator = createAuthenticator(party.origin)
    await register('d', authenticator)
    await expect(authenticate(authenticator, misuse)).rejects.toThrow(refusal('passkeyFailed'))
  })

  test('a response whose signature or challenge was changed is refused', async () => {
    const authenticator = createAuthenticator(party.origin)
    await register('e', authenticator)
    const one = authenticator.get(await askToUse())
    const two = authenticator.get(await askToUse())
    const { signature } = one.response
    await expect(use({ ...two, response: { ...two.response, signature } })).rejects.toThrow(refusal('passkeyFailed'))
    const clientDataJSON = Buffer.from('{"type":"webauthn.get"}').toString('base64url')
    await expect(use({ ...one, response: { ...one.response, clientDataJSON } })).rejects.toThrow(
      refusal('passkeyFailed'),
    )
  })

  test('a challenge is used up by its first response, even a wrong one, and runs out after five minutes', async () => {
    const authenticator = createAuthenticator(party.origin)
    await register('f', authenticator)
    const options = await askToUse()
    await expect(use(authenticator.get(options, { userVerified: false }))).rejects.toThrow(refusal('passkeyFailed'))
    await expect(use(authenticator.get(options))).rejects.toThrow(refusal('passkeyTooLate'))
    const late = authenticator.get(await askToUse())
    await expect(use(late, 1000 + CHALLENGE_LIFE)).rejects.toThrow(refusal('passkeyTooLate'))
    expect(await use(authenticator.get(await askToUse()), 1000 + CHALLENGE_LIFE - 1)).toBe('f')
  })

  test('a challenge of one owner, purpose or ceremony serves no other', async () => {
    const authenticator = createAuthenticator(party.origin)
    await expect(save('g', authenticator.create(await ask('h')))).rejects.toThrow(refusal('passkeyTooLate'))
    await register('g', authenticator)
    const { challenge } = await ask('g')
    await expect(use(authenticator.get({ rpId: 'localhost', challenge }))).rejects.toThrow(refusal('passkeyTooLate'))
    await expect(use(authenticator.get(await askToUse()), 1000, 'help')).rejects.toThrow(refusal('passkeyUnknown'))
  })

  test('a counter that does not grow is refused as a copy; one that stays at zero counts nothing', async () => {
    const authenticator = createAuthenticator(party.origin)
    await register('i', authenticator)
    expect(await authenticate(authenticator, { counter: 7 })).toBe('i')
    await expect(authenticate(authenticator, { counter: 7 })).rejects.toThrow(refusal('passkeyCopied'))
    await expect(authenticate(authenticator, { counter: 0 })).rejects.toThrow(refusal('passkeyCopied'))
    const synced = createAuthenticator(party.origin, { counts: false })
    await register('j', synced)
    expect([await authenticate(synced), await authenticate(synced)]).toEqual(['j', 'j'])
  })
})
