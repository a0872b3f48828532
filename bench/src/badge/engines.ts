import { setTimeout as pause } from 'node:timers/promises'
import { type EngineName, launchEngine, type Engine } from '../../../e2e/engines/engine.ts'
import { shuffled } from '../interleave.ts'
import { type Variant, VARIANTS } from './registry.ts'
import type { ShopServer } from './shopServer.ts'
import { type Step, STEPS } from './steps.ts'
import type { WatchedWindow } from './watch.ts'

/** Milliseconds from navigation to verdict in one engine, round by round, at its own speed over loopback. */
export type EngineVisits = { engine: string; variant: Variant; step: Step; fromPage: number[] }

/** Firefox and WebKit cannot be slowed as Chromium can, and accept codings always. */
const OTHERS: readonly EngineName[] = ['firefox', 'webkit']

/** Visits of each engine that is there; nothing of one that is not. */
export async function visitEngines(shop: ShopServer, rounds: number): Promise<EngineVisits[]> {
  const measured: EngineVisits[] = []
  for (const name of OTHERS) {
    const engine = await launchEngine(name)
    if (!engine) continue
    measured.push(...(await visitEngine(engine, shop, rounds)))
    await engine.close()
  }
  return measured
}

async function visitEngine(engine: Engine, shop: ShopServer, rounds: number): Promise<EngineVisits[]> {
  const compressed = STEPS.filter((step) => step.compressed)
  const measured = VARIANTS.flatMap((variant) =>
    compressed.map((step): EngineVisits => {
      return { engine: `${engine.name} ${engine.version}`, variant, step, fromPage: [] }
    }),
  )
  for (let round = 0; round < rounds; round++)
    for (const { variant, step, fromPage } of shuffled(measured))
      fromPage.push(await visitOnce(engine, shop.page(step, variant)))
  return measured
}

/** Milliseconds after which a page counts as one that shows no verdict. */
const LONGEST = 30_000

async function visitOnce(engine: Engine, url: string): Promise<number> {
  const page = await engine.open()
  await page.goto(url)
  const readVerdict = () =>
    page.evaluate(() => {
      const { record } = window as unknown as WatchedWindow
      const badge = document.querySelector('liangpai-badge') as unknown as { verdict?: { state: string } }
      return { state: badge.verdict?.state, time: record.isPainted ? record.verdict : 0 }
    })
  const end = performance.now() + LONGEST
  let verdict = await readVerdict()
  for (; !verdict.time && performance.now() < end; verdict = await readVerdict()) await pause(50)
  await page.close()
  if (!verdict.time || verdict.state !== 'verified') throw new Error(`the badge is ${verdict.state ?? 'verifying'}`)
  return verdict.time
}
