import { expect, test } from 'vitest'
import { openPanel } from '../badge/pageFixture.ts'
import { CODE } from '../badge/testServer.ts'
import { nameOf } from '../browser.ts'
import { expectVerified, useShopPages } from './shopPages.ts'

const site = useShopPages()

const FORMS = ['pinned', 'oneTag'] as const
let count = 0

/** Opens a document as the bytes of a whole page. */
async function openDocument(body: string, type: string) {
  const url = site.serve(`${site.shop}document/${++count}/`, { body, type })
  await site.page.goto(url)
  return site.page
}

/** Characters beyond ASCII as references, so that the text is the same in any encoding. */
const ascii = (text: string) => text.replace(/[^\0-\x7f]/gu, (one) => `&#${one.codePointAt(0)};`)

/** Attributes with values and void elements with an end, as XML demands. */
const xml = (markup: string) =>
  markup.replace(/ (async|crossorigin)(?=[ >])/g, ' $1=""').replace(/<link [^>]*(?=>)/g, '$&/')

test.each(FORMS)('XHTML as application/xhtml+xml, the %s code: one verified badge, its panel opens', async (form) => {
  const page = await openDocument(
    `<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml" lang="zh-Hans"><head><title>荷雨茶铺</title></head><body><p>${xml(site.code[form])}</p></body></html>`,
    'application/xhtml+xml',
  )
  await expectVerified(page)
  expect(await nameOf(page)).toContain('党员网商 · 已核验')
  await openPanel(page)
  expect(site.consoleMessages).toEqual([])
})

test.each(FORMS)('a GBK page and a file without a charset, the %s code: the right words', async (form) => {
  for (const url of [site.code.fileUrl, `${site.registry}/badge.js`])
    site.serve(url, { body: site.file, type: 'text/javascript' })
  const page = await openDocument(
    ascii(`<!doctype html><html lang="zh-CN"><meta charset="gbk"><title>荷雨茶铺</title><p>${site.code[form]}</p>`),
    'text/html',
  )
  expect(await page.evaluate(() => document.characterSet)).toBe('GBK')
  await expectVerified(page)
  expect(await nameOf(page)).toContain('党员网商 · 已核验')
  await openPanel(page)
  expect(await page.evaluate(() => document.querySelector('liangpai-badge')?.shadowRoot?.textContent)).toContain(
    '荷雨茶铺',
  )
  expect(site.consoleMessages).toEqual([])
})

test('the badge file is ASCII throughout', () => {
  expect(site.file).toMatch(/^[\0-\x7f]*$/)
})

test.each(FORMS)('a base element that leads elsewhere, the %s code: addresses of the registry', async (form) => {
  const page = await openDocument(
    `<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><base href="https://cdn.example/assets/" target="_top"><title>荷雨茶铺</title><p>${site.code[form]}</p>`,
    'text/html; charset=utf-8',
  )
  await expectVerified(page)
  expect(await page.locator('liangpai-badge >> a[part=link]').first().getAttribute('href')).toBe(
    `${site.registry}/verify/${CODE}`,
  )
  await openPanel(page)
  expect(page.url()).toContain('/document/')
  expect(site.consoleMessages).toEqual([])
})

test.each(FORMS)('a page without doctype or language, the %s code: one verified badge in Chinese', async (form) => {
  const page = await openDocument(`<title>x</title><center>${site.code[form]}</center>`, 'text/html; charset=utf-8')
  await expectVerified(page)
  expect(await nameOf(page)).toContain('党员网商 · 已核验')
})
