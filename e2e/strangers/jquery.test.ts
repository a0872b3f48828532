import { describe, expect, test } from 'vitest'
import { FILE_TYPE } from '../badge/testServer.ts'
import { expectVerified, inlineScript, literal, statesOn, useShopPages } from './shopPages.ts'

const site = useShopPages()

const FORMS = ['pinned', 'oneTag'] as const
const VERSIONS = ['jquery-1.12.js', 'jquery-3.7.js'] as const
const cases = VERSIONS.flatMap((version) => FORMS.map((form) => ({ version, form })))

describe.each(cases)('$version with the $form code', ({ version, form }) => {
  const open = (onReady: string) =>
    site.openShopPage(
      `<div id="place"></div>${site.library(version)}${inlineScript(`jQuery(function ($) { ${onReady} })`)}`,
    )
  const afterwards = async () => {
    await expectVerified(site.page)
    expect(site.consoleMessages).toEqual([])
  }

  test('inserted by .html() again and again, as quick views do: one verified badge', async () => {
    await open(`for (var i = 0; i < 3; i++) $('#place').html(${literal(site.code[form])})`)
    await afterwards()
    await site.page.evaluate(`jQuery('#place').html(${JSON.stringify(site.code[form])})`)
    await afterwards()
  })

  test('appended from an answer of $.ajax: one verified badge', async () => {
    const url = site.fragment('fragment', `<section>${site.code[form]}</section>`)
    await open(`$.ajax('${url}').done(function (markup) { $('#place').append(markup) })`)
    await afterwards()
  })

  test('loaded by .load(): one verified badge', async () => {
    const url = site.fragment('fragment', `<section>${site.code[form]}</section>`)
    await open(`$('#place').load('${url}')`)
    await afterwards()
  })

  test('loaded by .load() with a selector, which drops scripts: the link stays, or nothing', async () => {
    const url = site.fragment('fragment', `<section>${site.code[form]}</section>`)
    await open(`$('#place').load('${url} section', function () { document.title = 'loaded' })`)
    await expect.poll(() => site.page.title()).toBe('loaded')
    expect(await statesOn(site.page)).toEqual(form === 'pinned' ? ['link'] : [])
    expect(site.consoleMessages).toEqual([])
  })
})

test.each(VERSIONS)(
  '%s with the element in .html() and the script tag in the page: the hash is kept',
  async (version) => {
    const [element = '', script = ''] = site.code.pinned.split(/(?=<script)/)
    const insert = inlineScript(`jQuery(function ($) { $('#place').html(${literal(element)}) })`)
    const body = `<div id="place"></div>${site.library(version)}${insert}${script}`
    await expectVerified(await site.openShopPage(body))
    site.serve(site.code.fileUrl, { body: `window.tampered = 1;${site.file}`, type: FILE_TYPE })
    await site.openShopPage(body)
    await expect.poll(() => site.consoleMessages.join()).toContain('integrity')
    expect(await statesOn(site.page)).toEqual(['link'])
  },
)
