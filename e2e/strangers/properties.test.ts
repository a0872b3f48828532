import { expect, test } from 'vitest'
import { FILE_TYPE, PRINTED } from '../badge/testServer.ts'
import { bundleApp } from './apps.ts'
import { expectVerified, inlineScript, useShopPages } from './shopPages.ts'

const site = useShopPages()

/** React's development build greets the developer. */
const complaints = () => site.consoleMessages.filter((text) => !/React DevTools|development build of Vue/.test(text))

test.each(['react', 'preact', 'vue'] as const)(
  '%s hands the element its bundle, hears its events, and sets and takes back show-inactive',
  async (framework) => {
    const app = site.serve(new URL(`/${framework}-card.js`, site.shop).href, {
      body: await bundleApp(framework, 'card'),
      type: FILE_TYPE,
    })
    const { bundle } = site
    const props = { anchors: site.world.anchors, badge: PRINTED, bundle }
    await site.openShopPage(
      `${inlineScript(`var cardProps = ${JSON.stringify(props)}`)}<div></div><script type="module" src="${app}"></script>`,
    )
    await expectVerified(site.page)
    await expect.poll(() => site.page.locator('output').textContent()).toBe('verified,liangpai-loadend')
    expect(site.requests.filter((url) => url.includes('/bundle'))).toEqual([])

    const badge = site.page.locator('liangpai-badge')
    const shown = () => badge.getAttribute('show-inactive')
    expect(await shown()).toBeNull()
    await site.page.getByRole('button').click()
    await expect.poll(shown).toBe('')
    await site.page.getByRole('button').click()
    await expect.poll(shown).toBeNull()
    expect(await badge.getAttribute('bundle')).toBeNull()
    expect(complaints()).toEqual([])
  },
)
