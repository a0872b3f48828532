import type { Locator, Page } from 'playwright'
import { city } from '@liangpai/world'
import { describe, expect, test } from 'vitest'
import { openPanel, resultOn, usePageFixture, VERIFIED } from './pageFixture.ts'
import { built, inBadge } from './selectors.ts'
import { CODE, PRINTED } from './testServer.ts'

const site = usePageFixture()

const openVerified = async (attributes = '', around = (badge: string) => badge): Promise<Page> => {
  const page = await site.openShopPage(around(site.badgeTag(attributes)) + site.scriptTag())
  expect(await resultOn(page)).toEqual(VERIFIED)
  return page
}
const box = () => site.page.locator(inBadge('.box'))
const dialog = () => site.page.locator('liangpai-badge >> dialog')

/** Texts that overflow their box sideways or are cut off by one; text for screen readers alone is skipped. */
const cutIn = (badge: Locator): Promise<string[]> =>
  badge.evaluate((host, unseen) => {
    const root = host.shadowRoot as ShadowRoot
    const limit = host.getBoundingClientRect()
    const dialog = root.querySelector('dialog')
    const cut: string[] = []
    for (const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT); walker.nextNode();) {
      const { parentElement: parent } = walker.currentNode
      const text = walker.currentNode.textContent?.trim()
      if (!parent || !text || parent.closest(unseen)) continue
      if (!parent.checkVisibility({ visibilityProperty: true })) continue
      const range = document.createRange()
      range.selectNodeContents(walker.currentNode)
      const holder = dialog?.contains(parent) ? dialog.getBoundingClientRect() : limit
      for (const { left, right } of range.getClientRects())
        if (left < holder.left - 1 || right > holder.right + 1) cut.push(text)
      for (let at: Element | null = parent; at && at !== host; at = at.parentElement) {
        const { overflowX } = getComputedStyle(at)
        if (/hidden|clip/.test(overflowX) && at.scrollWidth > at.clientWidth + 1) cut.push(`${text} in ${at.className}`)
      }
    }
    if (document.documentElement.scrollWidth > document.documentElement.clientWidth) cut.push('the page')
    return cut
  }, built('.spoken, .ghost, .print'))

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
    await openVerified()
    const name = '身份核验标识，状态：党员网商 · 已核验，按回车查看详情'
    expect(await treeOf(site.page, ['link', 'image', 'dialog', 'button'])).toEqual([`link ${name}`])
    expect(await box().getAttribute('aria-haspopup')).toBe('dialog')
  })

  test('a screen reader finds a dialog named by the state, in visual order', async () => {
    const page = await openVerified()
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
    const page = await openVerified()
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
    const page = await openVerified()
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
    const page = await openVerified('lang="en"')
    await openPanel(page)
    expect(await dialog().evaluate((one) => one.closest('[lang]')?.getAttribute('lang'))).toBe('en')
    expect(await dialog().ariaSnapshot()).toContain('- dialog "Party-member merchant · verified"')
  })
})

const FORMS = ['chip zh-Hans', 'chip en', 'card zh-Hans', 'card en']
const SIZED = 'style="--liangpai-size: 26px"'

/** What is cut with some forms of the badge on one page, panels closed or each open in turn. */
async function cutOn(
  forms: string[],
  around: (badge: string) => string,
  opened: boolean,
  sized = '',
): Promise<string[]> {
  const badges = forms.map((form) => {
    const [variant, lang] = form.split(' ')
    return around(site.badgeTag(`id="${variant}-${lang}" variant="${variant}" lang="${lang}" ${sized}`))
  })
  const page = await site.openShopPage(badges.join('') + site.scriptTag())
  const cut: string[] = []
  for (const form of forms) {
    const at = `#${form.replace(' ', '-')}`
    expect(await resultOn(page, at)).toEqual(VERIFIED)
    if (opened) await openPanel(page, at)
    await page.evaluate(() => new Promise((ok) => requestAnimationFrame(() => requestAnimationFrame(ok))))
    cut.push(...(await cutIn(page.locator(at))).map((text) => `${form}: ${text}`))
    if (opened) await page.keyboard.press('Escape')
  }
  return cut
}

const plain = (badge: string) => `<p>${badge}</p>`
const within160 = (badge: string) => `<div style="width: 160px">${badge}</div>`
const narrow = () => site.page.setViewportSize({ width: 320, height: 700 })

describe('large text and little room', () => {
  test('text at 200 % in 640 px is not cut', async () => {
    await site.page.setViewportSize({ width: 640, height: 900 })
    expect(await cutOn(FORMS, plain, false, SIZED)).toEqual([])
    expect(await cutOn(['chip zh-Hans', 'card zh-Hans'], plain, true, SIZED)).toEqual([])
  })

  test('text at 200 % in 640 px: the English panel is not cut', async () => {
    await site.page.setViewportSize({ width: 640, height: 900 })
    expect(await cutOn(['chip en'], plain, true, SIZED)).toEqual([])
  })

  test('text at 200 % in 320 px: the chip is not cut', async () => {
    await narrow()
    expect(await cutOn(['chip zh-Hans', 'chip en'], plain, false, SIZED)).toEqual([])
    expect(await cutOn(['chip zh-Hans'], plain, true, SIZED)).toEqual([])
  })

  test.each(['card zh-Hans', 'card en'])('text at 200 % in 320 px: the %s is not cut', async (form) => {
    await narrow()
    expect(await cutOn([form], plain, false, SIZED)).toEqual([])
  })

  test('text at 200 % in 320 px: the English panel of a chip is not cut', async () => {
    await narrow()
    expect(await cutOn(['chip en'], plain, true, SIZED)).toEqual([])
  })

  test('no text is cut in a page zoomed to 200 %', async () => {
    await site.page.setViewportSize({ width: 640, height: 700 })
    expect(await cutOn(FORMS, (badge) => `<div style="zoom: 2">${badge}</div>`, false)).toEqual([])
  })

  test('no text is cut in a page of 320 px, panels included', async () => {
    await narrow()
    expect(await cutOn(FORMS, plain, false)).toEqual([])
    expect(await cutOn(FORMS, plain, true)).toEqual([])
  })

  test('no text is cut in a container of 160 px', async () => {
    expect(await cutOn(FORMS, within160, false)).toEqual([])
    for (const width of await site.page
      .locator('liangpai-badge')
      .evaluateAll((all) => all.map((one) => one.scrollWidth)))
      expect(width).toBeLessThanOrEqual(160)
  })

  test('the panel in a container of 160 px is not cut', async () => {
    await narrow()
    expect(await cutOn(['chip zh-Hans', 'card zh-Hans'], within160, true)).toEqual([])
  })

  test.each(['chip en', 'card en'])('the panel of the %s in a container of 160 px is not cut', async (form) => {
    await narrow()
    expect(await cutOn([form], within160, true)).toEqual([])
  })

  test('the reader’s text spacing cuts nothing', async () => {
    await site.page.setViewportSize({ width: 320, height: 700 })
    const page = await openVerified('variant="card" lang="en"')
    await openPanel(page)
    await page.locator('liangpai-badge').evaluate((badge) => {
      const sheet = new CSSStyleSheet()
      sheet.replaceSync(
        '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }',
      )
      badge.shadowRoot?.adoptedStyleSheets.push(sheet)
    })
    expect(await cutIn(page.locator('liangpai-badge'))).toEqual([])
  })

  test('a text that is cut is noticed', async () => {
    const page = await openVerified('variant="card"')
    await page.locator('liangpai-badge').evaluate((badge, label) => {
      const sheet = new CSSStyleSheet()
      sheet.replaceSync(`${label} { white-space: nowrap; display: block; width: 20px; overflow: hidden }`)
      badge.shadowRoot?.adoptedStyleSheets.push(sheet)
    }, built('.label'))
    expect(await cutIn(page.locator('liangpai-badge'))).not.toEqual([])
  })
})

describe('other ways of seeing', () => {
  const colours = (locator: Locator) =>
    locator.evaluate((one) => {
      const { color, backgroundColor, borderTopWidth, borderTopStyle, borderTopColor } = getComputedStyle(one)
      return { color, backgroundColor, borderTopWidth, borderTopStyle, borderTopColor }
    })

  test.each(['chip', 'card'])('forced colours: the %s keeps edge, words and mark', async (variant) => {
    await site.page.emulateMedia({ forcedColors: 'active' })
    await openVerified(`variant="${variant}"`)
    const { color, backgroundColor, borderTopWidth, borderTopStyle, borderTopColor } = await colours(box())
    expect([borderTopWidth, borderTopStyle]).toEqual(['1px', 'solid'])
    expect(borderTopColor).not.toBe(backgroundColor)
    expect(color).not.toBe(backgroundColor)
    const mark = await site.page
      .locator(inBadge('.box > .icon'))
      .first()
      .evaluate((one) => getComputedStyle(one).fill)
    expect(mark).not.toBe(backgroundColor)
  })

  test('forced colours: a warning has a thicker edge than a verified badge', async () => {
    await site.page.emulateMedia({ forcedColors: 'active' })
    const page = await openVerified('variant="card"')
    await page.evaluate(() => history.pushState(null, '', '/other/'))
    await expect.poll(async () => (await resultOn(page)).state).toBe('wrongSite')
    const { outlineWidth, outlineStyle } = await box().evaluate((one) => {
      const { outlineWidth, outlineStyle } = getComputedStyle(one)
      return { outlineWidth, outlineStyle }
    })
    expect([outlineWidth, outlineStyle]).toEqual(['1px', 'solid'])
  })

  test('forced colours: no text of the panel has a background of its own colour', async () => {
    await site.page.emulateMedia({ forcedColors: 'active' })
    const page = await openVerified('')
    await page.evaluate(() => history.pushState(null, '', '/other/'))
    await expect.poll(async () => (await resultOn(page)).state).toBe('wrongSite')
    await openPanel(page)
    // Engines paint Canvas behind text: on any other background the words would stand in patches.
    const grounds = await page.locator('liangpai-badge >> dialog').evaluate((dialog) => {
      const all = [dialog, ...dialog.querySelectorAll('section, h2, button, dd, u, a')]
      return [...new Set(all.map((one) => getComputedStyle(one).backgroundColor))]
    })
    expect(grounds.filter((ground) => ground.startsWith('rgb('))).toEqual(['rgb(255, 255, 255)'])
  })

  const moving = () =>
    site.page
      .locator('liangpai-badge')
      .evaluate(
        (badge) => (badge.shadowRoot?.getAnimations() ?? []).filter(({ playState }) => playState !== 'finished').length,
      )

  test('reduced motion: nothing turns, fades or slides', async () => {
    await site.page.emulateMedia({ reducedMotion: 'reduce' })
    site.serve(`${site.registry}/badges/${CODE}/bundle`, () => {})
    const page = await site.openShopPage(site.badgeTag() + site.scriptTag())
    await box().waitFor()
    expect(await moving()).toBe(0)
    await openPanel(page)
    expect(await moving()).toBe(0)
  })

  test('without reduced motion the spinner turns', async () => {
    site.serve(`${site.registry}/badges/${CODE}/bundle`, () => {})
    await site.openShopPage(site.badgeTag() + site.scriptTag())
    await box().waitFor()
    expect(await moving()).toBeGreaterThan(0)
  })

  test('right to left: badge and panel start at the right and nothing is cut', async () => {
    const rtl = (badge: string) => `<div dir="rtl" style="width: 600px">${badge}</div>`
    expect(await cutOn(FORMS, rtl, false)).toEqual([])
    expect(await cutOn(FORMS, rtl, true)).toEqual([])
    for (const form of FORMS) {
      const at = `#${form.replace(' ', '-')}`
      const [icon, words] = await Promise.all(
        ['.box > .icon', '.box .label'].map((css) => site.page.locator(inBadge(css, at)).first().boundingBox()),
      )
      expect(icon?.x, form).toBeGreaterThan(words?.x ?? Infinity)
      await openPanel(site.page, at)
      const [panel, badge] = await Promise.all(
        ['dialog', '.box'].map((css) => site.page.locator(inBadge(css, at)).first().boundingBox()),
      )
      const right = (one: typeof panel) => (one ? one.x + one.width : NaN)
      expect(Math.abs(right(panel ?? null) - right(badge ?? null)), form).toBeLessThanOrEqual(1)
      await site.page.keyboard.press('Escape')
    }
  })

  test.each(['chip', 'card'])('print: the %s is its words, the moment, the number and the domain', async (variant) => {
    const page = await openVerified(`variant="${variant}"`)
    await openPanel(page)
    await page.emulateMedia({ media: 'print' })
    expect(await box().isVisible()).toBe(false)
    expect(await dialog().isVisible()).toBe(false)
    const printed = page.locator(inBadge('.print'))
    const text = await printed.innerText()
    expect(text).toMatch(/党员网商 · 核验于 \d{4}年\d+月\d+日 \d\d:\d\d/)
    expect(text).toContain(`标识编号 ${PRINTED} · 到 ${new URL(site.registry).host} 核验`)
    const { color, backgroundColor } = await colours(printed)
    expect(color).not.toBe(backgroundColor)
  })

  test('print: a badge that is not verified claims nothing on paper', async () => {
    site.serve(`${site.registry}/badges/${CODE}/bundle`, { status: 503 })
    const page = await site.openShopPage(site.badgeTag() + site.scriptTag())
    await resultOn(page)
    await page.emulateMedia({ media: 'print' })
    const text = await page.locator(inBadge('.print')).innerText()
    expect(text).toContain('暂时无法核验')
    expect(text).not.toMatch(/党员|已核验|核验于/)
  })
})
