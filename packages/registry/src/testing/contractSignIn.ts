import { OPERATOR } from '@liangpai/server'
import { createAuthenticator } from '@liangpai/server/testing'
import { expect } from 'vitest'
import { examples } from '../http/openapi/examples.ts'
import type { ContractCaller } from './contractCaller.ts'
import type { Office } from './office.ts'

/** People sign in by a link and by a passkey, make a token for a program, and sign out. */
export async function playSignIn(office: Office, caller: ContractCaller): Promise<void> {
  const { post, own, ask } = caller
  const { token } = await office.registry.verbs.recover({ as: OPERATOR }, { person: 'qiao' })
  await post('/sign-in/link', { token })
  const opened = await ask('POST', '/sign-in/open', { body: { token }, headers: own })
  const cookieIn = ({ headers }: { headers: Record<string, string | string[] | undefined> }) => ({
    cookie: String([headers['set-cookie']].flat()[0]).split(';')[0] ?? '',
  })
  const cookie = cookieIn(opened)
  const authenticator = createAuthenticator(office.registry.origin)
  const adding = await post('/sign-in/passkeys/options', { language: 'zh-Hans' }, cookie)
  const response = authenticator.create(adding)
  await post('/sign-in/passkeys/add', { response, name: '办公室电脑' }, cookie)
  const using = await post('/sign-in/passkey-options', {})
  await ask('POST', '/sign-in/passkey', { body: { response: authenticator.get(using) }, headers: own })
  const again = await post('/sign-in/passkey-options', {})
  const body = { response: authenticator.get(again) }
  const stepped = cookieIn(await ask('POST', '/sign-in/step-up', { body, headers: { ...own, ...cookie } }))
  await post('/api/rename-sign-in-passkey', { passkey: response.id, name: '台式机' }, stepped)
  const other = createAuthenticator(office.registry.origin)
  const second = other.create(await post('/sign-in/passkeys/options', { language: 'en' }, stepped))
  await post('/sign-in/passkeys/add', { response: second, name: '手机' }, stepped)
  await post('/api/remove-sign-in-passkey', { passkey: second.id }, stepped)
  await post('/api/end-sessions', {}, await caller.signedIn('qiao'))
  const session = await caller.signedIn('lin')
  await post('/sign-in/session', {}, session)
  const { id, token: bearer } = await post('/api/add-token', examples.performAddToken, await caller.signedIn('lin'))
  for (const path of ['/api/me', '/api/list?what=requests'])
    expect((await ask('GET', path, { headers: { authorization: `Bearer ${bearer}` } })).status).toBe(200)
  expect((await ask('GET', '/api/log', { headers: { authorization: `Bearer ${bearer}` } })).json.code).toBe(
    'tokenScope',
  )
  await caller.act('lin', 'remove-token', { token: id })
  const chu = await caller.signedIn('chu')
  const { sessions } = await office.registry.signIn.own(
    (await office.registry.signIn.session(chu.cookie.split('=')[1] ?? ''))!,
  )
  await post('/api/end-session', { session: sessions[0]?.id }, chu)
}
