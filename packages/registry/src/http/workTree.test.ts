import { pageWords, refusals } from '@liangpai/presentation'
import { madeFromIn, refusedIn, standingIn } from '@liangpai/server/testing'
import { expect, test } from 'vitest'
import { appoint, askFor, onEveryOffice } from '../testing/office.ts'
import { cookieOf } from '../testing/signIn.ts'
import { addMarket } from '../testing/tree.ts'
import { createApp } from './app.ts'

const { handover, organizationForms: forms, inbox } = pageWords['zh-Hans']
const badgeFiles = { latest: '1.0.0-3f9a1c2b', files: new Map() }

onEveryOffice('the pages of the tree and of handovers', (office) => {
  let isFresh = true
  let sent = 0
  const app = () => createApp(office.registry, { badgeFiles, proxies: 0 })
  const request = async (as: string, path: string, init: RequestInit = {}) => {
    const cookie = await cookieOf(office, as, isFresh ? 0 : 300)
    const headers = { cookie, 'accept-language': 'zh-CN', accept: 'text/html', 'sec-fetch-site': 'same-origin' }
    const answer = await app().request(path, { ...init, headers })
    return { status: answer.status, page: await answer.text(), to: answer.headers.get('location') }
  }
  const get = (as: string, path: string) => request(as, path)
  const send = (as: string, path: string, typed: Record<string, string>) =>
    request(as, path, {
      method: 'POST',
      body: new URLSearchParams({ key: String(sent++).padStart(16, '0'), ...typed }),
    })
  const branch = '/office/organizations/liutang'
  const handing = '/office/handover/liutang'
  const proposal = {
    act: 'submit',
    from: '2029-11-24',
    until: '2032-11-23',
    fullMembers: '5',
    areFullMembers: 'yes',
    'role-0': 'secretary',
    'held-0': 'lin',
    'name-0': '闻一苇',
    'id-0': 'wen',
  }
  const handoverIn = (page: string) => /name="handover" value="([^"]+)"/.exec(page)?.[1] ?? ''

  test('an organisation is moved, corrected and closed by forms, and what is refused stands in them as it was typed', async () => {
    await addMarket(office.registry.verbs)
    const { page } = await get('qiao', branch)
    for (const words of [forms.charter, forms.move, forms.close, forms.correct, handover.title])
      expect(page).toContain(words)
    const ahead = await send('qiao', branch, { act: 'correct', name: '柳塘村党支部', from: '2099-01-01' })
    expect([ahead.status, ahead.page.includes('value="柳塘村党支部"')]).toEqual([422, true])
    expect(ahead.page).toContain('id="correct-from-fault"')
    expect(
      (await send('qiao', branch, { act: 'correct', name: '柳塘村党支部', kind: 'branch', area: '柳塘街道' })).status,
    ).toBe(303)
    expect((await send('qiao', branch, { act: 'move', superior: 'market' })).status).toBe(303)
    const moved = await get('qiao', branch)
    for (const words of ['柳塘村党支部', '柳塘街道', '上级 市场党总支']) expect(moved.page).toContain(words)
    await askFor(office)
    const refused = await send('qiao', branch, { act: 'close' })
    expect([refused.status, refused.page.includes(refusals.organizationHasRequests.sentence['zh-Hans'])]).toEqual([
      409,
      true,
    ])
    expect((await send('qiao', '/office/organizations/zone', { act: 'close', until: '2026-12-31' })).status).toBe(303)
  })

  test('what was corrected since a page was opened is not overwritten: it stands beside what was typed', async () => {
    await appoint(office.registry.verbs, 'office', 'shu', 'deputySecretary', {
      approvedAbove: true,
      until: '2031-11-23',
    })
    const opened = madeFromIn((await get('qiao', branch)).page, 'correct')
    const correct = { act: 'correct', name: '柳塘村党支部', kind: 'branch', madeFrom: opened }
    expect((await send('shu', branch, { ...correct, area: '柳塘街道' })).status).toBe(303)
    const refused = await send('qiao', branch, { ...correct, area: '城北街道' })
    expect([refused.status, standingIn(refused.page)['correct-area']]).toEqual([409, '现在的内容 柳塘街道'])
    expect(refused.page).toContain('value="城北街道"')
    const madeFrom = madeFromIn(refused.page, 'correct')
    expect((await send('qiao', branch, { ...correct, area: '城北街道', madeFrom })).status).toBe(303)
    expect((await get('qiao', branch)).page).toContain('城北街道')
  })

  test('a role is given by a form that says everything that is wrong at once', async () => {
    const { status, page } = await send('qiao', branch, {
      act: 'appoint',
      name: '',
      person: 'Wen 闻',
      role: 'secretary',
    })
    expect([status, refusedIn(page).focused, refusedIn(page).fields.length]).toEqual([422, ['field-name'], 2])
    expect(page).toContain(refusals.shortNameUnreadable.sentence['zh-Hans'])
  })

  test('a branch is founded by its numbers, with a reason where they are unusual', async () => {
    const founding = {
      act: 'charter',
      organization: 'shiqiao',
      kind: 'branch',
      name: '石桥党支部',
      form: 'jointBranch',
      hostKind: 'village',
      hostName: '石桥村',
      isFounded: 'yes',
      fullMembers: '2',
      committeeSeats: '0',
    }
    const refused = await send('qiao', '/office/organizations/office', founding)
    expect([
      refused.status,
      refused.page.includes('charter-reason-fault'),
      refused.page.includes('value="石桥村"'),
    ]).toEqual([422, true, true])
    expect((await send('qiao', '/office/organizations/office', { ...founding, reason: '因工作需要' })).status).toBe(303)
    expect((await get('qiao', '/office/organizations')).page).toContain('石桥党支部')
    expect((await get('qiao', '/office/organizations/office?done=charter')).page).toContain(forms.done)
    expect((await get('qiao', '/office/organizations/office?done=unheard')).page).not.toContain(forms.done)
  })

  test('a liaison gets their branches and a group its leader by the form', async () => {
    await addMarket(office.registry.verbs)
    await appoint(office.registry.verbs, 'market', 'gu', 'committeeMember')
    const market = '/office/organizations/market'
    expect((await get('jiang', market)).page).toContain('name="liaison-zone"')
    const liaison = { act: 'appoint', person: 'gu', name: 'gu同志', role: 'liaisonMember', until: '2029-11-23' }
    expect((await send('jiang', market, liaison)).status).toBe(422)
    expect((await send('jiang', market, { ...liaison, 'liaison-zone': 'yes' })).status).toBe(303)
    expect((await get('gu', '/office/organizations')).page).toContain('服务区党支部')
    const group = { act: 'charter', organization: 'packers', kind: 'group', name: '打包组党小组' }
    expect((await send('lin', branch, group)).status).toBe(303)
    const leader = { act: 'appoint', person: 'bai', name: '白露', role: 'groupLeader', status: 'fullMember' }
    expect((await send('lin', '/office/organizations/packers', leader)).status).toBe(303)
  })

  test('what cannot be undone asks first that it is them', async () => {
    isFresh = false
    for (const act of ['move', 'close'])
      expect((await send('qiao', branch, { act, superior: 'office' })).page).toMatch(
        /data-sent-form[^]*name="superior" value="office"/,
      )
    isFresh = true
  })

  test('a handover is submitted, waits above, is returned with a reason, and approved by another person', async () => {
    office.clock.now = Date.UTC(2029, 10, 23, 4) / 1000
    const { page } = await get('lin', handing)
    for (const words of [handover.title, handover.leaving, handover.coming, 'lin同志', ...handover.afterSteps])
      expect(page).toContain(words)
    const short = await send('lin', handing, { ...proposal, until: '2030-01-01' })
    expect([short.status, short.page.includes('id="until-fault"'), short.page.includes('value="闻一苇"')]).toEqual([
      422,
      true,
      true,
    ])
    expect((await send('lin', handing, proposal)).status).toBe(303)
    const own = await get('lin', handing)
    expect([own.page.includes('闻一苇'), own.page.includes(`>${handover.approve}<`)]).toEqual([true, false])
    expect((await get('qiao', '/office/inbox')).page).toContain(inbox.acts.approveHandover)
    const first = handoverIn((await get('qiao', handing)).page)
    expect((await send('qiao', handing, { act: 'return', handover: first, reason: '请补充宣传委员' })).status).toBe(303)
    expect((await get('lin', handing)).page).toContain('请补充宣传委员')
    expect((await send('lin', handing, proposal)).status).toBe(303)
    const waiting = handoverIn((await get('qiao', handing)).page)
    expect((await send('qiao', handing, { act: 'approve', handover: first })).status).toBe(404)
    const approved = await send('qiao', handing, { act: 'approve', handover: waiting })
    expect([approved.status, approved.to]).toEqual([303, `${handing}?done=approved#name`])
    expect((await get('qiao', `${handing}?done=approved`)).page).toContain(handover.doneMeans)
    expect((await send('qiao', handing, { act: 'approve', handover: waiting })).status).toBe(404)
  })

  test('what is left empty in a handover is asked for beside its field, all at once', async () => {
    const empty = await send('lin', handing, { ...proposal, from: '', until: '', fullMembers: '' })
    expect([empty.status, refusedIn(empty.page)]).toEqual([
      422,
      { fields: ['from', 'until', 'fullMembers'], focused: ['from'] },
    ])
    expect(empty.page).toContain(pageWords['zh-Hans'].workForm.writeIt)
    expect(empty.page).toContain('value="闻一苇"')
    const odd = await send('lin', handing, { ...proposal, from: '2029-13-40' })
    expect([odd.status, odd.page.includes(refusals.dayUnreadable.sentence['zh-Hans'])]).toEqual([422, true])
  })

  test('unusual numbers are shown once before a handover is submitted, with what was typed', async () => {
    office.clock.now = Date.UTC(2029, 10, 23, 4) / 1000
    const shown = await send('lin', handing, { ...proposal, fullMembers: '9' })
    expect([shown.status, shown.page.includes(handover.submitAnyway), shown.page.includes('value="闻一苇"')]).toEqual([
      200,
      true,
      true,
    ])
    const seen = /name="seen" value="([^"]+)"/.exec(shown.page)?.[1] ?? ''
    expect((await send('lin', handing, { ...proposal, fullMembers: '9', seen })).status).toBe(303)
  })

  test('once the term is over, its last secretary still opens the handover, and nothing else of the branch', async () => {
    office.clock.now = Date.UTC(2029, 10, 26, 4) / 1000
    expect((await get('lin', '/office/inbox')).page).toContain(inbox.acts.elect)
    expect((await get('lin', handing)).status).toBe(200)
    expect((await get('lin', branch)).status).toBe(404)
    const late = { ...proposal, from: '2029-11-26', until: '2032-11-25' }
    expect((await send('lin', handing, late)).status).toBe(303)
  })

  test('another branch’s pages and forms are those of what is not there, in bytes', async () => {
    await addMarket(office.registry.verbs)
    const nothing = await get('zhou', '/office/people/nobody')
    for (const path of [branch, handing, '/office/handover/nowhere', '/office/handover/office'])
      expect(await get('zhou', path), path).toEqual(nothing)
    for (const act of ['move', 'close', 'correct', 'charter', 'unheard'])
      expect(await send('zhou', branch, { act, superior: 'market' }), act).toEqual(nothing)
    for (const act of ['submit', 'approve', 'return'])
      expect(await send('zhou', handing, { act }), act).toEqual(nothing)
    expect((await send('jiang', '/office/organizations/zone', { act: 'close' })).status).toBe(403)
    expect((await send('jiang', '/office/organizations/zone', { act: 'move', superior: 'office' })).status).toBe(403)
  })

  test('whoever submitted does not approve by the page, nor whoever takes office', async () => {
    office.clock.now = Date.UTC(2029, 10, 23, 4) / 1000
    expect((await send('qiao', handing, proposal)).status).toBe(303)
    const { page } = await get('qiao', handing)
    expect(page).toContain(refusals.approverIsSubmitter.sentence['zh-Hans'])
    const forged = await send('qiao', handing, { act: 'approve', handover: handoverIn(page) })
    expect([forged.status, (await get('lin', branch)).page.includes('闻一苇')]).toEqual([409, false])
  })

  test('what people type is text on every page, never markup', async () => {
    office.clock.now = Date.UTC(2029, 10, 23, 4) / 1000
    const evil = '<img src=x onerror=alert(1)>'
    for (const [path, typed] of [
      [handing, { ...proposal, 'name-0': evil, until: evil }],
      [branch, { act: 'correct', name: evil, area: evil, from: '2099-01-01' }],
      [branch, { act: 'charter', name: evil, organization: evil, hostName: evil }],
      [branch, { act: 'move', superior: evil, from: evil }],
    ] as const)
      expect((await send('qiao', path, typed)).page).not.toContain('<img src=x')
    await send('lin', handing, proposal)
    const id = handoverIn((await get('qiao', handing)).page)
    await send('qiao', handing, { act: 'return', handover: id, reason: evil })
    const { page } = await get('lin', handing)
    expect([page.includes('<img src=x'), page.includes('&lt;img')]).toEqual([false, true])
  })

  test('a page says everything in each language', async () => {
    for (const lang of ['zh-Hant', 'en'] as const)
      expect((await get('qiao', `${handing}?lang=${lang}`)).page).toContain(pageWords[lang].handover.title)
  })
})
