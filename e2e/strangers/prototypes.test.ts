import { describe, expect, test } from 'vitest'
import { CODE } from '../badge/testServer.ts'
import { ENUMERABLE_ADDITIONS, INHERITED_OPTIONS, OTHER_JSON, PROTOTYPE_1_6 } from './oldScripts.ts'
import { expectVerified, inlineScript, statesOn, useShopPages } from './shopPages.ts'

const site = useShopPages()

/** MooTools' package is made for servers: it adds to the prototypes all the same, and misses only `exports`. */
const mooTools = () => `<script>var exports = {}, process = undefined</script>${site.library('mootools-1.5.js')}`

const changes: [name: string, markup: () => string][] = [
  ['Prototype.js 1.6', () => inlineScript(PROTOTYPE_1_6)],
  ['MooTools 1.5', mooTools],
  ['core-js 2', () => site.library('core-js-2.6.js')],
  ['es5-shim 4', () => site.library('es5-shim-4.6.js')],
  ['additions that for…in meets', () => inlineScript(ENUMERABLE_ADDITIONS)],
  ['additions that browsers take for options', () => inlineScript(INHERITED_OPTIONS)],
]

/** Runs a change after the badge file has run and before its evidence has arrived. */
const changeAfterLoading = (markup: string) => {
  const run = `document.body.append(document.createRange().createContextualFragment(document.querySelector('template').innerHTML))`
  const onStart = `addEventListener('liangpai-loadstart', function () { ${run} }, { once: true })`
  return `<template>${markup}</template>${inlineScript(onStart)}${site.code.pinned}`
}

/** Serves a bundle that comes late and whose list has to be fetched anew. */
async function serveStaleBundle(): Promise<void> {
  const stale = await site.world.bundle({ badgeNo: CODE, asOf: site.world.now - 4000 })
  site.serve(`${site.registry}/badges/${CODE}/bundle`, { body: JSON.stringify(stale), delay: 300 })
}

describe.each(changes)('a page with %s', (_, markup) => {
  test('before the badge file: the pinned code is verified', async () => {
    await site.openShopPage(markup() + site.code.pinned)
    await expectVerified(site.page)
    expect(site.consoleMessages).toEqual([])
  })

  test('before the badge file: the one tag draws one verified badge', async () => {
    await site.openShopPage(markup() + site.code.oneTag)
    await expectVerified(site.page)
    expect(site.consoleMessages).toEqual([])
  })

  test('after the badge file: the pinned code is verified, its list fetched anew', async () => {
    await serveStaleBundle()
    await site.openShopPage(changeAfterLoading(markup()))
    await expectVerified(site.page)
    expect(site.consoleMessages).toEqual([])
  })
})

describe('a page with a JSON of its own', () => {
  test('before the badge file: the badge is never said to be invalid', async () => {
    await site.openShopPage(inlineScript(OTHER_JSON) + site.code.pinned)
    await expect.poll(() => statesOn(site.page)).not.toContain('verifying')
    expect(await statesOn(site.page)).not.toContain('invalid')
    expect(site.consoleMessages).toEqual([])
  })

  test('after the badge file: the badge is verified, its list fetched anew', async () => {
    await serveStaleBundle()
    await site.openShopPage(changeAfterLoading(inlineScript(OTHER_JSON)))
    await expectVerified(site.page)
    expect(site.consoleMessages).toEqual([])
  })
})
