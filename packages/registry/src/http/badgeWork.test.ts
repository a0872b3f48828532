import { pageWords } from '@liangpai/presentation'
import { expect, test } from 'vitest'
import { city } from '@liangpai/world'
import { member, onEveryOffice, showBadge } from '../testing/office.ts'
import { cookieOf } from '../testing/signIn.ts'
import { createApp } from './app.ts'

const { badgeActs, inbox } = pageWords['zh-Hans']
const badgeFiles = { latest: '1.0.0-3f9a1c2b', files: new Map() }

onEveryOffice('what is done for a member on the page of their badge', (office) => {
  const request = async (as: string, path: string, sent?: Record<string, string>) => {
    const app = createApp(office.registry, { badgeFiles, proxies: 0 })
    const headers = {
      cookie: await cookieOf(office, as),
      'accept-language': 'zh-CN',
      'sec-fetch-site': 'same-origin',
    }
    const answer = await app.request(
      path,
      sent ? { method: 'POST', headers, body: new URLSearchParams(sent) } : { headers },
    )
    return { status: answer.status, page: await answer.text(), to: answer.headers.get('location') ?? '' }
  }
  const send = async (as: string, path: string, typed: Record<string, string>) => {
    const { page } = await request(as, path)
    return request(as, path, { key: /name="key" value="([0-9a-f]+)"/.exec(page)?.[1] ?? '', ...typed })
  }
  const badge = async () => {
    const { badgeNo, ...links } = await showBadge(office)
    const { request: id } = await office.registry.verbs.show({ as: 'chu' }, { what: badgeNo })
    return { badgeNo, id, path: `/office/badges/${id}`, ...links }
  }
  const stateOf = async (badgeNo: string) =>
    (await office.registry.verbs.show({ as: 'chu' }, { what: badgeNo })).badge?.state
  const acts = (page: string) => [...page.matchAll(/name="act" value="(\w+)"/g)].map(([, act]) => act)

  test('the branch makes a link to "My data", which is shown this once and opens it', async () => {
    const { path } = await badge()
    expect(acts((await request('lin', path)).page)).toEqual(['dataLink', 'correct', 'amend'])
    const { status, page } = await send('lin', path, { act: 'dataLink' })
    expect([status, page.includes(badgeActs.dataReady)]).toEqual([200, true])
    const token = /\/data#([\w.-]+)/.exec(page)?.[1] ?? ''
    const { session } = await office.registry.verbs['open-data'](member, { token })
    expect((await office.registry.viewData(session)).shop.name).toBeDefined()
    expect((await request('lin', path)).page).not.toContain(token)
  })

  test('a name is corrected by the branch, and waits to be attested; as it was, it asks what is wrong', async () => {
    const { path } = await badge()
    const same = await send('lin', path, { act: 'correct', newName: city.member, note: '' })
    expect([same.status, same.page.includes('id="correct-newName-fault"')]).toEqual([422, true])
    expect((await send('lin', path, { act: 'correct', newName: '沈书瑶', note: '' })).to).toContain('done=correct')
    const { requests } = await office.registry.verbs.list({ as: 'lin' }, { what: 'requests' })
    expect(requests).toMatchObject([{ kind: 'correction', state: 'requested' }])
  })

  test('a shop is changed by the branch, and the badge pauses; what was typed stays beside what was refused of it', async () => {
    const { path, badgeNo } = await badge()
    const amend = { act: 'amend', shopName: '荷雨茶铺', listingHost: '', listingId: '' }
    const refused = await send('lin', path, { ...amend, urls: 'ftp://x' })
    expect(refused.status).toBe(422)
    expect(refused.page).toMatch(/id="amend-urls"[^>]*value="ftp:\/\/x"[^>]*aria-invalid="true"/)
    expect((await send('lin', path, { ...amend, urls: 'https://heyu-tea.example/' })).to).toContain('done=amend')
    expect(await stateOf(badgeNo)).toBe('paused')
  })

  test('the issuer transfers a badge to another branch, which pauses until that has attested', async () => {
    const { path, badgeNo } = await badge()
    expect((await request('chu', path)).page).not.toContain(badgeActs.transferTo)
    await office.registry.verbs.charter({ as: 'qiao' }, { organization: 'zone', kind: 'branch', name: '服务区党支部' })
    expect((await request('chu', path)).page).toMatch(/<option value="zone"/)
    expect((await send('chu', path, { act: 'transfer', to: 'zone' })).to).toContain('done=transfer')
    expect(await stateOf(badgeNo)).toBe('paused')
  })

  test('a stop link is replaced once a second person says so, and the old one ends', async () => {
    const { path, stopToken } = await badge()
    expect((await send('chu', path, { act: 'stopLink' })).to).toContain('done=stopLinkWanted')
    const first = await request('chu', path)
    expect([first.page.includes('value="stopLink"'), first.page.includes('提出换新停用链接，等另一人')]).toEqual([
      false,
      true,
    ])
    const { page } = await send('qiao', path, { act: 'stopLink' })
    expect(page).toContain(badgeActs.stopReady)
    const token = /\/stop#([\w.-]+)/.exec(page)?.[1] ?? ''
    expect((await office.registry.viewStopLink(token)).state).toBe('active')
    await expect(office.registry.viewStopLink(stopToken)).rejects.toMatchObject({ code: 'linkUnknown' })
  })

  test('the office carries out the wish of a member, once the name of the shop was typed', async () => {
    const { path } = await badge()
    expect((await send('chu', path, { act: 'end', reason: 'memberWish', shopName: '别的' })).status).toBe(422)
    expect((await send('chu', path, { act: 'end', reason: 'memberWish', shopName: city.shop.name })).to).toContain(
      'done=end',
    )
    expect((await request('chu', path)).status).toBe(404)
    const lines = await office.registry.verbs.log({ as: 'qiao' }, {})
    expect(lines.lines[0]).toMatchObject({ verb: 'withdraw' })
  })

  test('what befell the member ends all their badges, or pauses them where the rules say so', async () => {
    const { path, badgeNo } = await badge()
    const { page } = await request('chu', `${path}?form=end`)
    for (const occasion of ['leaveShop', 'expel', 'suspend', 'extendProbation', 'issuedInError'])
      expect(page).toContain(`<option value="${occasion}"`)
    for (const occasion of ['restore', 'admit', 'renameShop', 'completeTransfer']) expect(page).not.toContain(occasion)
    expect((await send('chu', path, { act: 'end', reason: 'extendProbation', shopName: city.shop.name })).to).toContain(
      'done=pause',
    )
    expect(await stateOf(badgeNo)).toBe('paused')
    expect((await send('chu', path, { act: 'end', reason: 'expel', shopName: city.shop.name })).to).toContain(
      'done=end',
    )
    expect((await request('chu', path)).page).toContain(inbox.notYours)
  })

  test('what is for the issuer to do is refused to the branch, whatever form it sends', async () => {
    const { path } = await badge()
    for (const act of ['stopLink', 'transfer', 'end'])
      expect((await send('lin', path, { act, reason: 'closeShop', to: 'zone' })).status).toBeGreaterThanOrEqual(403)
  })
})
