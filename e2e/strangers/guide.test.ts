import { readFileSync, statSync } from 'node:fs'
import { snippet } from '@liangpai/registry'
import { describe, expect, test } from 'vitest'
import { expectLink } from '../badge/pageFixture.ts'
import { CODE } from '../badge/testServer.ts'
import { loaders } from './loaders.ts'
import { expectVerified, statesOn, useShopPages } from './shopPages.ts'

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
    const csp = ["default-src 'none'", ...policy].join('; ').replaceAll('https://badge.example', site.registry)
    const header = (value: string) => ({ headers: { 'content-security-policy': value } })
    await expectVerified(await site.openShopPage(site.code.pinned, header(csp)))
    expect(site.consoleMessages).toEqual([])
    const page = await site.openShopPage(site.code.pinned, header(csp.replace('lit-html', 'dompurify')))
    await page.waitForLoadState('networkidle')
    await expectLink(page)
  })
})

/** What both guides have alike: levels of headings, sizes of tables, pictures, and names that programs read. */
const shapeOf = (guide: string) => {
  const text = guide.replace(/```[^]*?```/g, '')
  const found = (pattern: RegExp) => [...text.matchAll(pattern)].map(([, one = '']) => one)
  return {
    headings: found(/^(#+) /gm),
    tables: found(/((?:^\|.*\n)+)/gm).map((table) => table.split('\n').map((row) => row.split('|').length)),
    pictures: found(/\]\(embedding\/(\w+)-[\w-]+\.png\)/g),
    names: [...new Set(found(/`([A-Z_]{6,}|TEST-[\w-]+|[a-z]+-[a-z]+|\w+="[^"]*")`/g))].toSorted(),
  }
}

test('both guides have the same sections, tables, pictures and names in the same order', () => {
  expect(shapeOf(guides['zh-Hans'])).toEqual(shapeOf(guides.en))
  expect(shapeOf(guides.en).headings.length).toBeGreaterThan(20)
})

test('no line of the Chinese guide ends between two characters, where readers would see a space', () => {
  expect(guides['zh-Hans']).not.toMatch(/\p{Script=Han}\n\p{Script=Han}/u)
})

test('both guides show the same code', () => {
  expect(blocksOf(guides['zh-Hans'])).toEqual(blocksOf(guides.en))
})

test.each(['en', 'zh-Hans'] as const)('the pictures of the guide are small, %s', (language) => {
  const { pictures } = shapeOf(guides[language])
  expect(pictures.length).toBeGreaterThan(2)
  for (const picture of pictures) {
    const file = new URL(`../../docs/embedding/${picture}-${language}.png`, import.meta.url)
    expect(statSync(file).size, picture).toBeLessThan(150_000)
  }
})

const bundleRequests = () => site.requests.filter((url) => url.endsWith('/bundle'))

test('the pinned code without its preload: verified, by one request for the evidence', async () => {
  await site.openShopPage(site.code.pinned.replace(/^<link[^>]*>/, ''))
  await expectVerified(site.page)
  expect(bundleRequests()).toHaveLength(1)
})

test('a preload left behind when the rest of the code was removed: one request, and nothing is shown', async () => {
  const page = await site.openShopPage(/^<link[^>]*>/.exec(site.code.pinned)?.[0] ?? '')
  await page.waitForLoadState('networkidle')
  expect(bundleRequests()).toHaveLength(1)
  expect(await page.locator('body').innerText()).not.toMatch(/党|核验/)
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
  await expectLink(site.page)
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
  await expectLink(page)
})
