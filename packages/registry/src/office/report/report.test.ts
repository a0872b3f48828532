import { DAY } from '@liangpai/server'
import { readAudit } from '@liangpai/server/store'
import { expect, test } from 'vitest'
import { bundleOf, codeOf, member, onEveryOffice, showBadge } from '../../testing/office.ts'
import { openReports } from '../../store/reports.ts'
import { statementsOf } from '../../testing/statements.ts'

const NOWHERE = '7K3M9QXW2BHK'
const message = {
  kind: 'address',
  text: '在 heyu-tea.shop-sale.example 看到这个标识',
  contact: '微信 buyer-77',
} as const

onEveryOffice('reports', (office) => {
  const report = (badge: string, more: object = {}) =>
    office.registry.verbs.report(member, { badge, ...message, ...more })
  const close = (number: string, answer = '已请该网站撤下。', as = 'chu') =>
    office.registry.verbs['close-report']({ as }, { report: number, answer })
  const rows = () => office.registry.context.store.db.selectFrom('reports').selectAll().execute()
  const links = () => office.registry.context.store.db.selectFrom('privateLinks').selectAll().execute()
  const after = async (days: number) => {
    office.clock.now += days * DAY
    await office.registry.signDue()
  }

  test('nothing of a report changes a badge: neither while it is open nor once it is answered', async () => {
    const { badgeNo } = await showBadge(office)
    const before = await bundleOf(office.registry, badgeNo)
    const { number } = await report(badgeNo)
    await report(badgeNo, { kind: 'information', text: '店铺已经改名' })
    await close(number, '情况属实。')
    expect(await bundleOf(office.registry, badgeNo)).toBe(before)
    const badges = await office.registry.context.store.db.selectFrom('badges').select('state').execute()
    expect(badges).toEqual([{ state: 'active' }])
  })

  test('a number that was never issued is reported by the same statements as one in effect', async () => {
    const { badgeNo } = await showBadge(office)
    const statements = []
    for (const badge of [badgeNo, NOWHERE]) statements.push(await statementsOf(() => report(badge)))
    expect(statements[1]).toEqual(statements[0])
  })

  test('text, contact and badge of a report stand sealed, and its number does not count', async () => {
    const [first, second] = [await report(NOWHERE), await report(NOWHERE)]
    expect(first.number).toMatch(/^F-261124-[2-9A-HJ-NP-Z]{4}$/)
    expect(second.number).not.toBe(first.number)
    const plain = JSON.stringify([await rows(), await links(), await readAudit(office.registry.context.store.db)])
    for (const text of [message.text, message.contact, NOWHERE, first.token]) expect(plain).not.toContain(text)
    const open = await office.registry.context.read('', openReports)
    expect(open).toMatchObject([{ ...message, badgeNo: NOWHERE }, { number: expect.any(String) }])
  })

  test('a report may quote a claim and a sign, but not hide characters', async () => {
    const quoting = '页面写着“党员网商 · 已核验 ✅”'
    const { token } = await report(NOWHERE, { text: quoting, contact: undefined })
    expect(await office.registry.viewReport(token)).toMatchObject({ text: quoting, contact: null, answer: null })
    expect(await codeOf(report(NOWHERE, { text: '看\u202e到' }))).toBe('invisibleCharacter')
    expect(await codeOf(report(NOWHERE, { text: ' ' }))).toBe('textMissing')
    expect(await codeOf(report(NOWHERE, { text: '字'.repeat(1001) }))).toBe('textTooLong')
  })

  test('the office answers once in one sentence, which the link shows without who answered', async () => {
    const { number, token } = await report(NOWHERE)
    expect(await codeOf(close(number, '好', 'lin'))).toBe('notAllowed')
    expect(await codeOf(close('F-261124-0000'))).toBe('reportUnknown')
    await close(number)
    const view = await office.registry.viewReport(token)
    expect(view).toMatchObject({ answer: '已请该网站撤下。', closedAt: office.clock.now })
    expect(JSON.stringify(view)).not.toContain('chu')
    expect(await codeOf(close(number))).toBe('reportClosed')
  })

  test('a report is corrected under its number until it is answered', async () => {
    const { number, token } = await report(NOWHERE)
    const again = await report(NOWHERE, { kind: 'information', text: '名称不对', replaces: token })
    expect(again).toMatchObject({ number, token })
    expect(await office.registry.viewReport(token)).toMatchObject({ kind: 'information', text: '名称不对' })
    expect(await rows()).toHaveLength(1)
    await close(number)
    expect(await codeOf(report(NOWHERE, { replaces: token }))).toBe('reportClosed')
    expect(await codeOf(report(NOWHERE, { replaces: 'A'.repeat(43) }))).toBe('privateLinkUnknown')
  })

  test('who reported deletes their report, and nobody else does', async () => {
    const { token } = await report(NOWHERE)
    const cancel = office.registry.verbs['cancel-report']
    expect(await codeOf(cancel({ as: 'chu' }, { token }))).toBe('notAllowed')
    await cancel(member, { token })
    expect([await rows(), await links()]).toEqual([[], []])
    expect(await codeOf(cancel(member, { token }))).toBe('privateLinkUnknown')
  })

  test('a report is deleted 180 days after its answer with its link, and after a year where there was none', async () => {
    const { number, token } = await report(NOWHERE)
    await report(NOWHERE)
    await after(100)
    await close(number)
    await after(179)
    expect((await office.registry.viewReport(token)).answer).not.toBeNull()
    await after(2)
    expect([await codeOf(office.registry.viewReport(token)), (await rows()).length]).toEqual(['privateLinkUnknown', 1])
    await after(85)
    expect([await rows(), await links()]).toEqual([[], []])
  })
})
