import { makeFolder } from '@liangpai/server/testing'
import { afterAll, expect, test } from 'vitest'
import { appoint, makeOffice } from '../testing/office.ts'
import { signInBrowser } from '../testing/signInBrowser.ts'
import { createApp } from './app.ts'

const badgeFiles = { latest: '1.0.0-3f9a1c2b', files: new Map([['1.0.0-3f9a1c2b', new Uint8Array()]]) }
const place = makeFolder()
const office = await makeOffice(place)
const { verbs, origin } = office.registry
const app = createApp(office.registry, { badgeFiles, proxies: 0 })
const { codeOf, cookieOf, savePasskey, signIn, usePasskey } = signInBrowser(office, () => app)
afterAll(async () => {
  await office.registry.close()
  await place.remove()
})

test('whoever signs in once their last role has ended reads so on a page; programs get the code', async () => {
  const passkey = await savePasskey(await signIn('chu'))
  await appoint(verbs, 'office', 'chu', 'caseHandler', { end: '2026-11-23', status: undefined, until: undefined })
  const cookie = cookieOf(await usePasskey(passkey))
  for (const path of ['/office/inbox', '/office/trail', '/office/my-sign-in']) {
    const page = await app.request(`${origin}${path}`, { headers: { cookie, accept: 'text/html' } })
    expect([page.status, page.headers.get('content-type')]).toEqual([403, 'text/html; charset=utf-8'])
    expect(await page.text()).toContain('<h1>你的职务')
    expect(await codeOf(await app.request(`${origin}${path}`, { headers: { cookie } }))).toEqual([403, 'notAllowed'])
  }
})
