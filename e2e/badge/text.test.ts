import { createEntity, type BundleDraft, copyDraft, draftBundle, type Entity, put, sealBundle } from '@liangpai/world'
import { beforeAll, describe, expect, test } from 'vitest'
import { openPanel, resultOn, usePageFixture, VERIFIED } from './pageFixture.ts'
import { CODE } from './testServer.ts'

const site = usePageFixture()
let draft: BundleDraft
let line: Entity[]

beforeAll(async () => {
  const { root, office } = site.world
  const branch = await createEntity(`${site.registry}/o/liutang`, { name: '柳塘网商党支部', kind: 'branch' })
  line = [root, office, branch]
  draft = await draftBundle(line, site.world.now)
})

const ORGANIZATION = 'metadata/federation_entity/organization_name'
const ABOUT = 'metadata/liangpai_organization'
/** Every visible text of a badge and its chain, by the token that states it: the badge or a statement. */
const FIELDS: [token: 'badge' | 1 | 2 | 3, path: string][] = [
  ['badge', 'shop/name'],
  ['badge', 'facts/name'],
  ['badge', 'facts/branch'],
  ['badge', 'facts/pledge'],
  ...([1, 2, 3] as const).flatMap((at): [1 | 2 | 3, string][] => [
    [at, ORGANIZATION],
    [at, `${ORGANIZATION}#zh-Hans`],
    [at, `${ORGANIZATION}#zh-Hant`],
    [at, `${ORGANIZATION}#en`],
    [at, `${ABOUT}/area`],
    [at, `${ABOUT}/chain_link`],
    [at, `${ABOUT}/station/name`],
    [at, `${ABOUT}/station/contact`],
  ]),
]

/** A genuinely signed bundle with `text` in some of its fields. */
async function signed(text: string, fields = FIELDS): Promise<string> {
  const spoiled = copyDraft(draft)
  put(spoiled.badge.payload, { 'shop/urls': [site.shop], 'shop/listing': undefined })
  for (const [token, path] of fields) {
    const of = token === 'badge' ? spoiled.badge : spoiled.chain[token]
    if (!of) throw new Error('no such statement')
    put(of.payload, { [path]: text })
    if (path.includes('/station/')) {
      const station = { [`${ABOUT}/station/name`]: '服务站', [`${ABOUT}/station/contact`]: '12315', [path]: text }
      if (fields.length === 1) put(of.payload, station)
    }
  }
  return JSON.stringify(await sealBundle(spoiled))
}

const HOSTILE: [string, string][] = [
  ['markup', '<img src=/x onerror="alert(1)">'],
  ['a script', '"><script>alert(1)</script>'],
  ['ends of elements', '</b></dd></dialog></style><a href=//x>'],
  ['an address with a script', 'javascript:alert(document.domain)'],
  ['an address with more behind it', 'https://x.example/" onclick="alert(1)'],
  ['what templates mean', '${alert(1)}{{constructor}}<!--?lit$1$-->'],
  ['one long word', 'W'.repeat(64)],
  ['many characters', '店'.repeat(64)],
  ['right-to-left', 'متجر الشاي חנות התה 12'],
  ['marks upon marks', `T${'\u0323\u0327'.repeat(30)}`],
]

const ALLOWED =
  /^(STYLE|DIV|SPAN|A|B|P|H2|BUTTON|SECTION|DL|DT|DD|OL|LI|SMALL|BDI|CODE|U|DETAILS|SUMMARY|DIALOG|svg|path|circle)$/

describe('hostile text in every field of a badge that is genuinely signed', () => {
  test.each(HOSTILE)('%s is shown as text and chooses nothing', async (_, text) => {
    let alerts = 0
    site.page.on('dialog', (dialog) => {
      alerts++
      void dialog.dismiss()
    })
    site.serve(`${site.registry}/badges/${CODE}/bundle`, { body: await signed(text.normalize()) })
    const page = await site.openShopPage(
      site.badgeTag('variant="chip"') + site.badgeTag('variant="card"') + site.scriptTag(),
    )
    for (const at of ['liangpai-badge[variant=chip]', 'liangpai-badge[variant=card]']) {
      expect(await resultOn(page, at)).toEqual(VERIFIED)
      await openPanel(page, at)
      const seen = await page.locator(at).evaluate((badge) => {
        const root = badge.shadowRoot as ShadowRoot
        const all = [...root.querySelectorAll('*')]
        return {
          names: [...new Set(all.map(({ tagName }) => tagName))],
          handlers: all.flatMap((one) => one.getAttributeNames().filter((name) => name.startsWith('on'))),
          text: root.querySelector('dialog')?.textContent ?? '',
          links: all
            .filter((one): one is HTMLAnchorElement => one instanceof HTMLAnchorElement)
            .map(({ href }) => href),
        }
      })
      expect(seen.names.filter((name) => !ALLOWED.test(name))).toEqual([])
      expect(seen.handlers).toEqual([])
      expect(seen.text.split(text.normalize()).length - 1).toBeGreaterThanOrEqual(5)
      const others = seen.links.filter((href) => !href.startsWith(`${site.registry}/verify/${CODE}`))
      expect(
        others.filter((href) => href !== 'https://www.12315.cn/' && !href.startsWith('https://x.example/')),
      ).toEqual([])
      await page.keyboard.press('Escape')
    }
    expect(alerts).toBe(0)
    expect(site.requests.filter((url) => !/\/(bundle|1\.0\.0-\w+\.js|\d+\/)$/.test(url))).toEqual([])
    expect(site.consoleMessages).toEqual([])
  })

  const WIDTHS = [1280, 320]
  const isOrganization = ([token]: (typeof FIELDS)[number]) => token !== 'badge'

  /** How far page and panel overflow sideways. */
  async function overflow(width: number, text: string, fields: typeof FIELDS): Promise<number[]> {
    await site.page.setViewportSize({ width, height: 900 })
    site.serve(`${site.registry}/badges/${CODE}/bundle`, { body: await signed(text, fields) })
    const page = await site.openShopPage(site.badgeTag('variant="card"') + site.scriptTag())
    expect(await resultOn(page)).toEqual(VERIFIED)
    await openPanel(page)
    return page.locator('liangpai-badge').evaluate((badge) => {
      const dialog = badge.shadowRoot?.querySelector('dialog') as HTMLElement
      const { scrollWidth, clientWidth } = document.documentElement
      return [scrollWidth - clientWidth, dialog.scrollWidth - dialog.clientWidth]
    })
  }

  test.each(WIDTHS)('names of many characters overflow nothing at %s px', async (width) => {
    expect(await overflow(width, '店'.repeat(64), FIELDS)).toEqual([0, 0])
  })

  test.each(WIDTHS)('a shop name of one long word overflows nothing at %s px', async (width) => {
    const fields = FIELDS.filter((field) => !isOrganization(field))
    expect(await overflow(width, 'W'.repeat(64), fields)).toEqual([0, 0])
  })

  test.each(WIDTHS)('an organisation name of one long word overflows nothing at %s px', async (width) => {
    expect(await overflow(width, 'W'.repeat(64), FIELDS.filter(isOrganization))).toEqual([0, 0])
  })

  test('text of either direction stays in its row', async () => {
    site.serve(`${site.registry}/badges/${CODE}/bundle`, {
      body: await signed('متجر 2099-01-01 חנות', [['badge', 'shop/name']]),
    })
    const page = await site.openShopPage(site.badgeTag() + site.scriptTag())
    expect(await resultOn(page)).toEqual(VERIFIED)
    await openPanel(page)
    const rows = await page.locator('liangpai-badge >> dt').allInnerTexts()
    expect(rows.slice(0, 3)).toEqual(['登记店铺', '签发组织', '有效期至'])
    expect(await page.locator('liangpai-badge >> dd').first().innerText()).toContain('متجر 2099-01-01 חנות')
    const direction = await page
      .locator('liangpai-badge >> dialog')
      .evaluate((dialog) => getComputedStyle(dialog).direction)
    expect(direction).toBe('ltr')
  })
})

describe('text that hides or turns other text is refused in every field', () => {
  const CONTROLS = ['\u202e', '\u2066', '\u200f', '\u061c', '\u200b', '\u0000', '\n', '\u{e0041}', '\ufe0f', '\u3164']

  test(`${FIELDS.length} fields, ${CONTROLS.length} characters in turn`, async () => {
    const bundles = await Promise.all(
      FIELDS.map((field, at) => signed(`荷雨${CONTROLS[at % CONTROLS.length]}茶铺`, [field])),
    )
    const good = await signed('荷雨茶铺')
    const page = await site.openShopPage(site.scriptTag())
    const results = await page.evaluate(
      async (bundles) => {
        await customElements.whenDefined('liangpai-badge')
        const ends = bundles.map(async (bundle) => {
          const made = document.createElement('liangpai-badge')
          const ended = new Promise((ok) => made.addEventListener('liangpai-loadend', ok, { once: true }))
          document.body.append(Object.assign(made, { bundle }))
          await ended
          const { verdict, reason } = made as unknown as { verdict: { state: string }; reason: string | null }
          return `${verdict.state} ${reason}`
        })
        return Promise.all(ends)
      },
      [good, ...bundles],
    )
    expect(results).toEqual(['verified null', ...FIELDS.map(() => 'invalid TEXT_FORBIDDEN_CHARACTER')])
  })
})
