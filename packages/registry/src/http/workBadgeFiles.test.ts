import { expect, test } from 'vitest'
import { BADGE_FILES_PATH } from '../pages/work/badgeFilesPath.ts'
import { storeBadgeFile } from '../script/badgeFiles.ts'
import { appoint, onEveryOffice } from '../testing/office.ts'
import { cookieOf } from '../testing/signIn.ts'
import { createApp } from './app.ts'

onEveryOffice('the page of badge files', (office) => {
  const ask = async (as: string, sent?: Record<string, string>) => {
    const app = createApp(office.registry, { badgeFiles: { latest: 'x', files: new Map() }, proxies: 0 })
    const headers = { cookie: await cookieOf(office, as), 'accept-language': 'zh-CN', 'sec-fetch-site': 'same-origin' }
    const answer = await app.request(
      BADGE_FILES_PATH,
      sent ? { method: 'POST', headers, body: new URLSearchParams(sent) } : { headers },
    )
    return { status: answer.status, page: await answer.text() }
  }

  test('two leaders of the office withdraw a file, the second once they read who wants it', async () => {
    const file = await storeBadgeFile(office.registry.context, '1.0.0', new TextEncoder().encode('one'))
    await appoint(office.registry.verbs, 'office', 'wen', 'deputySecretary', { approvedAbove: true })
    const sent = (key: string) => ({ act: 'withdraw', file, reason: 'fault', key })
    expect((await ask('qiao')).page).toContain(`${file}.js`)
    expect((await ask('qiao', sent('a'.repeat(24)))).status).toBe(303)
    const waits = await ask('qiao')
    expect([waits.page.includes('提出停用，等另一人'), waits.page.includes('name="act"')]).toEqual([true, false])
    expect((await ask('qiao', sent('b'.repeat(24)))).status).toBe(409)
    expect((await ask('wen')).page).toContain('我也同意')
    expect((await ask('wen', sent('c'.repeat(24)))).status).toBe(303)
    const { page } = await ask('qiao')
    expect([page.includes('停用，'), page.includes('name="act"')]).toEqual([true, false])
  })

  test('is not there for anybody but the leaders of the office, nor are its forms', async () => {
    for (const as of ['lin', 'chu']) {
      expect((await ask(as)).status).toBe(404)
      expect((await ask(as, { act: 'withdraw', file: 'x', reason: 'fault', key: 'd'.repeat(24) })).status).toBe(404)
    }
  })
})

onEveryOffice('the hint whether a unit may form a branch', (office) => {
  const page = async (as: string, full?: string) => {
    const app = createApp(office.registry, { badgeFiles: { latest: 'x', files: new Map() }, proxies: 0 })
    const headers = { cookie: await cookieOf(office, as), 'accept-language': 'zh-CN' }
    const query = full === undefined ? '' : `?full=${encodeURIComponent(full)}`
    return (await app.request(`/office/organizations/liutang${query}`, { headers })).text()
  }

  test('is for the secretary of the branch alone', async () => {
    const question = '算一算能不能成立党支部'
    expect(await page('lin')).toContain(question)
    await appoint(office.registry.verbs, 'liutang', 'he', 'deputySecretary')
    for (const as of ['qiao', 'chu', 'he']) expect(await page(as, '3'), as).not.toMatch(/可以单独成立党支部|算一算/)
  })

  test.each([
    ['3', '可以单独成立党支部'],
    ['２', '建议与其他单位联合成立党支部'],
    ['0', '没有提示'],
    ['', '没有提示'],
    ['三', '没有提示'],
  ])('for %j full members is: %s', async (full, hint) => {
    expect(await page('lin', full)).toContain(`role="status">${hint}`)
  })
})
