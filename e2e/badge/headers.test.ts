import type { Page } from 'playwright'
import { beforeEach, describe, expect, test } from 'vitest'
import { openPanel, resultOn, usePageFixture, VERIFIED } from './pageFixture.ts'
import { CODE, FILE_TYPE, filePathOf } from './testServer.ts'

const site = usePageFixture()

// Firefox and WebKit ask for the icon of a page under the policy of the page: what they say of it is left out.
type Refused = [directive: string, address: string]
const messages = () => site.consoleMessages.filter((text) => !text.includes('/favicon.ico'))

beforeEach(async () => {
  await site.page.addInitScript(() => {
    const refused: Refused[] = []
    Object.assign(window, { refused })
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
      if (!blockedURI.endsWith('/favicon.ico')) refused.push([effectiveDirective, blockedURI])
    })
  })
})

const refusedOn = (page: Page) => page.evaluate(() => (window as unknown as { refused: Refused[] }).refused)
const under = (policy: string) => ({ headers: { 'content-security-policy': policy } })
const isDefined = (page: Page) => page.evaluate(() => !!customElements.get('liangpai-badge'))

/** The script with code appended, not pinned. */
const seeded = (code: string) => {
  site.serve(`${site.registry}/badge.js`, { body: `${site.file}\n;${code}`, type: FILE_TYPE })
  return site.scriptTag({ src: `${site.registry}/badge.js`, integrity: '' })
}

async function expectLink(page: Page): Promise<void> {
  expect(await isDefined(page)).toBe(false)
  const link = page.getByRole('link', { name: '身份核验' })
  expect([await link.isVisible(), await link.getAttribute('href')]).toEqual([true, `${site.registry}/verify/${CODE}`])
}

/** Expects the badge to be verified and opened in both variants and widths, with nothing refused. */
async function expectNothingRefused(policy: string, script = site.scriptTag()): Promise<void> {
  const page = await site.openShopPage(site.badgeTag() + site.badgeTag('variant="card"') + script, under(policy))
  expect(await resultOn(page)).toEqual(VERIFIED)
  expect(await resultOn(page, 'liangpai-badge[variant=card]')).toEqual(VERIFIED)
  await openPanel(page)
  await page.setViewportSize({ width: 360, height: 700 })
  await page.locator('liangpai-badge >> dialog[open]').first().waitFor()
  expect(
    await page
      .locator('liangpai-badge >> dialog')
      .first()
      .evaluate((dialog) => getComputedStyle(dialog).display),
  ).toBe('block')
  expect(await refusedOn(page)).toEqual([])
  expect(messages()).toEqual([])
}

describe('Content-Security-Policy', () => {
  test('CSP with own host and registry, nothing inline: the badge is verified', () =>
    expectNothingRefused(`default-src 'self' ${site.registry}`))

  test('CSP with the registry’s script and answers alone: the badge is verified', () =>
    expectNothingRefused(
      `default-src 'none'; script-src ${site.registry}; connect-src ${site.registry}; base-uri 'none'`,
    ))

  test('CSP that names the address of the one tag: the badge is verified', () =>
    expectNothingRefused(
      `default-src 'self'; script-src ${site.registry}/badge.js; connect-src ${site.registry}`,
      site.scriptTag({ src: `${site.registry}/badge.js`, integrity: '' }),
    ))

  test('CSP without the registry: the script is refused and the link stays', async () => {
    const page = await site.openShopPage(site.badgeTag() + site.scriptTag(), under("default-src 'self'"))
    await expect.poll(() => refusedOn(page)).toEqual([['script-src-elem', site.registry + filePathOf(site.file)]])
    await expectLink(page)
  })

  test('CSP without the registry’s answers: the badge is unavailable', async () => {
    const page = await site.openShopPage(
      site.badgeTag() + site.scriptTag(),
      under(`default-src 'self'; script-src ${site.registry}`),
    )
    expect(await resultOn(page)).toEqual({ state: 'unavailable', reason: 'FETCH_FAILED' })
    expect(await refusedOn(page)).toEqual([['connect-src', `${site.registry}/badges/${CODE}/bundle`]])
  })

  test.each([
    [
      'an inline style',
      `document.head.append(Object.assign(document.createElement('style'),{textContent:'p{}'}))`,
      'style-src-elem',
      'inline',
    ],
    ['a style attribute', `document.body.setAttribute('style','color:red')`, 'style-src-attr', 'inline'],
    ['eval', `try{(0,eval)('1')}catch{}`, 'script-src', 'eval'],
    [
      'a request elsewhere',
      `fetch('https://elsewhere.example/').catch(()=>{})`,
      'connect-src',
      'https://elsewhere.example/',
    ],
    ['a picture elsewhere', `new Image().src='https://elsewhere.example/'`, 'img-src', 'https://elsewhere.example/'],
  ])('a script that uses %s is noticed', async (_, code, directive, address) => {
    const page = await site.openShopPage(site.badgeTag() + seeded(code), under(`default-src 'self' ${site.registry}`))
    await expect.poll(() => refusedOn(page)).toEqual([[directive, address]])
  })
})

describe('Trusted Types', () => {
  const STRICT = "require-trusted-types-for 'script'"

  test('Trusted Types with the policy lit-html: the badge is verified', () =>
    expectNothingRefused(`${STRICT}; trusted-types lit-html`))

  test('Trusted Types without policy names: the badge is verified', () => expectNothingRefused(STRICT))

  test('Trusted Types and a strict CSP together: the badge is verified', () =>
    expectNothingRefused(
      `default-src 'none'; script-src ${site.registry}; connect-src ${site.registry}; ${STRICT}; trusted-types lit-html`,
    ))

  test('Trusted Types without the policy lit-html: nothing renders and the link stays', async () => {
    const page = await site.openShopPage(site.badgeTag() + site.scriptTag(), under(`${STRICT}; trusted-types 'none'`))
    await expect.poll(() => refusedOn(page)).toEqual([['trusted-types', 'trusted-types-policy']])
    await expectLink(page)
  })

  test('a script that writes markup as text is noticed', async () => {
    const code = `try{document.createElement('p').innerHTML='<b>'}catch{}`
    const page = await site.openShopPage(site.badgeTag() + seeded(code), under(`${STRICT}; trusted-types lit-html`))
    await expect.poll(() => refusedOn(page)).toEqual([['require-trusted-types-for', 'trusted-types-sink']])
  })

  const twice = () => site.scriptTag({ attributes: `data-badge="${CODE}"` }).repeat(2)

  test('the script twice on a page that allows the policy twice: both badges are verified', async () => {
    const page = await site.openShopPage(twice(), under(`${STRICT}; trusted-types lit-html 'allow-duplicates'`))
    await expect.poll(() => page.locator('liangpai-badge').count()).toBe(2)
    expect(await resultOn(page)).toEqual(VERIFIED)
    expect(site.consoleMessages).toEqual([])
  })

  test('the script twice on a page that allows the policy once: both badges are verified', async () => {
    const page = await site.openShopPage(twice(), under(`${STRICT}; trusted-types lit-html`))
    expect(await resultOn(page)).toEqual(VERIFIED)
    await page.waitForLoadState('load')
    expect(site.consoleMessages).toEqual([])
    expect(await page.locator('liangpai-badge').count()).toBe(2)
  })
})

describe('other headers', () => {
  test('Subresource Integrity: a script with one byte changed does not run, and the link stays', async () => {
    const body = site.file.replace('"verified"', '"Verified"')
    site.serve(site.registry + filePathOf(site.file), { body, type: FILE_TYPE })
    const script = site.scriptTag({ attributes: 'onerror="this.title = event.type"' })
    const page = await site.openShopPage(site.badgeTag() + script)
    await page.locator('script[title=error]').waitFor({ state: 'attached' })
    await expectLink(page)
  })

  test('the badge is verified in a cross-origin isolated page', async () => {
    const headers = { 'cross-origin-embedder-policy': 'require-corp', 'cross-origin-opener-policy': 'same-origin' }
    const page = await site.openShopPage(site.badgeTag() + site.scriptTag(), { headers })
    expect(await resultOn(page)).toEqual(VERIFIED)
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(true)
  })
})
