import type { Browser, CDPSession, Page } from 'playwright'
import type { Variant } from './registry.ts'
import type { ShopServer } from './shopServer.ts'
import { countTransfers, type Transfer } from './transfer.ts'

/** Conditions of a visit: `slower` divides the processor's speed; Slow 3G is 400 ms and 50 kB/s. */
export type Visitor = { name: string; slower: number; slow3g: boolean }

export const VISITORS: readonly Visitor[] = [
  { name: 'loopback', slower: 1, slow3g: false },
  { name: 'loopback, processor 4× slower', slower: 4, slow3g: false },
  { name: 'Slow 3G, processor 4× slower', slower: 4, slow3g: true },
]

/** `compressed` false: the browser accepts no coding, so that the registry sends everything as it is. */
export type VisitOptions = { variant: Variant; compressed: boolean; visitor: Visitor }

/**
 * One cold visit, in milliseconds; `shift` is the page's layout shift after the badge was first drawn. A task lasts longer
 * than it keeps its processor busy when the browser, the server and this program share two cores.
 */
export type Visit = {
  fromScript: number
  fromPage: number
  longestTask: number
  busiestTask: number
  shift: number
  /** What the registry sent. */
  transfers: Transfer[]
}

type PaintedBinding = { painted(text: string): void }
type WatchedWindow = Window & { record: { verdict: number; shift: number; drawn: number } }

/** Records in the page when the verdict came and what moved, and reports when the verdict is painted. */
function watch(): void {
  const record = { verdict: 0, shift: 0, drawn: 0 }
  Object.assign(window, { record })
  document.addEventListener('liangpai-loadstart', () => (record.drawn ||= performance.now()))
  document.addEventListener('liangpai-verdict', () => {
    record.verdict ||= performance.mark('verdict').startTime
    requestAnimationFrame(() => setTimeout(() => (window as unknown as PaintedBinding).painted('')))
  })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
      if (record.drawn && entry.startTime > record.drawn) record.shift += entry.value
  }).observe({ type: 'layout-shift', buffered: true })
}

async function prepare(page: Page, { visitor, compressed }: VisitOptions): Promise<CDPSession> {
  const { slower, slow3g } = visitor
  const session = await page.context().newCDPSession(page)
  await session.send('Runtime.enable')
  await session.send('Runtime.addBinding', { name: 'painted' })
  await session.send('Emulation.setCPUThrottlingRate', { rate: slower })
  await session.send('Network.enable')
  const headers = { 'Accept-Encoding': 'identity' }
  if (!compressed) await session.send('Network.setExtraHTTPHeaders', { headers })
  const speed = { latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 }
  if (slow3g) await session.send('Network.emulateNetworkConditions', { offline: false, ...speed })
  return session
}

type TraceEvent = { name: string; cat: string; pid: number; tid: number; ts: number; dur?: number; tdur?: number }

/** Opens the shop in a new context, where nothing is cached, and waits for the verdict. */
export async function visit(browser: Browser, shop: ShopServer, options: VisitOptions): Promise<Visit> {
  const { registry, pages } = shop
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.addInitScript(watch)
  const session = await prepare(page, options)
  const transfers = countTransfers(session, registry.origin)
  // Not `waitForFunction`: it runs the driver's code in the page, in longer tasks than ours.
  const painted = new Promise((ok) => session.once('Runtime.bindingCalled', ok))
  // Only the limits of tasks: categories that record stacks make the engine compile functions twice.
  await browser.startTracing(page, { categories: ['toplevel', 'blink.user_timing'] })
  await page.goto(pages[options.variant], { waitUntil: 'commit' })
  await painted
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] }
  const measured = await page.evaluate((file) => {
    const { record } = window as unknown as WatchedWindow
    const [script] = performance.getEntriesByName(file)
    const badge = document.querySelector('liangpai-badge') as unknown as { verdict: { state: string } }
    const { responseEnd } = script as PerformanceResourceTiming
    return { state: badge.verdict.state, responseEnd, verdict: record.verdict, shift: record.shift }
  }, registry.origin + registry.file)
  await context.close()
  const { state, responseEnd, verdict, shift } = measured
  if (state !== 'verified') throw new Error(`the badge is ${state}`)
  const fromScript = verdict - responseEnd
  const tasks = tasksOf(traceEvents, fromScript)
  const longestTask = Math.max(...tasks.map(({ dur = 0 }) => dur)) / 1000
  const busiestTask = Math.max(...tasks.map(({ tdur = 0 }) => tdur)) / 1000
  return { fromScript, fromPage: verdict, longestTask, busiestTask, shift, transfers: transfers() }
}

/** The tasks of the page's thread since the script arrived, drawing included; not those that parsed the page. */
function tasksOf(events: readonly TraceEvent[], fromScript: number): TraceEvent[] {
  const mark = events.find(({ name, cat }) => name === 'verdict' && cat === 'blink.user_timing')
  if (!mark) throw new Error('the trace does not hold the verdict')
  const tasks = events.filter(({ name, pid, tid, ts }) => {
    const isOfPage = pid === mark.pid && tid === mark.tid
    return name === 'ThreadControllerImpl::RunTask' && isOfPage && ts >= mark.ts - fromScript * 1000
  })
  if (!tasks.some(({ tdur }) => tdur)) throw new Error('the trace holds no task of the page')
  return tasks
}
