import { expect, test } from 'vitest'
import { filePathOf, integrityOf, PRINTED } from '../badge/testServer.ts'
import { renderShopify } from './shopify.ts'
import { expectVerified, statesOn, useShopPages } from './shopPages.ts'
import { hasPhp, renderWordPress } from './wordpress.ts'

// Pages with the blocks of the examples, in the browser.

const site = useShopPages()
const settings = () => ({
  registry: site.registry,
  file: filePathOf(site.file).replace(/^\/badge\/|\.js$/g, ''),
  integrity: integrityOf(site.file),
})

test('a page with the block for Shopify: verified, without a word on the console', async () => {
  await site.openShopPage(renderShopify({ ...settings(), badge: PRINTED, variant: 'card' }))
  await expectVerified(site.page)
  expect(site.consoleMessages).toEqual([])
})

const without = hasPhp ? '' : ' (skipped: there is no php here; apt-get install php-cli)'

test.skipIf(!hasPhp)(
  `a page with the block for WordPress: verified; without the script, a link${without}`,
  async () => {
    const { registry, file, integrity } = settings()
    const options = { liangpai_registry: registry, liangpai_file: file, liangpai_integrity: integrity }
    const { blocks, scripts } = renderWordPress({ options, blocks: [{ badge: PRINTED, variant: 'card' }] })
    await site.openShopPage(`<div class="entry-content">${blocks.join('')}</div>${scripts}`)
    await expectVerified(site.page)
    expect(site.consoleMessages).toEqual([])
    await site.openShopPage(blocks.join(''))
    expect(await statesOn(site.page)).toEqual(['link'])
  },
)
