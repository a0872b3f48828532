import type { Page } from 'playwright'
import { beforeEach, describe, expect, test } from 'vitest'
import { openPanel, toldBy, useScene, VERIFIED } from './scene.ts'
import { CODE, file, FILE_TYPE } from './stage.ts'

const on = useScene()

type Refused = [directive: string, address: string]

beforeEach(async () => {
  await on.page.addInitScript(() => {
    const refused: Refused[] = []
    Object.assign(window, { refused })
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
      refused.push([effectiveDirective, blockedURI]),
    )
  })
})

const refusedOn = (page: Page) => page.evaluate(() => (window as unknown as { refused: Refused[] }).refused)
const under = (policy: string) => ({ headers: { 'content-security-policy': policy } })
const isDefined = (page: Page) => page.evaluate(() => !!customElements.get('liangpai-badge'))

/** The file with code added at its end, not pinned. */
const seeded = (code: string) => {
  on.lay(`${on.registry}/badge.js`, { body: `${file}\n;${code}`, type: FILE_TYPE })
  return on.script({ src: `${on.registry}/badge.js`, integrity: '' })
}

async function expectLink(page: Page): Promise<void> {
  expect(await isDefined(page)).toBe(false)
  const link = page.getByRole('link', { name: '身份核验' })
  expect([await link.isVisible(), await link.getAttribute('href')]).toEqual([true, `${on.registry}/verify/${CODE}`])
}

/** Verified, opened, in both forms and widths, with nothing refused. */
async function expectAtEase(policy: string, script = on.script()): Promise<void> {
  const page = await on.show(on.badge() + on.badge('variant="card"') + script, under(policy))
  expect(await toldBy(page)).toEqual(VERIFIED)
  expect(await toldBy(page, 'liangpai-badge[variant=card]')).toEqual(VERIFIED)
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
  expect(on.complaints).toEqual([])
}

describe('Content-Security-Policy', () => {
  test('own host and registry, nothing inline', () => expectAtEase(`default-src 'self' ${on.registry}`))

  test('nothing but the registry’s script and answers', () =>
    expectAtEase(`default-src 'none'; script-src ${on.registry}; connect-src ${on.registry}; base-uri 'none'`))

  test('the one tag, by its address', () =>
    expectAtEase(
      `default-src 'self'; script-src ${on.registry}/badge.js; connect-src ${on.registry}`,
      on.script({ src: `${on.registry}/badge.js`, integrity: '' }),
    ))

  test('without the registry the script is refused and the link stays', async () => {
    const page = await on.show(on.badge() + on.script(), under("default-src 'self'"))
    await expect.poll(() => refusedOn(page)).toEqual([['script-src-elem', `${on.registry}/badge/1.0.0.js`]])
    await expectLink(page)
  })

  test('without the registry’s answers it is unavailable', async () => {
    const page = await on.show(on.badge() + on.script(), under(`default-src 'self'; script-src ${on.registry}`))
    expect(await toldBy(page)).toEqual({ state: 'unavailable', reason: 'FETCH_FAILED' })
    expect(await refusedOn(page)).toEqual([['connect-src', `${on.registry}/badges/${CODE}/bundle`]])
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
  ])('a file with %s would be seen', async (_, code, directive, address) => {
    const page = await on.show(on.badge() + seeded(code), under(`default-src 'self' ${on.registry}`))
    await expect.poll(() => refusedOn(page)).toEqual([[directive, address]])
  })
})

describe('Trusted Types', () => {
  const STRICT = "require-trusted-types-for 'script'"

  test('with the one policy that Lit needs, lit-html', () => expectAtEase(`${STRICT}; trusted-types lit-html`))

  test('with no word about names', () => expectAtEase(STRICT))

  test('with everything at once', () =>
    expectAtEase(
      `default-src 'none'; script-src ${on.registry}; connect-src ${on.registry}; ${STRICT}; trusted-types lit-html`,
    ))

  test('without that policy the script is refused and the link stays', async () => {
    const page = await on.show(on.badge() + on.script(), under(`${STRICT}; trusted-types 'none'`))
    await expect.poll(() => refusedOn(page)).toEqual([['trusted-types', 'trusted-types-policy']])
    await expectLink(page)
  })

  test('a file that writes markup would be seen', async () => {
    const code = `try{document.createElement('p').innerHTML='<b>'}catch{}`
    const page = await on.show(on.badge() + seeded(code), under(`${STRICT}; trusted-types lit-html`))
    await expect.poll(() => refusedOn(page)).toEqual([['require-trusted-types-for', 'trusted-types-sink']])
  })

  const twice = () => on.script({ attributes: `data-badge="${CODE}"` }).repeat(2)

  test('twice on a page, where the policy may be made twice', async () => {
    const page = await on.show(twice(), under(`${STRICT}; trusted-types lit-html 'allow-duplicates'`))
    await expect.poll(() => page.locator('liangpai-badge').count()).toBe(2)
    expect(await toldBy(page)).toEqual(VERIFIED)
    expect(on.complaints).toEqual([])
  })

  test('twice on a page, where the policy may be made once', async () => {
    const page = await on.show(twice(), under(`${STRICT}; trusted-types lit-html`))
    expect(await toldBy(page)).toEqual(VERIFIED)
    await page.waitForLoadState('load')
    expect(on.complaints).toEqual([])
    expect(await page.locator('liangpai-badge').count()).toBe(2)
  })
})

describe('other headers', () => {
  test('Subresource Integrity: one byte changed does not run, and the link stays', async () => {
    on.lay(`${on.registry}/badge/1.0.0.js`, { body: file.replace('"verified"', '"Verified"'), type: FILE_TYPE })
    const page = await on.show(on.badge() + on.script())
    await expect.poll(() => on.complaints.join()).toContain('integrity')
    await expectLink(page)
  })

  test('a page isolated from other origins', async () => {
    const headers = { 'cross-origin-embedder-policy': 'require-corp', 'cross-origin-opener-policy': 'same-origin' }
    const page = await on.show(on.badge() + on.script(), { headers })
    expect(await toldBy(page)).toEqual(VERIFIED)
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(true)
  })
})
