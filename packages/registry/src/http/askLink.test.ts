import { expect, test } from 'vitest'
import { onEveryOffice } from '../testing/office.ts'
import { cookieOf } from '../testing/signIn.ts'
import { createApp } from './app.ts'

onEveryOffice('the address at which members ask a branch', (office) => {
  const get = async (path: string, as?: string) => {
    const cookie = as === undefined ? undefined : await cookieOf(office, as)
    const app = createApp(office.registry, { badgeFiles: { latest: 'x', files: new Map() }, proxies: 0 })
    return (await app.request(path, { headers: { 'accept-language': 'zh-CN', ...(cookie && { cookie }) } })).text()
  }
  const chosenIn = (page: string) => [...page.matchAll(/<option value="([^"]*)" selected>/g)].map(([, id]) => id)

  test('stands on its page for who works there, and opens the form with it chosen', async () => {
    const address = '/ask?branch=liutang'
    for (const as of ['lin', 'qiao'])
      expect(await get('/office/organizations/liutang', as), as).toContain(`>${office.registry.origin}${address}</a>`)
    expect(chosenIn(await get(address))).toEqual(['liutang'])
    expect(chosenIn(await get('/ask'))).toEqual([])
  })

  test('chooses nothing for a branch that is not there, and shows nothing of what was asked for', async () => {
    const page = await get(`/ask?branch=${encodeURIComponent('"><script>1')}`)
    expect([chosenIn(page), page.includes('script>1')]).toEqual([[], false])
  })

  test("is not on the office's page, nor on that of a closed branch", async () => {
    await office.registry.verbs.close({ as: 'qiao' }, { organization: 'liutang' })
    for (const path of ['/office/organizations/office', '/office/organizations/liutang'])
      expect(await get(path, 'qiao'), path).not.toContain('/ask?branch')
  })
})
