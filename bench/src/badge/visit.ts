import type { Browser, CDPSession, Page } from 'playwright'
import type { Step } from './steps.ts'
import { countTransfers, type Transfer } from './transfer.ts'
import type { WatchedWindow } from './watch.ts'

/** Conditions of a visit: `slower` divides the processor's speed; Slow 3G is 400 ms and 50 kB/s. */
export type Visitor = { name: string; slower: number; slow3g: boolean }

export const LOOPBACK: Visitor = { name: 'loopback', slower: 1, slow3g: false }
export const SLOWED: Visitor = { name: 'loopback, processor 4× slower', slower: 4, slow3g: false }
export const SLOW_3G: Visitor = { name: 'Slow 3G, processor 4× slower', slower: 4, slow3g: true }

/** `compressed` false: the browser accepts no coding, so that the registry sends everything as it is. */
export type VisitOptions = Pick<Step, 'compressed'> & { url: string; registry: string; visitor: Visitor }

/**
 * One cold visit, in milliseconds; `shift` is the page's layout shift after the badge was first drawn. A task lasts longer
 * than it keeps its processor busy when the browser, the server and this program share two cores.
 */
export type Visit = {
  fromScript: number
  fromPage: number
  longestTask: number
  busiestTask: number
  /** What all tasks since the script arrived kept the page's thread busy. */
  processor: number
  shift: number
  /** What the registry sent. */
  transfers: Transfer[]
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

/** Opens a page in a new context, where nothing is cached, and waits for the last verdict. */
export async function visit(browser: Browser, options: VisitOptions): Promise<Visit> {
  const { registry, url } = options
  const context = await browser.newContext()
  const page = await context.newPage()
  const session = await prepare(page, options)
  const transfers = countTransfers(session, registry)
  // Not `waitForFunction`: it runs the driver's code in the page, in longer tasks than ours.
  const painted = new Promise((ok) => session.once('Runtime.bindingCalled', ok))
  // Only the limits of tasks: categories that record stacks make the engine compile functions twice.
  await browser.startTracing(page, { categories: ['toplevel', 'blink.user_timing'] })
  await page.goto(url, { waitUntil: 'commit' })
  await painted
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] }
  const { states, responseEnd, verdict, shift } = await page.evaluate(read, registry)
  await context.close()
  if (states.some((state) => state !== 'verified')) throw new Error(`the badges are ${states.join(', ')}`)
  const fromScript = verdict - responseEnd
  const tasks = tasksOf(traceEvents, fromScript)
  const busy = tasks.map(({ tdur = 0 }) => tdur / 1000)
  const longestTask = Math.max(...tasks.map(({ dur = 0 }) => dur)) / 1000
  const processor = busy.reduce((sum, time) => sum + time, 0)
  const figures = { fromScript, fromPage: verdict, longestTask, busiestTask: Math.max(...busy), processor, shift }
  return { ...figures, transfers: transfers() }
}

/** Runs in the page. */
function read(registry: string) {
  const { record } = window as unknown as WatchedWindow
  const resources = performance.getEntriesByType('resource') as PerformanceResourceTiming[]
  const script = resources.find(({ name }) => name.startsWith(`${registry}/badge/`))
  const badges = [...document.querySelectorAll('liangpai-badge')] as unknown as { verdict: { state: string } }[]
  const states = badges.map(({ verdict }) => verdict.state)
  return { states, responseEnd: script?.responseEnd ?? 0, verdict: record.verdict, shift: record.shift }
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
