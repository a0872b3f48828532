import { OPERATOR } from '@liangpai/server'
import type { Caller } from '@liangpai/server/testing'
import { expect, test } from 'vitest'
import { callerOf } from '../../testing/caller.ts'
import { member, onEveryServices, secretary } from '../../testing/services.ts'
import { openWorkPages } from '../../testing/workPages.ts'
import { ask, helpOn, makeCenter } from '../testing/helpFixture.ts'

const filled = {
  center: 'liutang',
  topic: 'pageDesign',
  text: '想开一家卖草编包的店。',
  callName: '小乔',
  contact: '139 0000 0000',
  once: '0123456789abcdef01234567',
}
const tokenIn = (body: string): string => /data-link="\/help#([\w-]+)"/.exec(body)?.[1] ?? ''

onEveryServices('the pages of help', (fixture) => {
  const help = () => helpOn(fixture.services)
  const pages = openWorkPages(fixture)
  const asking = async (more: Record<string, string> = {}) => {
    await makeCenter(help())
    const caller = callerOf(fixture.services)
    const answer = await caller.post('/help', { ...filled, ...more })
    return { caller, answer, token: tokenIn(answer.body) }
  }
  const introducedTo = async (caller: Caller, token: string, act = 'link', more: Record<string, string> = {}) =>
    caller.post(`/help/${act}`, { token, ...more })

  test('of more requests than a list has it shows the oldest and says so, and the next one follows', async () => {
    await makeCenter(help())
    const { token } = await ask(help(), { callName: '第一位' })
    for (let n = 1; n < 100; n++) await ask(help(), { callName: `第${n}位以后` })
    fixture.clock.now += 60
    await ask(help(), { callName: '最后一位' })
    const list = async () => (await pages.get('fang', '/work/help')).page
    const [full, says] = [await list(), '每组先列较早的100件']
    expect([full.includes('第一位'), full.includes('最后一位'), full.includes(says)]).toEqual([true, false, true])
    await help().verbs['withdraw-help'](member, { token })
    const next = await list()
    expect([next.includes('>第一位<'), next.includes('最后一位')]).toEqual([false, true])
  })

  test('what is longer than a call name may be is typed whole, refused with words, and stays', async () => {
    const long = '二'.repeat(41)
    const { answer } = await asking({ callName: long })
    expect([answer.status, answer.body.includes(`value="${long}"`)]).toEqual([422, true])
    expect(answer.body).toMatch(/id="callName-fault"[^]*这一项太长。[^]*41/)
    expect(answer.body).not.toContain('maxlength')
  })

  test('a code on the door opens one page with three fields, and nothing of turnover or membership', async () => {
    await makeCenter(help())
    const { status, body, text } = await callerOf(fixture.services).get('/help?lang=zh-Hans')
    expect([status, text.includes('想请人帮什么')]).toEqual([200, true])
    const fields = [...body.matchAll(/<(?:input type="text"|textarea)[^>]* name="(\w+)"/g)].map(([, name]) => name)
    expect(fields).toEqual(['text', 'callName', 'contact'])
    expect(body).not.toMatch(/党|评分/)
    expect((await callerOf(fixture.services).get('/help/nowhere')).status).toBe(404)
  })

  test('several centers have a door each, and a page to choose', async () => {
    await makeCenter(help())
    await help().verbs['set-up-center'](secretary, {
      center: 'park',
      host: 'park',
      name: '电商园服务中心',
      open: '每天',
    })
    const caller = callerOf(fixture.services)
    const { body, text } = await caller.get('/help?lang=zh-Hans')
    expect(text).toContain('电商园服务中心')
    expect(body).toContain('href="/help/park?lang=zh-Hans"')
    expect((await caller.get('/help/park')).body).toContain('value="park"')
  })

  test('what lacks is named, each gap a link, and nothing typed is lost', async () => {
    const { answer } = await asking({ text: '', contact: '不告诉你' })
    expect([answer.status, answer.text.includes('还差2处')]).toEqual([422, true])
    expect(answer.body).toContain('href="#text"')
    expect(answer.body).toContain('value="不告诉你"')
    expect(answer.text).toContain('请填写手机号、电话或邮箱')
  })

  test('a request sent twice is one, and its receipt says by when and has its link', async () => {
    const { caller, answer, token } = await asking()
    expect(answer.text).toContain('最迟11月26日（星期四）')
    expect(answer.text).toContain('没有合适的人，也会告诉你。')
    expect(tokenIn((await caller.post('/help', filled)).body)).toBe(token)
    const rows = await help().context.store.db.selectFrom('helpRequests').select('id').execute()
    expect(rows).toHaveLength(1)
  })

  test('no response names a mentor before they accept, nor whoever asked to them', async () => {
    const { caller, token } = await asking()
    const [row] = await help().context.store.db.selectFrom('helpRequests').select('id').execute()
    const all = await help().context.store.db.selectFrom('helpMentors').select('id').execute()
    const he = await help().verbs['mentor-link'](secretary, { mentor: all[0]!.id })
    const request = row!.id
    await help().verbs['arrange-help'](member, { token: he.token, topics: ['pageDesign'], capacity: 2 })
    await help().verbs['introduce-mentors'](secretary, { request, mentors: [all[0]!.id] })
    const ofRequester = await Promise.all(['link', 'all', 'copy'].map((act) => introducedTo(caller, token, act)))
    for (const { body } of ofRequester) expect(body).not.toMatch(/何青舟|唐既明|13[67]0{8}|13[67] 0000 0000/)
    const ofMentor = await Promise.all(
      ['link', 'copy'].map((act) => caller.post(`/mentor/${act}`, { token: he.token })),
    )
    const sure = await caller.post('/mentor/accept', { token: he.token, request })
    for (const { body, status } of [...ofMentor, sure]) {
      expect(status).toBe(200)
      expect(body).not.toMatch(/小乔|13900000000|139 0000 0000/)
    }
    expect(sure.text).toContain('再想想')
    const done = await caller.post('/mentor/accept', { token: he.token, request, sure: 'yes', saysMember: 'yes' })
    expect(done.text).toContain('139 0000 0000')
    const { text } = await introducedTo(caller, token)
    expect(text).toMatch(/一位愿意帮你/)
    expect(text).toContain('本人说明：是党员')
  })

  test('what ends or deletes takes a second tap, in place, with the way back', async () => {
    const { caller, token } = await asking()
    for (const act of ['withdraw', 'delete']) {
      const { status, text } = await introducedTo(caller, token, act)
      expect([status, text.includes('再想想')]).toEqual([200, true])
    }
    expect((await introducedTo(caller, token, 'delete', { sure: 'yes' })).text).toContain('已删除')
    expect((await introducedTo(caller, token)).status).toBe(404)
  })

  test('words are blacked out, corrected and downloaded by whoever asked', async () => {
    const { caller, token } = await asking()
    const missing = await introducedTo(caller, token, 'black-out', { sent: 'yes', words: '没有的话' })
    expect([missing.status, missing.text.includes('资料里没有这些字')]).toEqual([422, true])
    const { body, text } = await introducedTo(caller, token, 'black-out', { sent: 'yes', words: '草编包' })
    expect(body).not.toContain('草编包')
    expect(text).toContain('涂黑的地方，原文已删除。')
    const corrected = { ...filled, sent: 'yes', callName: '乔姐' }
    expect((await introducedTo(caller, token, 'correct', corrected)).text).toContain('乔姐')
    const copy = await introducedTo(caller, token, 'copy')
    expect(copy.headers.get('content-disposition')).toContain('attachment')
    expect(JSON.parse(copy.body)).toMatchObject({ requester: { callName: '乔姐' } })
  })

  test('the secretary introduces several from the list, sees no contact unless asked, and leaves a trace', async () => {
    await makeCenter(help())
    const { request } = await ask(help())
    const list = await pages.get('fang', '/work/help')
    expect([list.status, list.page.includes('小乔')]).toEqual([200, true])
    expect(list.page).not.toMatch(/13900000000/)
    const path = `/work/help/${request}`
    expect((await pages.post('fang', path, { act: 'contact' })).page).toContain('139 0000 0000')
    const trail = await help()
      .context.store.db.selectFrom('audit')
      .selectAll()
      .where('verb', '=', 'help-contact')
      .execute()
    expect(trail).toHaveLength(1)
    const lines = await help()
      .context.store.db.selectFrom('audit')
      .selectAll()
      .where('subject', 'like', 'request/%')
      .execute()
    expect(new Set(lines.map(({ organizationId }) => organizationId))).toEqual(new Set(['liutang']))
    const none = await pages.post('fang', path, { act: 'introduce' })
    expect([none.status, none.page.includes('请至少选一项')]).toEqual([422, true])
    const all = [...list.page.matchAll(/name="mentors" value="([\da-f]+)"/g)].map(([, id]) => id!)
    expect(all).toHaveLength(2)
    expect((await pages.post('fang', path, { act: 'introduce', mentors: all })).status).toBe(303)
    expect((await pages.get('fang', path)).page).toContain('尚未回答')
  })

  test('a secretary who leads no center reads one answer for what is not there and what is not theirs', async () => {
    await makeCenter(help())
    const { request } = await ask(help())
    const theirs = await pages.get('bai', `/work/help/${request}`)
    const none = await pages.get('bai', '/work/help/0123456789abcdef01234567')
    expect([theirs.status, none.status]).toEqual([404, 404])
    expect(theirs.page.replaceAll(request, '')).toBe(none.page.replaceAll('0123456789abcdef01234567', ''))
    expect((await pages.post('bai', `/work/help/${request}`, { act: 'contact' })).status).toBe(404)
    expect((await pages.get('bai', '/work/help/mentors')).status).toBe(404)
  })

  test('a mentor taken up has a link that is shown once, and the list says room or none, never how many', async () => {
    await makeCenter(help())
    const added = { act: 'add-mentor', callName: '白露', contact: '13500000000', topics: ['promotion'], capacity: '1' }
    const { status, page } = await pages.post('fang', '/work/help/mentors', added)
    expect([status, /\/mentor#[\w-]{43}/.test(page)]).toEqual([200, true])
    const again = await pages.get('fang', '/work/help/mentors')
    expect(again.page).toContain('有空')
    expect(again.page).not.toMatch(/\/mentor#/)
    expect(again.page).not.toContain('13500000000')
    const wrong = await pages.post('fang', '/work/help/mentors', { ...added, contact: '没有' })
    expect([wrong.status, wrong.page.includes('value="白露"')]).toEqual([422, true])
  })

  test('the leaders of a branch set its centers up and change them, and nobody else’s', async () => {
    const center = {
      act: 'center',
      center: 'park',
      name: '电商园服务中心',
      open: '每天',
      host: 'park',
      topics: ['supply'],
    }
    const none = await pages.post('bai', '/work/help/centers', { ...center, name: '' })
    expect([none.status, none.page.includes('value="每天"')]).toEqual([422, true])
    expect((await pages.post('tang', '/work/help/centers', center)).status).toBe(403)
    expect((await pages.post('bai', '/work/help/centers', center)).status).toBe(303)
    const names = { nameEn: 'Yunting Park Service Center', nameHant: '電商園服務中心' }
    const changed = { ...center, ...names, act: 'center-park', answerWithin: '5' }
    expect((await pages.post('bai', '/work/help/centers', changed)).status).toBe(303)
    await fixture.services.verbs.clocks({ as: OPERATOR }, { help: { answer: 4 }, retention: { requests: 90 } })
    const door = async (language: string) => (await callerOf(fixture.services).get(`/help/park?lang=${language}`)).text
    expect(await door('zh-Hans')).toMatch(/电商园服务中心.*5个工作日内答复。结束后保存90天，最长一年。/s)
    expect(await door('zh-Hant')).toMatch(/電商園服務中心.*5個工作日內答覆。結束後保存90天/s)
    expect(await door('en')).toMatch(/Yunting Park Service Center.*Answered within 5 working days. Kept 90 days/s)
    const { page } = await pages.get('bai', '/work/help/centers')
    expect(page).toContain('value="电商园服务中心"')
    expect(page).toContain('value="Yunting Park Service Center"')
    // What it leaves to the operator follows the operator.
    const left = { ...changed, answerWithin: '', nameEn: '' }
    expect((await pages.post('bai', '/work/help/centers', left)).status).toBe(303)
    expect(await door('en')).toMatch(/电商园服务中心.*Answered within 4 working days/s)
  })

  test('the first page of merchants has a door to it, and the secretary’s first page a line', async () => {
    await makeCenter(help())
    await ask(help())
    expect((await callerOf(fixture.services).get('/')).body).toContain('href="/help?lang=')
    const { page } = await pages.get('fang', '/work')
    expect(page).toMatch(/小乔，页面设计/)
  })
})
