import { OPERATOR } from '@liangpai/server'
import { type Authenticator, createAuthenticator } from '@liangpai/server/testing'
import type { Hono } from 'hono'
import { expect } from 'vitest'
import type { Office } from './office.ts'

const OWN = { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' }

/** What browsers send to a registry to sign in and out, without one. */
export function signInBrowser(office: Office, app: () => Hono) {
  const at = (path: string) => `${office.registry.origin}${path}`
  const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    app().request(at(path), {
      method: 'POST',
      headers: { ...OWN, ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    })

  const codeOf = async (answer: Response) => [answer.status, (await answer.json()).code]
  const cookieOf = (answer: Response) => answer.headers.get('set-cookie')?.split(';')[0] ?? ''
  const linkFor = async (person: string) => (await office.registry.verbs.recover({ as: OPERATOR }, { person })).token

  /** Opens a fresh one-time link; returns the cookie. */
  async function signIn(person = 'qiao', headers: Record<string, string> = {}): Promise<string> {
    return cookieOf(await post('/sign-in/open', { token: await linkFor(person) }, headers))
  }

  async function savePasskey(cookie: string): Promise<Authenticator> {
    const authenticator = createAuthenticator(office.registry.origin)
    const options = await (await post('/sign-in/passkeys/options', { language: 'zh-Hans' }, { cookie })).json()
    const response = authenticator.create(options)
    const saved = await post('/sign-in/passkeys/add', { response, name: '办公室电脑' }, { cookie })
    expect(saved.status).toBe(200)
    return authenticator
  }

  async function usePasskey(authenticator: Authenticator, path = 'passkey', headers: Record<string, string> = {}) {
    const options = await (await post('/sign-in/passkey-options', {})).json()
    return post(`/sign-in/${path}`, { response: authenticator.get(options) }, headers)
  }

  const mySignIn = (cookie: string) => app().request(at('/office/my-sign-in'), { headers: { cookie } })
  /** The id that a form of one's own page sends. */
  const idIn = async (answer: Response, act: string) =>
    new RegExp(`value="${act}"[^>]*>\\s*<input[^>]*value="([\\w-]+)"`).exec(await answer.text())?.[1] ?? ''
  const isSignedIn = async (cookie: string) => (await mySignIn(cookie)).status === 200
  const sendForm = (cookie: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
    app().request(at('/office/my-sign-in'), {
      method: 'POST',
      headers: { cookie, 'sec-fetch-site': 'same-origin', ...headers },
      body: new URLSearchParams(fields),
    })
  return { post, codeOf, cookieOf, linkFor, signIn, savePasskey, usePasskey, mySignIn, idIn, isSignedIn, sendForm }
}
