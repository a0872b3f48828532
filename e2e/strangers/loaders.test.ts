import { describe, expect, test } from 'vitest'
import { expectLink } from '../badge/pageFixture.ts'
import { FILE_TYPE } from '../badge/testServer.ts'
import { type Loader, loaders } from './loaders.ts'
import { expectVerified, statesOn, useShopPages } from './shopPages.ts'

const site = useShopPages()

const isTampered = () => site.page.evaluate(() => 'tampered' in window)
const isDefined = () => site.page.evaluate(() => !!customElements.get('liangpai-badge'))

/** Opens a page that brings a pasted code in by way of a loader. */
const open = ({ body, library }: Loader, markup: string) => {
  const page = `<main>${body(site, markup)}</main>`
  return library ? site.openWith(library, page) : site.openShopPage(page)
}

const tamper = () => site.serve(site.code.fileUrl, { body: `window.tampered = 1;${site.file}`, type: FILE_TYPE })

test.each(loaders)('the pinned code by way of $name: one verified badge, no message', async (loader) => {
  await open(loader, site.code.pinned)
  await expectVerified(site.page)
  expect(site.consoleMessages).toEqual([])
})

const withFile = loaders.filter(({ ownFile }) => !ownFile)

describe('a file that was changed at the registry', () => {
  test.each(withFile.filter(({ hash }) => hash === 'intact'))(
    '$name keeps the hash: the file does not run, and the link stays',
    async (loader) => {
      tamper()
      await open(loader, site.code.pinned)
      await expect.poll(() => site.consoleMessages.join()).toContain('integrity')
      expect([await isTampered(), await isDefined()]).toEqual([false, false])
      await expectLink(site.page)
    },
  )

  test.each(withFile.filter(({ hash }) => hash === 'dropped'))(
    '$name drops the hash: the file runs',
    async (loader) => {
      tamper()
      await open(loader, site.code.pinned)
      await expect.poll(isTampered).toBe(true)
    },
  )
})

describe('the one tag', () => {
  test.each(withFile.filter(({ tag }) => tag !== 'lost'))('by way of $name: one verified badge', async (loader) => {
    await open(loader, site.code.oneTag)
    await expectVerified(site.page)
    expect(site.consoleMessages).toEqual([])
  })

  test.each(loaders.filter(({ tag }) => tag === 'lost'))(
    'by way of $name, which loses its attributes: nothing is drawn',
    async (loader) => {
      await open(loader, site.code.oneTag)
      await expect.poll(isDefined).toBe(true)
      await site.page.waitForTimeout(100)
      expect(await statesOn(site.page)).toEqual([])
      expect(site.consoleMessages).toEqual([])
    },
  )
})
