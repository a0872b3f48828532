import { pageWords } from '@liangpai/presentation'
import { MEMBER } from '@liangpai/server'
import { expect, test } from 'vitest'
import { askFor, consentTo, fullMember, offerTo, onEveryOffice, showBadge } from '../testing/office.ts'
import { cookieOf } from '../testing/signIn.ts'
import { createApp } from './app.ts'

const { inbox, decision } = pageWords['zh-Hans']
const badgeFiles = { latest: '1.0.0-3f9a1c2b', files: new Map() }

onEveryOffice('the pages of branches and the office', (office) => {
  const apps = new WeakMap<object, ReturnType<typeof createApp>>()
  const app = () => {
    const made = apps.get(office.registry) ?? makeApp()
    apps.set(office.registry, made)
    return made
  }
  const makeApp = () => createApp(office.registry, { badgeFiles, proxies: 0 })
  const get = async (as: string, path: string) => {
    const answer = await app().request(path, {
      headers: { cookie: await cookieOf(office, as), 'accept-language': 'zh-CN' },
    })
    return { status: answer.status, page: await answer.text(), headers: answer.headers }
  }
  const keyIn = (page: string) => /name="key" value="([0-9a-f]+)"/.exec(page)?.[1] ?? ''
  /** Sends a form of a page as a browser without script does. */
  const send = async (as: string, path: string, typed: Record<string, string>) => {
    const { page } = await get(as, path)
    const body = new URLSearchParams({ key: keyIn(page), ...typed })
    const headers = { cookie: await cookieOf(office, as), 'accept-language': 'zh-CN' }
    const answer = await app().request(path.split('?')[0] ?? '', {
      method: 'POST',
      headers: { ...headers, 'sec-fetch-site': 'same-origin' },
      body,
    })
    return { status: answer.status, page: await answer.text(), to: answer.headers.get('location') ?? '' }
  }
  const stateOf = async (request: string) => (await office.registry.verbs.show({ as: 'qiao' }, { what: request })).state
  const attest = { act: 'attest', evidence: 'roll', date: '2026-11-20', expires: '' }

  test('who is not signed in is led to sign in, and back', async () => {
    const answer = await app().request('/office/requests/x?form=return')
    expect([answer.status, answer.headers.get('location')]).toEqual([
      303,
      '/sign-in?next=%2Foffice%2Frequests%2Fx%3Fform%3Dreturn',
    ])
    expect(
      (await app().request('/office/requests/x', { method: 'POST', headers: { 'sec-fetch-site': 'same-origin' } }))
        .status,
    ).toBe(303)
  })

  test('a request goes from the branch to the invitation by forms alone, each once however often it is sent', async () => {
    const request = await askFor(office)
    const path = `/office/requests/${request}`
    const done = await send('lin', path, attest)
    expect([done.status, done.to]).toEqual([303, `${path}?done=attest&of=${request}#name`])
    expect((await get('lin', `${path}?done=attest`)).page).toContain(inbox.doneActs.attest)
    for (const as of ['lin', 'chu']) expect((await send(as, path, { act: 'look' })).status).toBe(303)
    const { page } = await get('chu', path)
    const key = keyIn(page)
    const answers = [await send('chu', path, { act: 'review', key }), await send('chu', path, { act: 'review', key })]
    const links = answers.map(({ page }) => /\/offer#[\w-]+/.exec(page)?.[0])
    expect(links[0]).toBeDefined()
    expect(links[1]).toBe(links[0])
    expect(await stateOf(request)).toBe('offered')
    await consentTo(office.registry, links[0]?.split('#')[1] ?? '')
    expect(await stateOf(request)).toBe('issued')
  })

  test('what is refused stands beside its field in the same page, with what was typed', async () => {
    const path = `/office/requests/${await askFor(office)}`
    const { status, page } = await send('lin', path, { ...attest, evidence: 'transferLetter', date: '2026-11-19' })
    expect(status).toBe(422)
    expect(page).toMatch(/id="evidence-transferLetter"[^>]*checked/)
    expect(page).toMatch(/id="date"[^>]*value="2026-11-19"/)
    expect(page).toMatch(/id="expires"[^>]*aria-invalid="true"[^>]*aria-describedby="expires-fault"/)
    expect(page).toContain('id="expires-fault"')
  })

  test('a return says exactly what the member reads; without a choice, or a sentence for other, it asks for it', async () => {
    const request = await askFor(office)
    const path = `/office/requests/${request}`
    const { page } = await get('lin', `${path}?form=return`)
    for (const { label, reads } of Object.values(decision.returned).slice(0, 3)) {
      expect(page).toContain(label)
      expect(page).toContain(reads)
    }
    expect((await send('lin', path, { act: 'return' })).page).toContain(inbox.chooseOne)
    expect((await send('lin', path, { act: 'return', reason: 'other', sentence: ' ' })).page).toContain(
      'sentence-fault',
    )
    expect((await send('lin', path, { act: 'return', reason: 'shop' })).status).toBe(303)
    expect((await get('lin', path)).page).toContain(decision.returned.shop.reads)
    expect((await send('lin', path, { act: 'resubmit' })).status).toBe(303)
    expect(await stateOf(request)).toBe('requested')
  })

  test("one's own request has the reason in place of the buttons, and who else can attest it", async () => {
    const path = `/office/requests/${await askFor(office, { subject: { id: 'lin', name: 'lin同志' } })}`
    const { page } = await get('lin', path)
    expect(page).toContain(inbox.whyNot.attest)
    expect(page).not.toContain(`>${inbox.attest}<`)
    expect(page).toMatch(/<option value="qiao"/)
    const handed = await send('lin', path, { act: 'handTo', person: 'qiao' })
    expect(handed.status).toBe(303)
    expect((await send('lin', path, attest)).status).toBe(403)
  })

  test('ending a badge takes its shop name; another name changes nothing, and pausing is offered instead', async () => {
    const { badgeNo } = await showBadge(office, {
      shop: { name: '望舒 纸艺', listing: { host: 'market.example', id: '77' } },
    })
    const { request } = await office.registry.verbs.show({ as: 'chu' }, { what: badgeNo })
    const path = `/office/badges/${request}`
    const end = { act: 'end', reason: 'closeShop' }
    const wrong = await send('chu', path, { ...end, shopName: '望舒' })
    expect([wrong.status, wrong.page.includes(inbox.nameDiffers)]).toEqual([422, true])
    expect((await send('chu', path, { ...end, shopName: '', instead: 'pause' })).status).toBe(303)
    expect((await get('chu', path)).page).toContain(inbox.pauseCauses.office)
    expect((await send('chu', path, { ...end, shopName: ' 望舒  纸艺' })).to).toContain('done=end')
    expect((await get('chu', path)).status).toBe(404)
  })

  test('what is not there and what is not theirs is one answer, in bytes', async () => {
    const request = await askFor(office)
    const pages = [await get('shen', '/office/inbox')]
    expect(pages[0]?.status).toBe(403)
    await office.registry.verbs.charter({ as: 'qiao' }, { organization: 'zone', kind: 'branch', name: '服务区党支部' })
    const role = { role: 'secretary', status: 'fullMember', until: '2029-11-23' } as const
    const person = { id: 'zhou', name: '周工' }
    await office.registry.verbs.appoint({ as: 'qiao' }, { organization: 'zone', person, ...role })
    const theirs = await get('zhou', `/office/requests/${request}`)
    const none = await get('zhou', '/office/requests/none')
    expect([theirs.status, none.status]).toEqual([404, 404])
    expect(theirs.page).toBe(none.page)
    expect((await send('zhou', `/office/requests/${request}`, attest)).status).toBe(404)
  })

  test('a page is not stored, says no word of rule 3 in its title, and names nobody who did not ask', async () => {
    await offerTo(office)
    await askFor(office, { subject: { id: 'lu', name: '陆闻溪' } })
    const { page, headers } = await get('chu', '/office/inbox')
    expect(headers.get('cache-control')).toBe('no-store')
    expect(/<title>(.*)<\/title>/.exec(page)?.[1]).not.toMatch(/党员|黨員|Party member/)
    expect(page).not.toContain('沈书遥')
  })

  test('what a member wrote is text on the page, whatever it looks like', async () => {
    const request = await askFor(office, { pledge: '<script>alert(1)</script> "好"' })
    const { page } = await get('lin', `/office/requests/${request}`)
    expect(page).not.toContain('<script>alert')
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
  })

  test('a report waits for the office alone, is answered in one sentence, and changes no badge', async () => {
    const { badgeNo } = await showBadge(office)
    const said = { kind: 'address', text: '在别的网址看到', contact: '微信 buyer-77' } as const
    const { number, token } = await office.registry.verbs.report({ as: MEMBER }, { badge: badgeNo, ...said })
    const path = `/office/reports/${number}`
    expect((await get('chu', '/office/inbox')).page).toContain(path)
    expect((await get('lin', '/office/inbox')).page).not.toContain(path)
    expect((await get('lin', path)).status).toBe(404)
    expect((await get('chu', path)).page).toContain(said.contact)
    const empty = await send('chu', path, { answer: ' ' })
    expect([empty.status, empty.page.includes('answer-fault')]).toEqual([422, true])
    expect((await send('chu', path, { answer: '已请该网站撤下。' })).status).toBe(303)
    expect((await get('chu', '/office/inbox')).page).not.toContain(path)
    expect(await office.registry.viewReport(token)).toMatchObject({ answer: '已请该网站撤下。' })
    expect((await office.registry.verbs.show({ as: 'chu' }, { what: badgeNo })).badge?.state).toBe('active')
  })

  test('an act that a form does not have is answered as a page that is not there', async () => {
    const path = `/office/requests/${await askFor(office)}`
    for (const act of ['constructor', 'charter', '']) expect((await send('lin', path, { act })).status).toBe(404)
    await office.registry.verbs.attest({ as: 'lin' }, { request: path.split('/')[3] ?? '', ...fullMember })
    expect((await send('lin', path, { act: 'review' })).status).toBe(403)
  })
})
