import { pageWords } from '@liangpai/presentation'
import { expect, test } from 'vitest'
import { readAssets } from '@liangpai/server/http'
import { assetPaths, assetSources } from './assets.ts'

const assets = readAssets(assetSources)
const textOf = (name: string) => new TextDecoder().decode(assets.get(name)?.body)

test('every asset that a page names is served, and nothing else', () => {
  const named = Object.values(assetPaths).flatMap((page) => [
    ...page.styles,
    ...('script' in page ? [page.script] : []),
  ])
  const loaded = '/assets/receiptModule.js' // by scripts, once a receipt is drawn or checked
  expect(new Set([...named, loaded].map((path) => path.replace('/assets/', '')))).toEqual(new Set(assets.keys()))
})

test.each([...assets.keys()])('%s is ASCII, so that no charset can change it', (name) => {
  expect(textOf(name)).toMatch(/^[\n\x20-\x7e]+$/)
})

/** Bytes; a script that outgrows them has taken in words, a library, or a table. */
const LIMITS = {
  'verify.js': 3_500,
  'offer.js': 12_000,
  'offerPasskey.js': 8_000,
  'data.js': 28_000,
  'stop.js': 3_300,
  'receiptCheck.js': 3_500,
}

test.each(Object.entries(LIMITS))('%s stays below %d bytes', (name, limit) => {
  expect(assets.get(name)?.body.length).toBeLessThan(limit)
})

test('what draws and checks receipts, with their words, stays below 40,000 bytes', () => {
  expect(assets.get('receiptModule.js')?.body.length).toBeLessThan(40_000)
})

test.each([...Object.keys(LIMITS), 'receiptModule.js'])(
  '%s needs no markup from strings, which Trusted Types forbid',
  (name) => {
    expect(textOf(name)).not.toMatch(/innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(|new Function/)
  },
)

test('scripts hold no words of the pages: those are the server’s', () => {
  for (const name of Object.keys(LIMITS)) expect(textOf(name)).not.toContain(pageWords.en.offer.agree)
})
