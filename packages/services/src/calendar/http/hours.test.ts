import { expect, test } from 'vitest'
import { createServicesApp } from '../../http/app.ts'
import { callerOf } from '../../testing/caller.ts'
import { member, onEveryServices, secretary } from '../../testing/services.ts'
import { openWorkPages } from '../../testing/workPages.ts'
import { heldVolunteering, hoursVerbsOf, recordsOf } from '../testing/hours.ts'

const numberIn = (text: string): string => /VH-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(text)?.[0] ?? ''

onEveryServices('pages of hours and proofs', (fixture) => {
  const verbs = () => hoursVerbsOf(fixture.services)
  const firstRecord = async (session: string) => (await recordsOf(fixture.services, session))[0]?.id ?? ''
  const confirmed = async (name = '许嘉木') => {
    const { session, sheets } = await heldVolunteering(fixture, [name])
    const id = await firstRecord(session)
    await verbs()['confirm-hours'](secretary, { noneOwn: true, session, hours: [{ record: id, hours: 4.5 }] })
    const { token } = await verbs()['open-hours'](member, { token: sheets[0] ?? '' })
    return { session, record: id, token, sheet: sheets[0] ?? '' }
  }

  test('by their link somebody sees the sum and each activity, and makes a proof that anybody checks', async () => {
    const caller = callerOf(fixture.services)
    const { token, record } = await confirmed()
    const page = await caller.post('/hours/link', { token })
    expect(page.text).toContain('4.5 小时')
    expect(page.text).toContain('第一条保存到2029年12月5日。')
    expect(page.text).not.toContain('请在那以前开具证明')
    fixture.on('2029-11-28')
    const soon = await caller.post('/hours/link', { token })
    expect(soon.text).toContain('有一条到2029年12月5日删除')
    expect(soon.text).not.toContain('第一条保存到')
    fixture.on('2026-12-05')
    expect(page.text).toContain('已更正，原为4小时')
    expect((await caller.post('/hours/issue', { token })).text).toContain('证明上写的名字')
    const issued = await caller.post('/hours/issue', { token, sent: 'yes', name: '许嘉木', record })
    const number = numberIn(issued.text)
    const proof = await caller.get(`/proof/${number}`)
    expect(proof.status).toBe(200)
    for (const text of ['许嘉木', number, '河道清理，4.5小时', '柳塘网商党支部', '方既白，2026年12月5日'])
      expect(proof.text).toContain(text)
    expect(proof.body).not.toContain('13500000000')
    expect(proof.headers.get('x-robots-tag')).toBe('noindex, noarchive')
  })

  test('a number is checked as it is typed, and what is none says nothing of any proof', async () => {
    const caller = callerOf(fixture.services)
    expect((await caller.get('/proof')).text).toContain('证明编号')
    const typed = await caller.get(`/proof?no=${encodeURIComponent('vh 5k8t—2mqw')}`)
    expect([typed.status, typed.headers.get('location')]).toEqual([303, '/proof/VH-5K8T-2MQW?lang=zh-Hans'])
    const wrong = await caller.get(`/proof?no=${encodeURIComponent('许嘉木"><')}`)
    expect([wrong.status, wrong.text.includes('编号有误，请核对')]).toEqual([422, true])
    expect(wrong.body).toContain('value="许嘉木&quot;&gt;&lt;"')
    expect((await caller.get('/proof/nothing')).status).toBe(404)
  })

  test('a proof that was deleted and one that never was are one answer, in every byte and header', async () => {
    const caller = callerOf(fixture.services)
    const { token, record } = await confirmed()
    const { number } = await verbs()['issue-proof'](member, { token, name: '许嘉木', records: [record] })
    const removed = await caller.post('/hours/delete', { token })
    expect(removed.text).toContain('查不到这份证明')
    const answers = [await caller.get(`/proof/${number}`), await caller.get('/proof/VH-0000-0000')]
    const [deleted, never] = answers.map(({ status, body, headers }) => ({ status, body, headers: [...headers] }))
    expect(deleted).toEqual(never)
    expect(deleted?.status).toBe(404)
    expect((await caller.post('/hours/link', { token })).status).toBe(404)
  })

  test('whoever tries numbers out is shown no proof for a while, and then the one that they have', async () => {
    const caller = callerOf(fixture.services)
    const { token, record } = await confirmed()
    const { number } = await verbs()['issue-proof'](member, { token, name: '许嘉木', records: [record] })
    const tries = Array.from({ length: 40 }, (_try, n) => caller.get(`/proof/${String(n).padStart(8, '0')}`))
    const statuses = (await Promise.all(tries)).map(({ status }) => status)
    expect(statuses.toSorted((a, b) => a - b)).toEqual([...Array<number>(30).fill(404), ...Array<number>(10).fill(429)])
    expect((await caller.get(`/proof/${number}`)).status).toBe(429)
    fixture.clock.now += 20
    expect((await caller.get(`/proof/${number}`)).status).toBe(200)
  })

  test('hidden pictures of another page find no proof, and do not use up what their readers may ask', async () => {
    const app = createServicesApp(fixture.services, { proxies: 0 })
    const { token, record } = await confirmed()
    const { number } = await verbs()['issue-proof'](member, { token, name: '许嘉木', records: [record] })
    const headers = { 'sec-fetch-dest': 'image' }
    const pictures = await Promise.all(
      Array.from({ length: 40 }, async () => app.request(`/proof/${number}`, { headers })),
    )
    expect(new Set(pictures.map(({ status }) => status))).toEqual(new Set([404]))
    const opened = await app.request(`/proof/${number}`, { headers: { 'sec-fetch-dest': 'document' } })
    expect(opened.status).toBe(200)
  })

  test('a form that is sent twice makes one proof', async () => {
    const caller = callerOf(fixture.services)
    const { token, record } = await confirmed()
    const once = 'a'.repeat(24)
    const fields = { token, sent: 'yes', name: '许嘉木', record, once }
    const [first, second] = [await caller.post('/hours/issue', fields), await caller.post('/hours/issue', fields)]
    expect(numberIn(second.text)).toBe(numberIn(first.text))
    expect(second.text).toBe(first.text)
    expect((await caller.post('/hours/link', { token })).body.match(/href="\/proof\/VH-/g)).toHaveLength(1)
  })

  test.each([
    ['issue', { name: '', record: 'x' }, '请填写“证明上写的名字”'],
    ['issue', { name: '许嘉木' }, '请至少选一项'],
    ['issue', { name: `${String.fromCodePoint(0x1f6a9)}许嘉木`, record: 'x' }, '还差1处，补上就能提交'],
    ['object', { text: '' }, '还差2处，补上就能提交'],
  ])('%s with %j: what is missing is named, and what was typed stays', async (act, fields, words) => {
    const caller = callerOf(fixture.services)
    const { token } = await confirmed()
    const answer = await caller.post(`/hours/${act}`, { token, sent: 'yes', ...(fields as Record<string, string>) })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain(words)
    if ('name' in fields) expect(answer.body).toContain(`value="${fields.name}"`)
  })

  test('the sheet of a sign-up opens its hours under a link of their own; a sheet without any says that it opens nothing', async () => {
    const caller = callerOf(fixture.services)
    const { sheet, token } = await confirmed()
    expect((await caller.post('/signup/link', { token: sheet })).body).toContain('action="/hours/from-sign-up"')
    const opened = await caller.post('/hours/from-sign-up', { token: sheet })
    expect(opened.text).toContain('请保存这个链接')
    expect((await caller.post('/hours/link', { token })).status).toBe(404)
    expect((await caller.post('/hours/from-sign-up', { token })).status).toBe(404)
    expect((await caller.post('/hours/link', { token: 'short' })).status).toBe(404)
  })

  test('another link without hours leaves the page as it was, with what was pasted', async () => {
    const caller = callerOf(fixture.services)
    const { token } = await confirmed()
    const other = 'https://services.example/calendar/sheet#nothing'
    const answer = await caller.post('/hours/join', { token, other })
    expect(answer.status).toBeGreaterThanOrEqual(400)
    expect(answer.body).toContain(`value="${other}"`)
    expect(answer.text).toContain('4.5 小时')
  })

  test('a copy has what is there of somebody, and is not stored', async () => {
    const caller = callerOf(fixture.services)
    const { token } = await confirmed()
    const copy = await caller.post('/hours/copy', { token })
    expect(JSON.parse(copy.body)).toMatchObject({ name: '许嘉木', contact: '13500000000', records: [{ hours: 4.5 }] })
    expect(copy.headers.get('cache-control')).toBe('no-store')
  })

  test('the branch that hosted confirms on one page, and to others there is none', async () => {
    const pages = openWorkPages(fixture)
    const { session } = await heldVolunteering(fixture, ['许嘉木', '老梁'])
    const path = `/work/calendar/hours/${session}`
    const records = await recordsOf(fixture.services, session)
    const fields = Object.fromEntries(records.map(({ id }, at) => [`hours-${id}`, at === 0 ? '４' : '4,5小时']))
    expect((await pages.get('bai', path)).status).toBe(404)
    expect((await pages.post('bai', path, { act: 'confirm', ...fields })).status).toBe(404)
    expect((await pages.get('fang', `/work/calendar/sessions/${session}`)).page).toContain(path)
    expect((await pages.get('fang', path)).page).toContain('确认这些时长')
    const wrong = await pages.post('fang', path, {
      act: 'confirm',
      ...fields,
      [`hours-${records[0]?.id ?? ''}`]: '4.3',
    })
    expect([wrong.status, wrong.page.includes('value="4.3"')]).toEqual([422, true])
    const silent = await pages.post('fang', path, { act: 'confirm', ...fields })
    expect(silent.status).toBe(422)
    expect(silent.page).toMatch(/id="confirm-noneOwn"[^>]*aria-invalid="true"/)
    const own = records[0]?.id ?? ''
    expect((await pages.post('fang', path, { act: 'confirm', ...fields, own, noneOwn: 'yes' })).status).toBe(303)
    const after = await pages.get('fang', path)
    expect(after.page).toContain('已更正，原为4小时')
    expect(after.page).toContain('你自己的，由另一人确认')
    const answered = await pages.post('fang', path, {
      act: `correct-${own}`,
      [`hours-${own}`]: '5',
      noneOwn: 'yes',
    })
    expect([answered.status, answered.page.includes('自己的时长不能自己确认')]).toEqual([422, true])
    const made = await pages.post('fang', path, { act: `link-${records[0]?.id ?? ''}` })
    const token = /\/hours#([\w-]{43})/.exec(made.page)?.[1] ?? ''
    expect((await callerOf(fixture.services).post('/hours/link', { token })).text).toContain('小时')
  })
})
