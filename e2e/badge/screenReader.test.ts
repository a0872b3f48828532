import type { Page } from 'playwright'
import { city } from '@liangpai/world'
import { describe, expect, test } from 'vitest'
import { openPanel, usePageFixture, openVerified } from './pageFixture.ts'
import { inBadge } from './selectors.ts'
import { PRINTED } from './testServer.ts'

const site = usePageFixture()
const box = () => site.page.locator(inBadge('.box'))
const dialog = () => site.page.locator('liangpai-badge >> dialog')

const NO_TREE = { webkit: 'WebKitWebDriver has no locator.ariaSnapshot' }

/** The accessibility tree in its order, reduced to some roles. */
async function treeOf(page: Page, roles: string[]): Promise<string[]> {
  const session = await page.context().newCDPSession(page)
  const { nodes } = await session.send('Accessibility.getFullAXTree')
  const byId = new Map(nodes.map((node) => [node.nodeId, node]))
  const walk = (id: string): string[] => {
    const node = byId.get(id)
    const said = `${String(node?.role?.value)} ${String(node?.name?.value)}`
    const own = node && !node.ignored && roles.includes(String(node.role?.value)) ? [said] : []
    return [...own, ...(node?.childIds ?? []).flatMap(walk)]
  }
  return nodes[0] ? walk(nodes[0].nodeId) : []
}

describe('read aloud', () => {
  test('a screen reader finds one link with the state and nothing twice', async () => {
    await openVerified(site)
    const name = '身份核验标识，状态：党员网商 · 已核验，按回车查看详情'
    expect(await treeOf(site.page, ['link', 'image', 'dialog', 'button'])).toEqual([`link ${name}`])
    expect(await box().getAttribute('aria-haspopup')).toBe('dialog')
  })

  test('a screen reader finds a dialog named by the state, in visual order', async () => {
    site.skipIn(NO_TREE)
    const page = await openVerified(site)
    await openPanel(page)
    const { host } = new URL(site.registry)
    const lines = (await dialog().ariaSnapshot()).split('\n').map((line) => line.trim().replace('， ', '，'))
    const order = [
      '- dialog "党员网商 · 已核验"',
      '- heading "党员网商 · 已核验" [level=2]',
      '- button "关闭"',
      `- paragraph: 经营者自愿亮明党员身份，由${city.committee.name}核验`,
      '- term: 登记店铺',
      '- term: 签发组织',
      `- listitem: ${city.committee.name} 党委 · 签发`,
      '- term: 有效期至',
      '- term: 本次核验时间',
      '- term: 标识编号',
      `- definition: ${PRINTED}`,
      '- term: 所在党支部',
      `- definition: ${city.branch.name}`,
      '- term: 公开承诺',
      '- definition: 七日内发货',
      '- term: 监督渠道',
      `- link "${city.committee.station.name}"`,
      '- link "全国12315平台"',
      `- link "到 ${host} 核验"`,
      '- group: 为什么展示这个标识？',
    ]
    const places = order.map((line) => lines.findIndex((one) => one.startsWith(line)))
    expect(places, lines.join('\n')).not.toContain(-1)
    expect(places).toEqual([...places].sort((a, b) => a - b))
  })

  test('nothing but the open dialog is in the accessibility tree', async () => {
    const page = await openVerified(site)
    await openPanel(page)
    expect(await treeOf(page, ['dialog', 'button', 'link', 'DisclosureTriangle', 'image'])).toEqual([
      'dialog 党员网商 · 已核验',
      'button 关闭',
      `link ${city.committee.station.name}`,
      'link 全国12315平台',
      `link 到 ${new URL(site.registry).host} 核验`,
      'DisclosureTriangle 为什么展示这个标识？',
    ])
  })

  test('the panel is opened, walked through and closed by keyboard', async () => {
    const page = await openVerified(site)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await dialog().waitFor()
    const focused = () =>
      page.evaluate(() => {
        const active = document.querySelector('liangpai-badge')?.shadowRoot?.activeElement
        return active?.getAttribute('aria-label') ?? active?.textContent?.trim().slice(0, 8)
      })
    const walked: (string | undefined)[] = []
    for (let step = 0; step < 5; step++) {
      await page.keyboard.press('Tab')
      walked.push(await focused())
    }
    expect(walked).toEqual([
      '关闭',
      city.committee.station.name.slice(0, 8),
      '全国12315平',
      `到 ${new URL(site.registry).host.slice(0, 6)}`,
      '为什么展示这个标',
    ])
    await page.keyboard.press('Escape')
    await expect.poll(() => dialog().count()).toBe(0)
    expect(await focused()).toContain('身份核验标识')
  })

  test('a badge in another language than its page carries its own lang', async () => {
    site.skipIn(NO_TREE)
    const page = await openVerified(site, 'lang="en"')
    await openPanel(page)
    expect(await dialog().evaluate((one) => one.closest('[lang]')?.getAttribute('lang'))).toBe('en')
    expect(await dialog().ariaSnapshot()).toContain('- dialog "Party-member merchant · verified"')
  })
})
