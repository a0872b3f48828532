import { pageWords } from '@liangpai/presentation'
import { readAudit } from '@liangpai/server/store'
import { expect, test } from 'vitest'
import { appoint, askFor, onEveryOffice, showBadge } from '../testing/office.ts'
import { cookieOf } from '../testing/signIn.ts'
import { createApp } from './app.ts'

const { lookUp, inbox } = pageWords['zh-Hans']
const badgeFiles = { latest: '1.0.0-3f9a1c2b', files: new Map() }

onEveryOffice('the pages that look up', (office) => {
  let isFresh = true
  const app = () => createApp(office.registry, { badgeFiles, proxies: 0 })
  const headers = async (as: string) => ({
    cookie: await cookieOf(office, as, isFresh ? 0 : 300),
    'accept-language': 'zh-CN',
  })
  const get = async (as: string, path: string) => {
    const answer = await app().request(path, { headers: await headers(as) })
    return { status: answer.status, page: await answer.text(), to: answer.headers.get('location') }
  }
  const send = async (as: string, path: string, typed: Record<string, string>) => {
    const body = new URLSearchParams({ key: 'a'.repeat(16), ...typed })
    const answer = await app().request(path, {
      method: 'POST',
      headers: { ...(await headers(as)), 'sec-fetch-site': 'same-origin' },
      body,
    })
    return { status: answer.status, page: await answer.text(), to: answer.headers.get('location') }
  }
  const another = async () => {
    const { verbs } = office.registry
    await verbs.charter({ as: 'qiao' }, { organization: 'zone', kind: 'branch', name: '服务区党支部' })
    await appoint(verbs, 'zone', 'zhou', 'secretary')
  }

  test('another branch’s organisation, person, request and badge have the page of what is not there, in bytes', async () => {
    await another()
    const request = await askFor(office)
    const { badgeNo } = await showBadge(office, { subject: { id: 'lu', name: '陆闻溪' } })
    const nothing = await get('zhou', '/office/people/nobody')
    expect(nothing.status).toBe(404)
    for (const path of [
      '/office/organizations/liutang',
      '/office/organizations/nowhere',
      '/office/people/lin',
      `/office/requests/${request}`,
    ])
      expect(await get('zhou', path), path).toEqual(nothing)
    for (const act of ['appoint', 'endRole'])
      expect(await send('zhou', '/office/organizations/liutang', { act })).toEqual(nothing)
    for (const act of ['link', 'confirm']) expect(await send('zhou', '/office/people/lin', { act })).toEqual(nothing)
    const asks = async (as: string, q: string) => {
      const { status, page } = await get(as, `/office/look-up?${String(new URLSearchParams({ q }))}`)
      return [status, page.includes(inbox.notYours)]
    }
    for (const q of [request, badgeNo, '7K3M-9QXW-2BHK', 'https://no.example/', '沈书遥'])
      expect(await asks('zhou', q), q).toEqual([404, true])
    expect(await asks('lin', '沈书遥')).toEqual([404, true])
    expect((await get('zhou', '/office/trail')).page).not.toContain('荷雨茶铺')
  })

  test('a number, an address and a request lead to their page, each written exactly', async () => {
    const shop = { name: '荷雨茶铺', urls: ['https://heyu.example/'] }
    const request = await askFor(office, { shop })
    const { badgeNo } = await showBadge(office, { subject: { id: 'lu', name: '陆闻溪' } })
    const to = async (q: string) => (await get('lin', `/office/look-up?${String(new URLSearchParams({ q }))}`)).to
    expect(await to(request)).toBe(`/office/requests/${request}#name`)
    expect(await to('heyu.example')).toBe(`/office/requests/${request}#name`)
    expect(await to(badgeNo.toLowerCase())).toMatch(/^\/office\/badges\/.+#name$/)
    expect(await to('heyu')).toBe(null)
    expect((await get('lin', '/office/look-up')).status).toBe(200)
  })

  test('the tree of a day leads to an organisation with its people, their terms and how they sign in', async () => {
    await another()
    const { page } = await get('qiao', '/office/organizations')
    for (const name of ['柳塘网商党支部', '服务区党支部']) expect(page).toContain(name)
    expect((await get('qiao', '/office/organizations?on=2026-11-23')).page).toContain(lookUp.noneThatDay)
    expect((await get('lin', '/office/organizations')).page).not.toContain('服务区党支部')
    const one = await get('lin', '/office/organizations/liutang')
    for (const words of ['lin同志', '2029年11月23日', lookUp.signIn.ownWay, lookUp.under('')])
      expect(one.page).toContain(words)
  })

  test('a role is given and ended by forms, and what is refused stands beside its field with what was typed', async () => {
    const path = '/office/organizations/liutang'
    const form = { act: 'appoint', person: 'tao', name: '陶然', role: 'publicityMember', status: 'fullMember' }
    const refused = await send('lin', path, { ...form, key: 'b'.repeat(16) })
    expect([refused.status, refused.page.includes('value="陶然"'), refused.page.includes('id="until-fault"')]).toEqual([
      422,
      true,
      true,
    ])
    const done = await send('lin', path, { ...form, until: '2029-11-23' })
    expect([done.status, done.to]).toEqual([303, `${path}?done=appoint#name`])
    expect((await get('lin', path)).page).toContain('陶然')
    const ended = { act: 'endRole', seat: 'tao publicityMember', key: 'c'.repeat(16) }
    isFresh = false
    const answer = await send('lin', path, ended)
    expect([answer.status, answer.page.includes('name="seat" value="tao publicityMember"')]).toEqual([403, true])
    expect(answer.page).toContain(`action="${path}" data-sent-form`)
    isFresh = true
    expect((await send('lin', path, ended)).status).toBe(303)
    expect((await get('lin', path)).page).not.toContain('陶然')
  })

  test('a leader hands a person a link, shown once in that answer, and nobody hands one to themself', async () => {
    const made = await send('qiao', '/office/people/lin', { act: 'link' })
    expect([made.status, made.page.match(/\/sign-in#[\w-]+/g)?.length]).toEqual([200, 2])
    expect((await get('qiao', '/office/people/lin')).page).not.toContain('/sign-in#')
    expect((await get('qiao', '/office/people/qiao')).page).not.toContain(lookUp.giveLink)
    expect((await get('chu', '/office/people/lin')).page).not.toContain(lookUp.giveLink)
    expect((await send('chu', '/office/people/lin', { act: 'link', key: 'd'.repeat(16) })).status).toBe(403)
  })

  test('a leader ends the way in of another, at a second tap, and nobody that of somebody they do not lead', async () => {
    expect((await get('qiao', '/office/people/lin')).page).toContain(lookUp.doEndSignIn)
    expect((await get('lin', '/office/people/lin')).page).not.toContain(lookUp.doEndSignIn)
    expect((await send('chu', '/office/people/lin', { act: 'end', key: 'e'.repeat(16) })).status).toBe(403)
    expect((await send('qiao', '/office/people/lin', { act: 'end', key: 'f'.repeat(16) })).status).toBe(303)
    const ended = await get('qiao', '/office/people/lin?done=end')
    expect([ended.page.includes(lookUp.signIn.none), ended.page.includes(lookUp.doneActs.end)]).toEqual([true, true])
    expect((await get('qiao', '/office/people/lin?done=toString')).page).not.toContain('role="status"')
  })

  test('the trail names who acted and how, in words, and says until when it was checked', async () => {
    await send('qiao', '/office/people/lin', { act: 'link' })
    expect((await get('lin', '/office/trail')).page).toContain(lookUp.notChecked)
    const { requestId } = (await readAudit(office.registry.context.store.db)).at(-1) ?? {}
    await office.registry.chainTrail()
    const { page } = await get('lin', '/office/trail')
    for (const words of [
      '乔一舟',
      lookUp.via.passkey,
      lookUp.verbs['sign-in-link'],
      requestId?.slice(0, 4) ?? 'none',
      lookUp.checkedUntil('今天 12:00'),
    ])
      expect(page).toContain(words.replace('，没有改动', ''))
  })

  test('every act that an organisation sees in its trail has words', () => {
    const { verbs } = office.registry
    const named = Object.keys(verbs).filter((name) => !unseen.includes(name))
    expect(named.filter((name) => !Object.hasOwn(lookUp.verbs, name))).toEqual([])
  })
})

/** Reads, members' own acts on their data, and what concerns one person's own sign-in: no organisation's trail has them. */
const unseen = [
  'add-passkey',
  'add-token',
  'ask',
  'cancel-ask',
  'cancel-report',
  'choose',
  'decline',
  'end-session',
  'end-sessions',
  'inbox',
  'list',
  'log',
  'open-data',
  'open-data-by-passkey',
  'raise-data',
  'remove-passkey',
  'remove-sign-in-passkey',
  'remove-token',
  'rename-sign-in-passkey',
  'reopen',
  'report',
  'show',
]
