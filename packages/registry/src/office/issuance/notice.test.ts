import { makeFolder } from '@liangpai/server/testing'
import { city } from '@liangpai/world'
import { afterEach, expect, test } from 'vitest'
import type { Config } from '../../config.ts'
import { appoint, makeOffice, type Office, offerTo } from '../../testing/office.ts'

let office: Office
const place = makeFolder()
afterEach(async () => {
  await office.registry.close()
  await place.remove()
})

/** The text of an offer of the committee's office, or of a branch that issues badges itself. */
async function noticeOf(config: Partial<Config>, branch?: { contact?: string }): Promise<string> {
  office = await makeOffice(place, config)
  const { verbs, viewOffer } = office.registry
  if (branch) {
    const chartered = { organization: 'zone', kind: 'branch', name: '网商服务区党支部', mayIssue: true } as const
    await verbs.charter({ as: 'qiao' }, { ...chartered, ...branch })
    await appoint(verbs, 'zone', 'lin', 'secretary')
  }
  const { token } = await offerTo(office, branch && { organization: 'zone' })
  const view = await viewOffer(token, 'zh-Hans')
  return view.state === 'open' ? view.notice.text : ''
}

test('what the operator set stands in the text: who runs the machine, backups, and what is kept for how long', async () => {
  const text = await noticeOf({ host: '云栈科技', backupDays: 14, keptDays: 1095 })
  expect(text).toContain('技术服务方：云栈科技（受托处理）')
  expect(text).toContain('备份中最迟再过14天删除；依法须留存的除外（3年）。')
})

test('an issuer is named with its own contact, and where it has none with that of the office', async () => {
  const contact = 'zone@example.org'
  expect(await noticeOf({}, { contact })).toContain(`处理者：网商服务区党支部，联系方式：${contact}；`)
  await office.registry.close()
  await place.remove()
  expect(await noticeOf({}, {})).toContain(`处理者：网商服务区党支部，联系方式：${city.contact}；`)
})

test('a branch that issues is no fact to choose: it is named as the issuer', async () => {
  expect(await noticeOf({}, {})).toContain('请逐项选择：□姓名 □公开承诺。')
})
