import { makeFolder } from '@liangpai/server/testing'
import { afterAll, expect, test } from 'vitest'
import { makeOffice } from '../testing/office.ts'
import { signInBrowser } from '../testing/signInBrowser.ts'
import { createApp } from './app.ts'

const badgeFiles = { latest: '1.0.0-3f9a1c2b', files: new Map([['1.0.0-3f9a1c2b', new Uint8Array()]]) }
const place = makeFolder()
const office = await makeOffice(place)
const app = createApp(office.registry, { badgeFiles, proxies: 0 })
const { post, cookieOf, signIn } = signInBrowser(office, () => app)
afterAll(async () => {
  await office.registry.close()
  await place.remove()
})

test('a token counts as the session in which it was made: whoever handed the way in has appointed, too', async () => {
  const qiao = await signIn('qiao')
  const link = await (await post('/api/sign-in-link', { person: 'lin' }, { cookie: qiao })).json()
  const lin = cookieOf(await post('/sign-in/open', { token: link.token }))
  const made = await post('/api/add-token', { name: '夜间', scopes: ['appoint'], days: 1 }, { cookie: lin })
  const bearer = { authorization: `Bearer ${(await made.json()).token}` }
  const gu = { organization: 'liutang', person: { id: 'gu', name: '顾清晏' }, role: 'publicityMember' }
  const appointed = await post('/api/appoint', { ...gu, status: 'fullMember', until: '2029-11-23' }, bearer)
  expect(appointed.status).toBe(200)
  const rows = office.registry.context.store.db.selectFrom('appointments').select('appointedBy')
  expect(await rows.where('personId', '=', 'gu').execute()).toEqual([{ appointedBy: '["lin","qiao"]' }])
})
