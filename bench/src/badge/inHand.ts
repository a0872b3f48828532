import type { Browser } from 'playwright'
import type { ShopServer } from './shopServer.ts'

/** Milliseconds from a bundle to its verdict in a new page, for each bundle, and of one `subtle.verify` there. */
export type InHand = { verdicts: number[]; verify: number }

/** Judges bundles that share no keys, so that each takes five signatures. */
export async function judgeInHand(browser: Browser, shop: ShopServer): Promise<InHand> {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(shop.bare)
  await page.waitForFunction(() => customElements.get('liangpai-badge'))
  const { states, ...measured } = await page.evaluate(async (bundles) => {
    const [verdicts, states] = [[] as number[], new Set<string>()]
    for (const bundle of bundles) {
      const badge = document.createElement('liangpai-badge') as HTMLElement & { verdict: { state: string } }
      const output = new Promise<number>((ok) =>
        badge.addEventListener('liangpai-verdict', () => ok(performance.now())),
      )
      const start = performance.now()
      Object.assign(badge, { bundle })
      document.body.append(badge)
      verdicts.push((await output) - start)
      states.add(badge.verdict.state)
      badge.remove()
    }
    const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }
    const { privateKey, publicKey } = await crypto.subtle.generateKey(algorithm, false, ['sign', 'verify'])
    const data = new Uint8Array(1000)
    const signature = await crypto.subtle.sign(algorithm, privateKey, data)
    const before = performance.now()
    for (let i = 0; i < 20; i++) await crypto.subtle.verify(algorithm, publicKey, signature, data)
    return { states: [...states], verdicts, verify: (performance.now() - before) / 20 }
  }, shop.bundles)
  await context.close()
  if (states.join() !== 'verified') throw new Error(`the badges are ${states.join(' and ')}`)
  return measured
}
