import { snippet } from '@liangpai/registry'
import type { Page } from 'playwright'
import { beforeEach, expect } from 'vitest'
import { html, type PageFixture, usePageFixture } from '../badge/pageFixture.ts'
import { CODE, FILE_TYPE, filePathOf, integrityOf, type TestServer } from '../badge/testServer.ts'
import { type Library, libraries, sourceOf } from './libraries.ts'

/** What a registry gives a shop to paste, and the address of the pinned file. */
export type PastedCode = { pinned: string; oneTag: string; fileUrl: string }

/** Pages of a shop that loads libraries of others. */
export type ShopPages = PageFixture & {
  code: PastedCode
  /** The script tag of a library, which the shop serves itself. */
  library(name: Library): string
  /** Opens a new page of the shop that loads a library before its body. */
  openWith(name: Library, body: string): Promise<Page>
  /** Serves a page that loads a library before its body. */
  serveWith(name: Library, body: string, url?: string): string
  /** Serves a fragment of markup at an address of the shop. */
  fragment(name: string, markup: string): string
}

/** What the registry gives a shop for a badge. */
export function pastedCode({ registry, file }: TestServer, badgeNo = CODE): PastedCode {
  const path = filePathOf(file)
  const name = path.replace(/^\/badge\/|\.js$/g, '')
  const request = { badgeNo, registry, file: name, integrity: integrityOf(file), language: 'zh-Hans' } as const
  return {
    pinned: snippet({ ...request, host: 'script' }).code,
    oneTag: snippet({ ...request, host: 'script', form: 'selfUpdating' }).code,
    fileUrl: registry + path,
  }
}

/** A page fixture whose shop serves the libraries. */
export function useShopPages(): ShopPages {
  const site = usePageFixture() as ShopPages
  const at = (path: string) => new URL(path, site.shop).href
  site.library = (name) => `<script src="${at(`/lib/${name}`)}"></script>`
  site.fragment = (name, markup) =>
    site.serve(`${site.shop}${name}`, { body: markup, type: 'text/html; charset=utf-8' })
  let count = 0
  site.serveWith = (name, body, url = `${site.shop}with/${++count}/`) =>
    site.serve(url, {
      body: html(body).replace('</head>', `${site.library(name)}</head>`),
      type: 'text/html; charset=utf-8',
    })
  site.openWith = async (name, body) => {
    await site.page.goto(site.serveWith(name, body))
    return site.page
  }
  beforeEach(() => {
    site.code = pastedCode(site)
    for (const name of Object.keys(libraries) as Library[])
      site.serve(at(`/lib/${name}`), (_, response) =>
        response.writeHead(200, { 'content-type': FILE_TYPE }).end(sourceOf(name)),
      )
  })
  return site
}

/** Text as a literal of an inline script. */
export const literal = (text: string): string => JSON.stringify(text).replaceAll('</', '<\\/')

/** Runs code of the shop when its page is parsed. */
export const inlineScript = (code: string): string => `<script>${code}</script>`

/** The state of each badge of a page: `link` where nothing defined the element. */
export const statesOn = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('liangpai-badge')].map((badge) =>
      badge.matches(':defined') ? (badge.verdict?.state ?? 'verifying') : 'link',
    ),
  )

/** Expects that the page comes to have this many badges, all verified, and stays so. */
export async function expectVerified(page: Page, count = 1, timeout = 5000): Promise<void> {
  const verified = Array.from({ length: count }, () => 'verified')
  await expect.poll(() => statesOn(page), { timeout }).toEqual(verified)
  await page.waitForTimeout(100) // a script that runs again does so at once
  expect(await statesOn(page)).toEqual(verified)
}
