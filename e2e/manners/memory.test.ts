import { drawBadgeNo } from '@liangpai/core/issue'
import type { CDPSession } from 'playwright'
import { expect, test } from 'vitest'
import { usePageFixture } from '../badge/pageFixture.ts'

// A page that stays open for a day while badges come and go, as those of a shop's endless list do.

const site = usePageFixture()

/** `LIANGPAI_BADGES=10000` is the long run. */
const COUNT = Number(process.env['LIANGPAI_BADGES'] ?? 500)
const GROUP = 50
/** One of so many has a bundle of its own; the registry answers for the others that they are not in effect. */
const GENUINE = 5
/** Fills what a verifier remembers: its memory holds 256 badges, chains and lists each. */
const WARM_UP = 300 * GENUINE

type Use = { bytes: number; nodes: number; listeners: number }
type Answers = [badgeNo: string, bundle: string][]

async function useOf(session: CDPSession): Promise<Use> {
  for (let i = 0; i < 3; i++) await session.send('HeapProfiler.collectGarbage')
  const { usedSize: bytes } = await session.send('Runtime.getHeapUsage')
  const { nodes, jsEventListeners: listeners } = await session.send('Memory.getDOMCounters')
  return { bytes, nodes, listeners }
}

async function answers(): Promise<Answers> {
  const numbers = Array.from({ length: GROUP }, drawBadgeNo)
  const bundleOf = async (badgeNo: string) => JSON.stringify(await site.world.bundle({ badgeNo }))
  return Promise.all(
    numbers.map(async (no, i): Promise<[string, string]> => [no, i % GENUINE ? '' : await bundleOf(no)]),
  )
}

/** Shows a group, waits until each badge has its result, and removes it; returns how many were verified. */
const showAndRemove = (group: Answers) =>
  site.page.evaluate(async (all) => {
    // No network: ten thousand requests would measure that.
    const bundles = new Map(all)
    const problem = { status: 404, headers: { 'content-type': 'application/problem+json' } }
    window.fetch = async (url) => {
      const bundle = bundles.get((url as string).split('/').at(-2) ?? '')
      if (!bundle) return new Response('{"code":"notInEffect"}', problem)
      return new Response(bundle, { headers: { 'content-type': 'application/json' } })
    }
    const list = document.createElement('main')
    const badges = all.map(([badge]) =>
      Object.assign(document.createElement('liangpai-badge'), { badge, showInactive: true }),
    )
    const ended = badges.map((badge) => new Promise((ok) => badge.addEventListener('liangpai-loadend', ok)))
    list.append(...badges)
    document.body.append(list)
    await Promise.all(ended)
    list.remove()
    return badges.filter(({ verdict }) => verdict?.state === 'verified').length
  }, group)

async function comeAndGo(count: number): Promise<void> {
  for (let shown = 0; shown < count; shown += GROUP) expect(await showAndRemove(await answers())).toBe(GROUP / GENUINE)
}

test(`${COUNT} badges of as many numbers come and go: what they took is given back`, async () => {
  const page = await site.openShopPage(site.scriptTag())
  await page.waitForFunction(() => !!customElements.get('liangpai-badge'))
  const session = await site.context.newCDPSession(page)
  await comeAndGo(WARM_UP)
  const before = await useOf(session)
  await comeAndGo(COUNT)
  const after = await useOf(session)
  // Compiled code and the engine's own tables come and go too: 1 MB is 100 bytes a badge in the long run.
  expect(after.bytes - before.bytes).toBeLessThan(1_000_000)
  expect(after.nodes - before.nodes).toBeLessThanOrEqual(0)
  expect(after.listeners - before.listeners).toBeLessThanOrEqual(0)
}, 600_000)
