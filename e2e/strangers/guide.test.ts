import { readFileSync } from 'node:fs'
import { snippet } from '@liangpai/registry'
import { describe, expect, test } from 'vitest'
import { CODE } from '../badge/testServer.ts'
import { loaders } from './loaders.ts'
import { expectVerified, inlineScript, statesOn, useShopPages } from './shopPages.ts'

const site = useShopPages()

const read = (name: string) => readFileSync(new URL(`../../docs/${name}`, import.meta.url), 'utf8')
const guides = { en: read('embedding.md'), 'zh-Hans': read('embedding.zh-CN.md') }

const blocksOf = (guide: string) => [...guide.matchAll(/```\w*\n([^]*?)```/g)].map(([, code = '']) => code.trim())

/** The rows of the table of loaders. */
const rowsOf = (guide: string) => {
  const [, table = ''] = /<!-- loaders -->\n\n([^]*?)\n\n/.exec(guide) ?? []
  const rows = table.split('\n').map((row) => row.split('|').map((cell) => cell.trim()))
  return rows.slice(2).map(([, name, hash, tag]) => ({ name, hash, tag }))
}

const words = {
  en: { intact: 'kept', dropped: 'dropped', works: 'works', lost: 'draws nothing' },
  'zh-Hans': { intact: '保留', dropped: '丢失', works: '可用', lost: '不显示' },
}

describe.each(['en', 'zh-Hans'] as const)('the guide to embedding, %s', (language) => {
  const { [language]: word } = words

  test('its table of loaders says what the tests of loaders show', () => {
    const rows = loaders.map(({ name, nameZh, hash, tag }) => ({
      name: language === 'en' ? name : nameZh,
      hash: word[hash],
      tag: tag === 'lost' ? word.lost : word.works,
    }))
    expect(rowsOf(guides[language])).toEqual(rows)
  })

  test('the codes that it shows have the form of what the registry gives', () => {
    const sample = { badgeNo: CODE, registry: 'https://badge.example', file: '0.1.0-3f9a1c2b', integrity: 'sha384-…' }
    const codes = (['pinned', 'selfUpdating'] as const).map(
      (form) => snippet({ ...sample, host: 'script', language: 'zh-Hans', form }).code,
    )
    expect(blocksOf(guides[language]).map((code) => code.replace(/\s+/g, ' '))).toEqual(expect.arrayContaining(codes))
  })

  test('a page with the headers that it shows: verified; with another policy name, the link stays', async () => {
    const policy = blocksOf(guides[language]).filter((code) => /^(script-src|require-trusted)/.test(code))
    expect(policy).toHaveLength(2)
    const csp = policy.join('; ').replaceAll('https://badge.example', site.registry)
    const header = (value: string) => ({ headers: { 'content-security-policy': value } })
    await expectVerified(await site.openShopPage(site.code.pinned, header(csp)))
    expect(site.consoleMessages).toEqual([])
    const page = await site.openShopPage(site.code.pinned, header(csp.replace('lit-html', 'dompurify')))
    await page.waitForLoadState('networkidle')
    expect(await page.getByRole('link', { name: '身份核验' }).isVisible()).toBe(true)
  })
})

test('the guide in Chinese shows code of the English one alone', () => {
  expect(blocksOf(guides.en)).toEqual(expect.arrayContaining(blocksOf(guides['zh-Hans'])))
})

test('a file that a shop hosts itself, as the guide says: verified by the registry of its link and the roots on its tag', async () => {
  const element = site.code.pinned.replace(/<script[^]*/, '')
  await site.openShopPage(element + site.ownScriptTag())
  await expectVerified(site.page)
  expect(site.consoleMessages).toEqual([])
})

test('a file that a shop hosts itself with a cut thumbprint on its tag: the link stays, and the console says why', async () => {
  const cut = site.world.anchors.map((anchor) => anchor.slice(1))
  await site.openShopPage(site.badgeTag(`registry="${site.registry}"`) + site.ownScriptTag({ anchors: cut }))
  await expect.poll(() => site.consoleMessages).toEqual([expect.stringContaining(`ANCHOR_INVALID: ${cut[0]}`)])
  expect(await site.page.getByRole('link', { name: '身份核验' }).isVisible()).toBe(true)
})

test('a served file whose tag carries data-anchor: the roots of the tag do not count', async () => {
  const stranger = 'A'.repeat(43)
  const wrong = site.scriptTag({ anchors: [stranger], attributes: `data-anchor="${site.world.anchors.join(' ')}"` })
  await site.openShopPage(site.code.pinned.replace(/<script[^]*/, '') + wrong)
  await expect.poll(() => statesOn(site.page)).toEqual(['unknownIssuer'])
})

test('a file that the registry has withdrawn: the link stays', async () => {
  site.serve(site.code.fileUrl, { status: 410, type: 'application/problem+json', body: '{}' })
  const page = await site.openShopPage(site.code.pinned)
  await page.waitForLoadState('networkidle')
  expect(await statesOn(page)).toEqual(['link'])
  expect(await page.getByRole('link', { name: '身份核验' }).isVisible()).toBe(true)
})

test('the colours follow the page’s color-scheme, not the reader’s system', async () => {
  await site.page.emulateMedia({ colorScheme: 'dark' })
  const style = (scheme: string) => inlineScript(`document.documentElement.style.colorScheme = '${scheme}'`)
  const ground = async (scheme: string) => {
    await site.openShopPage(style(scheme) + site.code.pinned)
    await expectVerified(site.page)
    return site.page
      .locator('liangpai-badge >> a[part=link]')
      .first()
      .evaluate((link) => getComputedStyle(link).backgroundColor + getComputedStyle(link).color)
  }
  const [none, light, dark, both] = [
    await ground(''),
    await ground('light'),
    await ground('dark'),
    await ground('light dark'),
  ]
  expect([none === light, dark === both, light === dark]).toEqual([true, true, false])
})
